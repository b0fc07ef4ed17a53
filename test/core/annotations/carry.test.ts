import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { Folded } from '#core/annotations/anchoring/fold.ts';
import { carry, SpanTracker } from '#core/annotations/index.ts';
import { repairPage } from '#core/rules/repair-page.ts';
import { defaultStyle } from '#core/style/style.ts';
import { applyEdits, type Edit } from '#core/text/edit.ts';
import type { Span } from '#core/text/span.ts';
import { random } from '../../../bench/random.ts';
import { sampleSpans } from '../../../bench/sample-spans.ts';

const page = readFileSync(new URL('../../../seeds/000_c1936387b92bacc7.txt', import.meta.url), 'utf8');

function find(text: string, quote: string): Span {
  const start = text.indexOf(quote);
  expect(text.indexOf(quote, start + 1), `${quote} occurs once`).toBe(-1);
  return { start, end: start + quote.length };
}

function carried(text: string, quote: string, edits: readonly Edit[]): string {
  const next = applyEdits(text, edits);
  const [range] = carry([find(text, quote)], edits, text, next);
  return next.slice(range!.start, range!.end);
}

const interrupted =
  '全市今年前三季度生产总值同比\n\n图为港口夜景。\n\n本报记者 张伟 摄\n\n增长6.2%，好于预期。\n';

