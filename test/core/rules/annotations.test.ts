import { expect, test } from 'vitest';
import {
  annotationRules,
  checkPage,
  defaultStyle,
  type ExampleNote,
  format,
  parsePage,
  rules,
  type Standing,
} from '../../../server/src/core/index.ts';
import { exampleNotes } from './example-notes.ts';

const about = annotationRules;

/** What the rules about annotations find, each with the words it marks. */
function found(text: string, notes: readonly ExampleNote[], options: { readonly without?: boolean } = {}) {
  const annotations: Standing[] = exampleNotes(text, notes);
  return checkPage(parsePage(text), defaultStyle, options.without ? {} : { annotations })
    .filter((one) => about.has(one.rule))
    .map(({ rule, severity, span }) => [rule, severity, text.slice(span.start, span.end)]);
}

test('the list of them is whole', () => {
  const ids = rules.filter((rule) => rule.scope === 'annotation').map((rule) => rule.id);
  expect([...annotationRules].sort()).toEqual(ids.sort());
  for (const rule of rules) expect(rule.group === 'annotations').toBe(annotationRules.has(rule.id));
});

test('a verified fact with its source is silent, whatever its kind', () => {
  const text = '市林业局局长张三说，全市今春植树三万多株。\n';
  const checked = { status: 'verified', source: '公报' } as const;
  const notes = [
    { quote: '市林业局', kind: 'organisation', ...checked },
    { quote: '张三', kind: 'person', ...checked },
    { quote: '全市今春植树三万多株', kind: 'claim', ...checked },
  ] as const;
  expect(found(text, notes)).toEqual([]);
});

test('what was found wrong and still stands is a warning', () => {
  const text = '全市今春植树三万多株。\n';
  expect(found(text, [{ quote: '三万多株', kind: 'number', status: 'wrong' }])).toEqual([
    ['unverified-fact', 'warning', '三万多株'],
  ]);
});

test('an orphan is shown where its words were, with the places it may belong to', () => {
  const was =
    '局长张三说，今春植树三万多株，比去年多。\n\n副局长李四说，明年还要种。\n\n局长张三说，今春植树三万多株，比去年多。\n';
  const text = '副局长李四说，明年还要种。\n\n局长王五说，今秋植树三万多株，比去年少。\n';
  const annotations = exampleNotes(text, [{ quote: '三万多株', kind: 'number', was }]);
  const [orphan] = checkPage(parsePage(text), defaultStyle, { annotations }).filter(
    (one) => one.rule === 'orphan-annotation',
  );
  expect(orphan).toBeDefined();
  expect(orphan!.related!.map(({ span }) => text.slice(span.start, span.end))).toContain('三万多株');
  expect(format(orphan!.message, 'zh')).toMatch(/^数字“三万多株”失位，可能的去处有\d+处$/);
});

test.each(['', '\n', '木', '\r\n\r\n', '\uFEFF'])('an orphan on a page of %j stands inside it', (text) => {
  const was = '新修公路四十八公里，连通六个乡镇。\n';
  const annotations = exampleNotes(text, [{ quote: '六个乡镇', kind: 'number', was }]);
  const all = checkPage(parsePage(text), defaultStyle, { annotations }).filter(({ rule }) => about.has(rule));
  expect(all.map(({ rule }) => rule).sort()).toEqual(['orphan-annotation', 'unverified-fact']);
  for (const { span } of all) {
    expect(span.start).toBeGreaterThanOrEqual(0);
    expect(span.end).toBeLessThanOrEqual(text.length);
  }
});

test('a directive silences them like any rule, and is not called unused where annotations are not known', () => {
  const text = '<!-- galley:ignore unverified-fact -->\n\n全市今春植树三万多株。\n';
  const notes = [{ quote: '三万多株', kind: 'number' }] as const;
  expect(found(text, notes)).toEqual([]);
  const unused = (annotations?: readonly Standing[]) =>
    checkPage(parsePage(text), defaultStyle, annotations ? { annotations } : {}).filter(
      (one) => one.rule === 'unused-directive',
    ).length;
  expect(unused(exampleNotes(text, notes))).toBe(0);
  expect(unused()).toBe(0);
  expect(unused([])).toBe(1);
});

test('without annotations none of them says anything', () => {
  expect(found('全市今春植树三万多株。\n', [])).toEqual([]);
  expect(
    found('全市今春植树三万多株。\n', [{ quote: '三万多株', kind: 'number' }], { without: true }),
  ).toEqual([]);
});
