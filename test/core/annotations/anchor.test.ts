import { readFileSync } from 'node:fs';
import { fc, test as prop } from '@fast-check/vitest';
import { expect, describe as suite, test } from 'vitest';
import { Anchorer, AnnotationText, describe, SpanTracker } from '#core/annotations/index.ts';
import type { Span } from '#core/text/span.ts';
import { changes } from '../../../bench/anchoring-changes.ts';
import { random } from '../../../bench/random.ts';
import { sampleSpans } from '../../../bench/sample-spans.ts';

const page = readFileSync(new URL('../../../seeds/000_c1936387b92bacc7.txt', import.meta.url), 'utf8');
const other =
  '**本报讯** 国务院新闻办公室昨日举行发布会，介绍上半年就业情况。\n\n全国城镇新增就业698万人。\n'.repeat(20);

/**
 * Where the tag `[…]` of one marked text is in another text, marked in the same way; `orphan` when it has no
 * place, `?` before a place that a person has to confirm.
 */
function anchored(marked: string, next: string, keepsBase = true): string {
  const start = marked.indexOf('[');
  const old = new AnnotationText(marked.replace(/[[\]]/g, ''));
  const range = { start, end: marked.indexOf(']') - 1 };
  const target = describe(old, range, { source: 'a.txt', textSha256: 'old' });
  const anchor = new Anchorer(new AnnotationText(next), 'new', () =>
    keepsBase ? old.text : undefined,
  ).anchor(target);
  if (anchor.state === 'orphan') return 'orphan';
  const { start: from, end: to } = anchor.span;
  const doubt = anchor.state === 'doubtful' ? '?' : '';
  return `${doubt}${next.slice(0, from)}[${next.slice(from, to)}]${next.slice(to)}`;
}

/** The new span of an old one, by the origin of each character. */
function truth(origin: Int32Array, range: Span): Span | undefined {
  const kept = [...origin.entries()]
    .filter(([, from]) => from >= range.start && from < range.end)
    .map(([at]) => at);
  return kept.length === 0 ? undefined : { start: Math.min(...kept), end: Math.max(...kept) + 1 };
}