describe('carrying annotations through repairs', () => {
  test('every repair of the sample page carries every tag to the very same characters', () => {
    const repair = repairPage(page, defaultStyle, { keepCharacters: true });
    expect(repair.rounds.length).toBeGreaterThan(0);
    const before = sampleSpans(page, 2000, random(1));
    let text = page;
    let spans: Span[] = before;
    for (const edits of repair.rounds) {
      const next = applyEdits(text, edits);
      spans = carry(spans, edits, text, next);
      text = next;
    }
    expect(text).toBe(repair.text);
    const moved = spans.map(({ start, end }) => new Folded(text.slice(start, end)).units);
    expect(moved).toEqual(before.map(({ start, end }) => new Folded(page.slice(start, end)).units));
  });

  test('a tracker that is told of the repair does the same, and undoing it brings all back', () => {
    const repair = repairPage(page, defaultStyle);
    const before = sampleSpans(page, 500, random(2)).map((range, at): [string, Span] => [`${at}`, range]);
    const tracker = new SpanTracker(page, before);
    for (const edits of repair.rounds) tracker.apply(edits);
    expect(tracker.text).toBe(repair.text);
    tracker.apply([{ span: { start: 0, end: repair.text.length }, newText: page }]);
    expect([...tracker.entries()]).toEqual(before);
  });

  test.each(['港口夜景', '张伟', '图为港口夜景。', '6.2%', '生产总值'])(
    'a caption moves behind its paragraph: %s',
    (quote) => {
      const moved = interrupted.indexOf('\n\n图为');
      const tail = interrupted.indexOf('增长');
      const edits: Edit[] = [
        { span: { start: moved, end: tail }, newText: '' },
        {
          span: { start: interrupted.length, end: interrupted.length },
          newText: '\n图为港口夜景。\n\n本报记者 张伟 摄\n',
        },
      ];
      expect(carried(interrupted, quote, edits)).toBe(quote);
    },
  );

  test.each(['港口夜景', '张伟', '6.2%'])('the same, sent as one replacement: %s', (quote) => {
    const start = interrupted.indexOf('\n\n图为');
    const newText = '增长6.2%，好于预期。\n\n图为港口夜景。\n\n本报记者 张伟 摄\n';
    expect(carried(interrupted, quote, [{ span: { start, end: interrupted.length }, newText }])).toBe(quote);
  });

  test('a tag across the break keeps what it meant when the caption leaves', () => {
    const start = interrupted.indexOf('\n\n图为');
    const range = { start: start - 4, end: interrupted.indexOf('6.2%') + 4 };
    const tail = interrupted.indexOf('增长');
    const down: Edit[] = [
      { span: { start, end: tail }, newText: '' },
      {
        span: { start: interrupted.length, end: interrupted.length },
        newText: '\n图为港口夜景。\n\n本报记者 张伟 摄\n',
      },
    ];
    const up: Edit[] = [
      { span: { start, end: start }, newText: '增长6.2%，好于预期。' },
      { span: { start: tail, end: interrupted.length }, newText: '' },
    ];
    for (const edits of [down, up]) {
      const next = applyEdits(interrupted, edits);
      const [moved] = carry([range], edits, interrupted, next);
      expect(next.slice(moved!.start, moved!.end)).toBe('总值同比增长6.2%');
    }
  });

  test('two equal credits that move stay apart', () => {
    const text = '甲文开头\n\n本报记者 李明 摄\n\n甲文结尾。\n\n乙文开头\n\n本报记者 李明 摄\n\n乙文结尾。\n';
    const credit = '本报记者 李明 摄\n\n';
    const first = text.indexOf(credit);
    const second = text.lastIndexOf(credit);
    const edits: Edit[] = [
      { span: { start: first - 2, end: first + credit.length }, newText: '' },
      {
        span: { start: text.indexOf('\n\n乙文开头'), end: text.indexOf('\n\n乙文开头') },
        newText: '\n\n本报记者 李明 摄',
      },
      { span: { start: second - 2, end: second + credit.length }, newText: '' },
      { span: { start: text.length, end: text.length }, newText: '\n本报记者 李明 摄\n' },
    ];
    const next = applyEdits(text, edits);
    expect(next).toBe('甲文开头甲文结尾。\n\n本报记者 李明 摄\n\n乙文开头乙文结尾。\n\n本报记者 李明 摄\n');
    const names = [first, second].map((start) => ({ start: start + 5, end: start + 7 }));
    const moved = carry(names, edits, text, next);
    expect(moved.map(({ start }) => start)).toEqual([next.indexOf('李明'), next.lastIndexOf('李明')]);
  });

  test('marks set in full width, within a tag and beside it', () => {
    const text = '共有44处,占98.9%;其余(略)';
    const newText = '共有44处，占98.9%；其余（略）';
    for (const quote of ['44处,占98.9%', '98.9%', '(略)', ',占']) {
      const whole = [{ span: { start: 0, end: text.length }, newText }];
      const single = [...text].flatMap((one, at) =>
        one === newText[at] ? [] : [{ span: { start: at, end: at + 1 }, newText: newText[at]! }],
      );
      const { start, end } = find(text, quote);
      expect(carried(text, quote, whole)).toBe(newText.slice(start, end));
      expect(carried(text, quote, single)).toBe(newText.slice(start, end));
    }
  });

  test('of a doubled character either may go; the tag keeps its own', () => {
    const text = '人道主主义形势';
    const edits = [{ span: { start: 3, end: 4 }, newText: '' }];
    const [left, right] = carry(
      [
        { start: 3, end: 5 },
        { start: 0, end: 3 },
      ],
      edits,
      text,
      '人道主义形势',
    );
    expect(left).toEqual({ start: 2, end: 4 });
    expect(right).toEqual({ start: 0, end: 3 });
  });

  test('two names that change places are two corrections: each tag stays where it is', () => {
    const edits = [
      { span: { start: 0, end: 2 }, newText: '李四' },
      { span: { start: 3, end: 5 }, newText: '张三' },
    ];
    const tags = [
      { start: 0, end: 2 },
      { start: 3, end: 5 },
    ];
    expect(carry(tags, edits, '张三和李四', '李四和张三')).toEqual(tags);
  });

  test('a paragraph that is replaced by another one takes its tags away', () => {
    const text = '第一段没有变。\n昨日全市新增就业1.2万人，增长明显。\n第三段没有变。\n';
    const start = text.indexOf('昨日');
    const end = text.indexOf('\n第三段');
    const edits = [{ span: { start, end }, newText: '今晨大雾，机场部分航班延误，旅客增长不多。' }];
    expect(carried(text, '1.2万人', edits)).toBe('');
    expect(carried(text, '增长', edits)).toBe('');
  });

  test('a block that is cut and pasted takes its tags along, once', () => {
    const block = '图为港口夜景，昨日吞吐量创新高。\n';
    const text = `开头一段。\n${block}结尾一段。\n`;
    const tracker = new SpanTracker(text, [['a', find(text, '港口')]]);
    const start = text.indexOf(block);
    tracker.apply([{ span: { start, end: start + block.length }, newText: '' }]);
    expect(tracker.get('a')).toEqual({ start, end: start });
    const end = tracker.text.length;
    expect(tracker.apply([{ span: { start: end, end }, newText: block }])).toEqual(['a']);
    expect(tracker.get('a')).toEqual({ start: end + 2, end: end + 4 });
    tracker.apply([{ span: { start: 0, end: 0 }, newText: block }]);
    expect(tracker.get('a')).toEqual({ start: block.length + end + 2, end: block.length + end + 4 });
  });
});
