import { type Span, span } from '../../text/span.ts';
import { contextSize } from '../describe.ts';
import type { Alignment } from './alignment.ts';

/**
 * Where a span of the old text is in the new one, if enough of it and of its surroundings came along to be sure;
 * undefined otherwise. Spans are folded units of either text. An alignment pairs stray characters of unrelated text
 * too (every paragraph has a 的 and a comma), so a pairing counts only when its neighbours agree.
 */
export function survive(alignment: Alignment, range: Span): Span | undefined {
  if (range.start >= range.end) return undefined;
  const found = locate(alignment, range);
  if (!found) return undefined;
  for (let unit = range.start; unit < range.end; unit++) if (alignment.isDoubted(unit)) return undefined;
  let kept = 0;
  for (let unit = range.start; unit < range.end; unit++) {
    if (alignment.isKept(unit) && alignment.to(unit) >= found.start && alignment.to(unit) < found.end) kept++;
  }
  const share = kept / (range.end - range.start);
  const [weaker, stronger] = sides(alignment, range, found, contextSize);
  // A quote that was changed much needs both sides; one that stands needs one, as its paragraph may have moved.
  const isLikely = share >= 0.7 ? stronger >= 0.6 || kept >= contextSize : weaker >= 0.5 && stronger >= 0.7;
  if (!isLikely) return undefined;
  // News repeats itself: a story that took the place of another shares phrases with it, but not whole sentences.
  const [, wider] = sides(alignment, range, found, sentence);
  return wider >= 0.7 || lineStands(alignment, range) ? found : undefined;
}

/** Characters of a sentence, about: well beyond the stock phrases that unrelated stories share. */
const sentence = 60;

function sides(
  alignment: Alignment,
  range: Span,
  found: Span,
  size: number,
): [weaker: number, stronger: number] {
  const before = side(alignment, range.start - 1, -1, found.start, size);
  const behind = side(alignment, range.end, 1, found.end - 1, size);
  return before < behind ? [before, behind] : [behind, before];
}

/** The agreement of one side, which is worth little when the very next characters do not take part in it. */
function side(alignment: Alignment, from: number, step: -1 | 1, near: number, size: number): number {
  return Math.min(
    agreement(alignment, from, step, near, size),
    agreement(alignment, from, step, near, 6) + 0.2,
  );
}

/** Whether nearly all of the line, or lines, of the span became a line of the new text: a caption that moved. */
function lineStands(alignment: Alignment, { start, end }: Span): boolean {
  let from = start;
  while (alignment.old.seam(from) < 2) from--;
  let to = end;
  while (alignment.old.seam(to) < 2) to++;
  let kept = 0;
  let jumps = 0;
  for (let unit = from; unit < to; unit++) {
    if (alignment.isKept(unit)) kept++;
    if (unit > from && alignment.to(unit) !== alignment.to(unit - 1) + 1) jumps++;
  }
  return kept >= 0.9 * (to - from) && jumps <= 0.2 * (to - from);
}

/** The span between what became of the first and of the last character. */
function locate(alignment: Alignment, { start, end }: Span): Span | undefined {
  let first = start;
  while (first < end && alignment.to(first) < 0) first++;
  let last = end - 1;
  while (last > first && alignment.to(last) < 0) last--;
  if (first >= end) return replacedWhole(alignment, { start, end });
  const from = alignment.to(first) - taken(alignment, start, first, alignment.to(first), -1);
  const to = alignment.to(last) + 1 + taken(alignment, last + 1, end, alignment.to(last), 1);
  const isCoherent = to > from && to - from <= 2 * (end - start) + 8;
  return isCoherent ? span(from, to) : undefined;
}

/**
 * How much of the new text in front of (or behind) a matched character stands for characters of the span that were
 * replaced: all of the gap when the gap begins (ends) with the span, else no more than was lost.
 */
function taken(alignment: Alignment, start: number, end: number, at: number, step: -1 | 1): number {
  if (start === end) return 0;
  let gap = 0;
  while (isFree(alignment, at + step * (gap + 1))) gap++;
  const outside = step < 0 ? start - 1 : end;
  const beyond = at + step * (gap + 1);
  const isFlush =
    alignment.to(outside) === beyond ||
    (outside < 0 && beyond < 0) ||
    (outside >= alignment.old.length && beyond >= alignment.next.length);
  return isFlush ? gap : Math.min(gap, end - start);
}

/** All of it was replaced by something else between the same neighbours. */
function replacedWhole(alignment: Alignment, { start, end }: Span): Span | undefined {
  const left = start === 0 ? -1 : alignment.to(start - 1);
  const right = end === alignment.old.length ? alignment.next.length : alignment.to(end);
  if ((start > 0 && left < 0) || right < 0) return undefined;
  const length = right - left - 1;
  if (length <= 0 || length > 2 * (end - start) + 2) return undefined;
  for (let unit = left + 1; unit < right; unit++) if (!isFree(alignment, unit)) return undefined;
  return span(left + 1, right);
}

function isFree(alignment: Alignment, unit: number): boolean {
  return unit >= 0 && unit < alignment.next.length && alignment.from(unit) < 0;
}

/**
 * The share of the context that came along on one side, 0–1: characters that are where the span is, give or take what
 * was inserted. A replaced character beside an equal one counts half. At the edge of the text there is nothing to say no.
 */
function agreement(alignment: Alignment, from: number, step: -1 | 1, near: number, size: number): number {
  let asked = 0;
  let agreed = 0;
  for (let unit = from; asked < size && unit >= 0 && unit < alignment.old.length; unit += step) {
    asked++;
    const to = alignment.to(unit);
    const distance = (to - near) * step;
    if (to < 0 || distance <= 0 || distance > asked + contextSize) continue;
    if (alignment.isKept(unit)) agreed += 1;
    else agreed += alignment.isKept(unit - 1) || alignment.isKept(unit + 1) ? 0.5 : 0.25;
  }
  return asked === 0 ? 1 : agreed / asked;
}
