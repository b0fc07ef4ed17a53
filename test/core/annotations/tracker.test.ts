import { fc, test as prop } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import { mapSpan, SpanTracker } from '#core/annotations/index.ts';
import { applyEdits, type Edit, inOrder } from '#core/text/edit.ts';
import type { Span } from '#core/text/span.ts';

/** `[` and `]` mark the span; the edits are given as [start, end, newText] in the text without the marks. */
const cases: readonly [
  what: string,
  before: string,
  edits: readonly [number, number, string][],
  after: string,
][] = [
  ['typing before', '甲[乙丙]丁', [[0, 0, '新']], '新甲[乙丙]丁'],
  ['typing at the left edge stays outside', '甲[乙丙]丁', [[1, 1, '新']], '甲新[乙丙]丁'],
  ['typing inside belongs to it', '甲[乙丙]丁', [[2, 2, '新']], '甲[乙新丙]丁'],
  ['typing at the right edge stays outside', '甲[乙丙]丁', [[3, 3, '新']], '甲[乙丙]新丁'],
  ['a corrected figure keeps its tag', '甲[乙丙]丁', [[1, 3, '六七八']], '甲[六七八]丁'],
  ['the first character corrected', '甲[乙丙]丁', [[1, 2, '新']], '甲[新丙]丁'],
  ['the last character corrected', '甲[乙丙]丁', [[2, 3, '新']], '甲[乙新]丁'],
  ['a replacement over the left edge', '甲[乙丙]丁', [[0, 2, '新']], '新[丙]丁'],
  ['a replacement over the right edge', '甲[乙丙]丁', [[2, 4, '新']], '甲[乙]新'],
  ['deleting all of it', '甲[乙丙]丁', [[1, 3, '']], '甲[]丁'],
  ['deleting more than it', '甲[乙丙]丁', [[0, 4, '']], '[]'],
  [
    'several edits in one change, in any order',
    '甲[乙丙]丁',
    [
      [3, 4, ''],
      [2, 2, '\n'],
      [0, 1, '新新'],
    ],
    '新新[乙\n丙]',
  ],
];

const edited = fc.array(fc.tuple(fc.nat(60), fc.nat(6), fc.string({ maxLength: 5 })), {
  minLength: 1,
  maxLength: 5,
});

/** Edits that do not overlap, from arbitrary numbers. */
function editsFor(text: string, raw: readonly [number, number, string][]): Edit[] {
  const edits: Edit[] = [];
  let free = 0;
  for (const [gap, length, newText] of raw) {
    const start = Math.min(text.length, free + (gap % 12));
    const end = Math.min(text.length, start + length);
    edits.push({ span: { start, end }, newText });
    free = end + 1;
    if (free > text.length) break;
  }
  return edits;
}

/** The edits that take the given ones back. */
function inverse(text: string, edits: readonly Edit[]): Edit[] {
  let shift = 0;
  return inOrder(edits).map(({ span, newText }) => {
    const start = span.start + shift;
    shift += newText.length - (span.end - span.start);
    return { span: { start, end: start + newText.length }, newText: text.slice(span.start, span.end) };
  });
}

describe('a span through edits', () => {
  test.each(cases)('%s', (_what, before, edits, after) => {
    const start = before.indexOf('[');
    const range = { start, end: before.indexOf(']') - 1 };
    const plain = before.replace(/[[\]]/g, '');
    const list = edits.map(([from, to, newText]) => ({ span: { start: from, end: to }, newText }));
    const moved = mapSpan(range, list);
    const text = applyEdits(plain, list);
    expect(
      `${text.slice(0, moved.start)}[${text.slice(moved.start, moved.end)}]${text.slice(moved.end)}`,
    ).toBe(after);
  });

  prop.prop([
    fc.string({ minLength: 5, maxLength: 60 }),
    fc.array(edited, { maxLength: 8 }),
    fc.nat(),
    fc.nat(),
  ])(
    'stays in the text and in order, and taking the edits back brings it back exactly',
    (text, rounds, a, b) => {
      const ends = [a % (text.length + 1), b % (text.length + 1)].sort((x, y) => x - y);
      const spans: [string, Span][] = [
        ['one', { start: ends[0]!, end: ends[1]! }],
        ['all', { start: 0, end: text.length }],
      ];
      const tracker = new SpanTracker(text, spans);
      const back: Edit[][] = [];
      for (const raw of rounds) {
        const edits = editsFor(tracker.text, raw);
        back.push(inverse(tracker.text, edits));
        tracker.apply(edits);
        for (const [, range] of tracker.entries()) {
          expect(range.start).toBeGreaterThanOrEqual(0);
          expect(range.end).toBeGreaterThanOrEqual(range.start);
          expect(range.end).toBeLessThanOrEqual(tracker.text.length);
        }
      }
      for (const edits of back.reverse()) tracker.apply(edits);
      expect(tracker.text).toBe(text);
      expect([...tracker.entries()]).toEqual(spans);
    },
  );

  test('undo in one portion brings back what several keystrokes took', () => {
    const tracker = new SpanTracker('甲乙丙丁', [['a', { start: 1, end: 3 }]]);
    for (const end of [4, 3, 2, 1]) tracker.apply([{ span: { start: end - 1, end }, newText: '' }]);
    expect(tracker.get('a')).toEqual({ start: 0, end: 0 });
    expect(tracker.apply([{ span: { start: 0, end: 0 }, newText: '甲乙丙丁' }])).toEqual(['a']);
    expect(tracker.get('a')).toEqual({ start: 1, end: 3 });
  });

  test('a span that was placed anew is not taken back to where it was before that', () => {
    const tracker = new SpanTracker('甲乙丙丁', [['a', { start: 1, end: 2 }]]);
    tracker.apply([{ span: { start: 0, end: 4 }, newText: '' }]);
    tracker.apply([{ span: { start: 0, end: 0 }, newText: '甲乙丙丁' }]);
    tracker.set('a', { start: 1, end: 4 });
    tracker.apply([{ span: { start: 0, end: 0 }, newText: '新' }]);
    tracker.apply([{ span: { start: 0, end: 1 }, newText: '' }]);
    expect(tracker.get('a')).toEqual({ start: 1, end: 4 });
  });

  test('of ten thousand tags a keystroke concerns those it touches, and moves the others', () => {
    const text = '全市生产总值同比增长百分之六点二，较上季度加快。\n'.repeat(14_000);
    const spans = Array.from({ length: 10_000 }, (_, at): [string, Span] => [
      `id-${at}`,
      { start: at * 30 + 10, end: at * 30 + 16 },
    ]);
    const tracker = new SpanTracker(text, spans);
    expect(tracker.apply([{ span: { start: 20, end: 20 }, newText: '字' }])).toEqual([]);
    expect(tracker.apply([{ span: { start: 3013, end: 3014 }, newText: '' }])).toEqual(['id-100']);
    expect(tracker.get('id-99')).toEqual({ start: 2981, end: 2987 });
    expect(tracker.get('id-100')).toEqual({ start: 3011, end: 3016 });
    expect(tracker.get('id-101')).toEqual({ start: 3040, end: 3046 });
  });
});
