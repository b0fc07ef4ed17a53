import { beforeAll, describe, expect, it, vi } from 'vitest';

vi.mock('vscode', () => import('../vscode.ts'));
let FactsTree: typeof import('../../../client/src/views/factsTree.ts').FactsTree;
beforeAll(async () => {
  ({ FactsTree } = await import('../../../client/src/views/factsTree.ts'));
});

/** The rows of one fact, under its article and under its kind. */
function rows(kind: string, text: string, meaning: readonly string[]): (string | boolean | undefined)[] {
  return (['article', 'kind'] as const).map((grouping) => {
    const tree = new FactsTree();
    Object.assign(tree, { document: {}, grouping, facts: [{ kind, text, meaning, key: text, ranges: [] }] });
    const [group] = tree.getChildren();
    return tree.getTreeItem(tree.getChildren(group)[0]!).description;
  });
}

describe('a row of the facts', () => {
  it.each([
    ['number', '71项', ['71项']],
    ['number', '71项', ['71 项']],
    ['percentage', '6.2%', ['6.2%']],
    ['number', '1,300元', ['1300 元']],
  ])('says nothing beside a figure that says all: %s %s %j', (kind, text, meaning) => {
    expect(rows(kind, text, meaning)).toEqual(['', '']);
  });

  it.each([
    ['place', '锦州', ['地点：锦州'], 'Place'],
    ['person', '张继锋', ['人物：张继锋'], 'Person'],
    ['person', '高 扬', ['Person: 高扬'], 'Person'],
    ['title', '《民法典》', ['法律法规：民法典'], 'Document'],
  ])(
    'has the kind alone beside a name, and not under the kind’s own heading: %s %s',
    (kind, text, meaning, name) => {
      expect(rows(kind, text, meaning)).toEqual([name, '']);
    },
  );

  it.each([
    ['person', '王小明', ['人物：王小明', '身份：市统计局局长'], '身份：市统计局局长'],
    ['place', '扶沟', ['地点：扶沟县'], '地点：扶沟县'],
    ['date', '12月23日', ['日期：2021-12-23'], '日期：2021-12-23'],
    ['number', '129万平方米', ['129万平方米', '= 1.29 平方公里'], '= 1.29 平方公里'],
  ])('has what is new: %s %s', (kind, text, meaning, said) => {
    expect(rows(kind, text, meaning)).toEqual([said, said]);
  });
});
