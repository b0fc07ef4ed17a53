import { describe, expect, it } from 'vitest';
import { rules } from '../../../server/src/core/rules/index.ts';
import { findHouseStyle } from '../../../server/src/core/style/load.ts';
import { defaultStyle } from '../../../server/src/core/style/style.ts';

describe('finding the house style', () => {
  it('takes the nearest configuration above the page', async () => {
    const { style } = await styleFor('/paper/desk/a.txt', {
      '/paper/galley.config.json': '{ "paper": "大报" }',
      '/paper/desk/galley.config.json': '{ "paper": "小报" }',
    });
    expect(style.paper).toBe('小报');
  });

  it('falls back to the default style, the same object', async () => {
    const { style, house } = await styleFor('file:///paper/a.txt', {});
    expect(style).toBe(defaultStyle);
    expect(house.files).toEqual(['file:///paper/galley.config.json', 'file:///galley.config.json']);
  });

  it('lays a file over what it extends, and overrides over both', async () => {
    const files = {
      '/p/galley.config.json': `{
        // comments and trailing commas are fine
        "extends": ["galley:strict", "./base.json"],
        "rules": { "dash-form": "off", },
        "overrides": [{ "files": ["副刊/**"], "rules": { "split-word": "off" } }],
      }`,
      '/p/base.json':
        '{ "rules": { "dash-form": "error", "unit-form": "hint" }, "publicationDate": "2021-12-23" }',
    };
    const { style, house } = await styleFor('/p/要闻/a.txt', files);
    expect(style.rules).toMatchObject({ 'dash-form': 'off', 'unit-form': 'hint', 'split-word': 'warning' });
    expect(style.publicationDate).toBe('2021-12-23');
    expect(house.styleOf('/p/副刊/b.txt').rules['split-word']).toBe('off');
    expect(house.styleOf('/p/要闻/c.txt')).toBe(style);
    expect(house.problems).toEqual([]);
  });

  it('lets the person’s settings win', async () => {
    const { house } = await styleFor('/p/a.txt', {
      '/p/galley.config.json': '{ "rules": { "dash-form": "error" } }',
    });
    expect(house.styleOf('/p/a.txt', { rules: { 'dash-form': 'off' } }).rules['dash-form']).toBe('off');
    expect(house.styleOf('/p/a.txt').rules['dash-form']).toBe('error');
  });

  it('reads lists of words', async () => {
    const { style } = await styleFor('/p/a.txt', {
      '/p/galley.config.json':
        '{ "bannedWords": ["lists/banned.txt"], "carefulWords": ["lists/careful.txt"] }',
      '/p/lists/banned.txt': '\ufeff# 禁用词\r\n老赖 => 失信被执行人\r\n\r\n',
      '/p/lists/careful.txt': '最佳 # 广告法\n',
    });
    expect([...style.terms!.find('老赖不是最佳')].map(({ phrase, value }) => [phrase, value])).toEqual([
      ['老赖', { kind: 'banned', severity: 'error', use: '失信被执行人' }],
      ['最佳', { kind: 'careful', severity: 'info', note: '广告法' }],
    ]);
  });
});

/** The problems that no JSON Schema validator finds. */
const beyondSchema: ReadonlySet<string> = new Set([
  'a day that no calendar has',
  'half a bracket in a glob',
  'a contradiction',
  'an unknown preset',
  'a missing file',
  'a circle',
  'a missing list',
]);

describe('problems of a configuration, at their place', () => {
  const cases: readonly (readonly [string, string, string])[] = [
    ['an unknown key', '{ ⟦"rulez"⟧: {} }', 'rulez'],
    ['an unknown rule', '{ "rules": { ⟦"no-such-rule"⟧: "off" } }', 'no-such-rule'],
    ['a wrong severity', '{ "rules": { "dash-form": ⟦"loud"⟧ } }', 'loud'],
    ['a wrong type', '{ "paper": ⟦3⟧ }', 'string'],
    ['a wrong date', '{ "publicationDate": ⟦"2021-13-01"⟧ }', '2021-13-01'],
    ['a missing member', '{ "glossary": { "people": [⟦{⟧ "use": "张继锋" }] } }', 'not'],
    ['a day that no calendar has', '{ "publicationDate": ⟦"2021-02-30"⟧ }', '2021-02-30'],
    ['a faulty member once', '{ "overrides": [{ "files": ⟦"*.txt"⟧ }] }', 'array'],
    ['an empty word once', '{ "glossary": { "terms": [{ "use": ⟦""⟧, "not": [] }] } }', 'empty'],
    ['half a bracket in a glob', '{ "overrides": [{ "files": [⟦"副刊/["⟧] }] }', '副刊/['],
    ['a missing comma', '{ "paper": "晚报" ⟦"rules"⟧: {} }', 'comma'],
    ['a missing quote, and nothing besides', '{ "paper": ⟦"晚报⟧', 'quote'],
    [
      'a contradiction',
      '{ "glossary": { "terms": [{ "use": "到场", "not": ["来会"] }, { "use": "与会", "not": [⟦"到场"⟧] }] } }',
      '到场',
    ],
    ['an unknown preset', '{ "extends": [⟦"galley:none"⟧] }', 'galley:none'],
    ['a missing file', '{ "extends": [⟦"none.json"⟧] }', 'none.json'],
    ['a circle', '{ "extends": [⟦"galley.config.json"⟧] }', 'galley.config.json'],
    ['a missing list', '{ "overrides": [{ "files": ["*"], "bannedWords": [⟦"none.txt"⟧] }] }', 'none.txt'],
  ];
  for (const [name, marked, word] of cases) {
    it(`tells ${name}`, async () => {
      const start = marked.indexOf('⟦');
      const end = marked.indexOf('⟧') - 1;
      const { house } = await styleFor('/p/a.txt', { '/p/galley.config.json': marked.replace(/[⟦⟧]/g, '') });
      expect(house.problems).toHaveLength(1);
      // What VS Code finds by the schema is not said twice there; the rest has to be said.
      expect(house.problems[0]!.kind).toBe(beyondSchema.has(name) ? 'content' : 'json');
      expect(house.problems[0]).toMatchObject({ path: '/p/galley.config.json', span: { start, end } });
      expect(JSON.stringify(house.problems[0]!.message)).toContain(word);
    });
  }

  it('keeps what is sound when something is wrong', async () => {
    const { style, house } = await styleFor('/p/a.txt', {
      '/p/galley.config.json':
        '{ "paper": "日报", "rules": { "dash-form": "loud", "unit-form": "off" }, "x": 1 ',
    });
    expect(style).toMatchObject({ paper: '日报', rules: { 'unit-form': 'off' } });
    expect(house.problems.length).toBeGreaterThanOrEqual(3);
  });
});

async function styleFor(page: string, files: Readonly<Record<string, string>>) {
  const house = await findHouseStyle(
    page,
    async (path) => (Object.hasOwn(files, path) ? files[path] : undefined),
    rules,
  );
  return { house, style: house.styleOf(page) };
}
