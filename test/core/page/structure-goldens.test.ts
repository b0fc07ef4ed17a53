import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { structurePages, wrappedBlocks } from '../../../bench/quality/structure-truth.ts';
import { checkPage, defaultStyle, LineIndex, parsePage, repairPage } from '../../../server/src/core/index.ts';

const pages = structurePages(join(import.meta.dirname, '../../pages/structure'));

/** The rules that put paragraphs together again: a page repaired by them alone can be held against the print. */
const joining = new Set(['broken-paragraph', 'interrupted-paragraph', 'wrapped-paragraph']);

/** One-based lines of a rule's findings, in page order. */
function linesOf(text: string, ...rules: readonly string[]): number[] {
  const index = new LineIndex(text);
  return checkPage(parsePage(text), defaultStyle)
    .filter((one) => rules.includes(one.rule))
    .map((one) => index.positionAt(one.span.start).line + 1);
}

/** Heads, tails and kinds of the breaks as the findings show them. */
function breaksOf(text: string) {
  const index = new LineIndex(text);
  return checkPage(parsePage(text), defaultStyle)
    .filter((one) => one.rule === 'broken-paragraph' || one.rule === 'interrupted-paragraph')
    .map((one) => ({
      head: index.positionAt(one.span.start).line + 1,
      tail: index.positionAt(one.related?.[0]?.span.start ?? 0).line + 1,
      interrupted: one.rule === 'interrupted-paragraph',
    }));
}

it('has its eight pages', () => {
  expect(pages).toHaveLength(8);
});

describe.each(pages)('$name', (page) => {
  const { text, truth } = page;
  const repaired = repairPage(text, defaultStyle, { rules: joining }).text;

  it('finds every break and no other', () => {
    expect(breaksOf(text)).toEqual(truth.breaks);
  });

  it('finds every truncation and no other', () => {
    expect(linesOf(text, 'truncated-paragraph')).toEqual(truth.truncations);
  });

  it('finds every hard-wrapped paragraph once', () => {
    const wrapped = linesOf(text, 'wrapped-paragraph');
    for (const { first, last } of wrappedBlocks(page)) {
      expect(wrapped.filter((line) => first <= line && line <= last)).toHaveLength(1);
    }
    if (!truth.hardwrapped) expect(wrapped).toEqual([]);
  });

  it('restores every paragraph to the letter', () => {
    const lines = repaired.split(/\r?\n/);
    expect(truth.paragraphs.filter((paragraph) => !lines.includes(paragraph))).toEqual([]);
  });

  it('restores them when told to keep every printed character', () => {
    const lines = repairPage(text, defaultStyle, { keepCharacters: true }).text.split(/\r?\n/);
    expect(truth.paragraphs.filter((paragraph) => !lines.includes(paragraph))).toEqual([]);
  });

  it('keeps the line ends of the file', () => {
    expect(/(?<!\r)\n/.test(repaired)).toBe(!text.includes('\r\n'));
  });

  it('changes nothing when repaired again', () => {
    expect(repairPage(repaired, defaultStyle, { rules: joining }).text).toBe(repaired);
    const whole = repairPage(text, defaultStyle).text;
    expect(repairPage(whole, defaultStyle).text).toBe(whole);
  });
});