suite('finding places in a text that was changed while nobody looked', () => {
  test.each(Object.entries(changes))(
    '%s: nothing wrong, nearly all exact, and all back when the text is restored',
    (_what, change) => {
      const old = new AnnotationText(page);
      let asked = 0;
      let exact = 0;
      for (let seed = 1; seed <= 4; seed++) {
        const { text, origin } = change(page, random(seed), other);
        const anchorer = new Anchorer(new AnnotationText(text), 'new', () => page);
        const restored = new Anchorer(old, 'old');
        for (const range of sampleSpans(page, 60, random(seed + 100))) {
          const target = describe(old, range, { source: 'a.txt', textSha256: 'old' });
          const right = truth(origin, range);
          const anchor = anchorer.anchor(target);
          const found = anchor.state === 'anchored' ? anchor.span : undefined;
          asked++;
          if (found && right) expect(found.start < right.end && right.start < found.end).toBe(true);
          if (found) expect(right).toBeDefined();
          if (found?.start === right?.start && found?.end === right?.end) exact++;
          expect(restored.anchor(target)).toEqual({ state: 'anchored', span: range, by: 'position' });
        }
      }
      expect(exact / asked).toBeGreaterThanOrEqual(0.985);
    },
  );

  prop.prop([fc.nat(), fc.nat(4)])(
    'a 2%% edited copy pasted over everything keeps 99 of 100 tags; undo brings all back',
    (seed, rate) => {
      const { text } = changes['proofread 2%']!(page, random(seed), other);
      const before = sampleSpans(page, 100 + rate, random(seed)).map((range, at): [string, Span] => [
        `${at}`,
        range,
      ]);
      const tracker = new SpanTracker(page, before);
      tracker.apply([{ span: { start: 0, end: page.length }, newText: text }]);
      const lost = [...tracker.entries()].filter(([, { start, end }]) => start === end);
      expect(lost.length).toBeLessThanOrEqual(before.length / 100);
      tracker.apply([{ span: { start: 0, end: text.length }, newText: page }]);
      expect([...tracker.entries()]).toEqual(before);
    },
  );

  test('the same notes fit the same text in any line ends, with and without a BOM', () => {
    const old = new AnnotationText(page);
    const crlf = `\uFEFF${old.normal.replaceAll('\n', '\r\n')}`;
    const anchorer = new Anchorer(new AnnotationText(crlf), 'old');
    for (const range of sampleSpans(page, 200, random(7))) {
      const anchor = anchorer.anchor(describe(old, range, { source: 'a.txt', textSha256: 'old' }));
      expect(anchor.state === 'anchored' && crlf.slice(anchor.span.start, anchor.span.end)).toBe(
        page.slice(range.start, range.end),
      );
    }
  });

  test('composed and decomposed letters, rare characters and full-width digits', () => {
    const marked = '法国总统昨日在[café𠮷野家１２号]会见各界代表，就两国经贸合作交换了意见。';
    const [head, tail] = marked.split(/\[.*\]/) as [string, string];
    const decomposed = 'café𠮷野家１２号'.normalize('NFD');
    expect(anchored(marked, head + decomposed + tail)).toBe(`${head}[${decomposed}]${tail}`);
    expect(anchored(marked, `${head}café𠮷野家12号${tail}`)).toBe(`${head}[café𠮷野家12号]${tail}`);
  });

  test('a corrected figure keeps its tag, a deleted one does not pass it on', () => {
    const marked = '今年前三季度全市生产总值同比增长[6.2%]，较上季度加快0.4个百分点。';
    const [head, tail] = marked.split(/\[.*\]/) as [string, string];
    expect(anchored(marked, `${head}6.3%${tail}`)).toBe(`${head}[6.3%]${tail}`);
    expect(anchored(marked, head + tail)).toBe('orphan');
    expect(anchored(marked, `${head}6.3%${tail}`, false)).toBe(`?${head}[6.3%]${tail}`);
    expect(anchored(marked, head + tail, false)).toBe('orphan');
  });

  test('without the base, quote and surroundings to the letter are a place, and what resembles them is only offered', () => {
    const marked = '据了解，今年前三季度全市生产总值同比增长[6.2%]，较上季度加快0.4个百分点。';
    const moved = `# 新的标题\n\n${marked}`;
    expect(anchored(marked, moved.replace(/[[\]]/g, ''), false)).toBe(moved);
    const edited = moved.replace('较上季度', '比上季度');
    expect(anchored(marked, edited.replace(/[[\]]/g, ''), false)).toBe(`?${edited}`);
    expect(anchored(marked, edited.replace(/[[\]]/g, ''))).toBe(edited);
  });

  test('of twins, the one that stayed is never taken for the one that went', () => {
    const row = '新增就业[1.2]万人，同比增长，城镇登记失业率保持稳定，好于全年预期目标。\n';
    const plain = row.replace(/[[\]]/g, '');
    expect(anchored(`甲区${row}乙区${plain}`, `乙区${plain}`)).toBe('orphan');
    expect(anchored(`第一段。\n${plain}第二段。\n${row}第三段。\n`, `第一段。\n${plain}第三段。\n`)).toBe(
      'orphan',
    );
  });

  test('without the base, two places that fit alike make an orphan with both as candidates', () => {
    const text = '据记者了解，全市新增就业[1.2万人]，同比增长明显，各区县均完成目标。';
    const plain = text.replace(/[[\]]/g, '');
    const next = `${plain}\n中间换了别的内容。\n${plain.replace('均完成', '都完成')}`;
    expect(anchored(text, `新的开头。\n${next}`, false)).toBe('orphan');
    const old = new AnnotationText(plain);
    const target = describe(old, { start: 12, end: 17 }, { source: 'a', textSha256: 'old' });
    const candidates = new Anchorer(new AnnotationText(next), 'new').candidates(target);
    expect(candidates.map((one) => one.quote)).toEqual(['1.2万人', '1.2万人']);
    expect(candidates.map((one) => one.span.start)).toEqual([12, next.lastIndexOf('1.2万人')]);
  });

  prop.prop([
    fc.string({ unit: 'binary', maxLength: 300 }),
    fc.string({ unit: 'binary', maxLength: 300 }),
    fc.nat(),
    fc.nat(),
  ])(
    'any two texts: it never throws, and an anchor lies in the text and cuts no character',
    (before, after, a, b) => {
      const old = new AnnotationText(before);
      const ends = [a % (before.length + 1), b % (before.length + 1)].sort((x, y) => x - y);
      const target = describe(old, { start: ends[0]!, end: ends[1]! }, { source: 'a', textSha256: 'old' });
      const text = new AnnotationText(after);
      const anchorer = new Anchorer(text, 'new', () => old.normal);
      const anchor = anchorer.anchor(target);
      if (anchor.state === 'anchored') {
        expect(anchor.span).toEqual(text.snap(anchor.span));
        expect(anchor.span.end).toBeLessThanOrEqual(after.length);
      }
      for (const candidate of anchorer.candidates(target))
        expect(candidate.span).toEqual(text.snap(candidate.span));
    },
  );

  test('in the text they were made on, notes are found without a base text, one base serves all that came from it', () => {
    const text = new AnnotationText(page);
    const targets = sampleSpans(page, 300, random(3)).map((range) =>
      describe(text, range, { source: 'a', textSha256: 'x' }),
    );
    const asked: string[] = [];
    const base = (hash: string) => {
      asked.push(hash);
      return page;
    };
    const same = new Anchorer(new AnnotationText(page), 'x', base);
    for (const target of targets) expect(same.anchor(target)).toMatchObject({ by: 'position' });
    expect(asked).toEqual([]);
    const changed = new Anchorer(new AnnotationText(`新的导语。\n${page}`), 'y', base);
    for (const target of targets) expect(changed.anchor(target)).toMatchObject({ by: 'alignment' });
    expect(asked).toEqual(['x']);
  });
});
