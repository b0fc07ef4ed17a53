import type { Span } from '../core/index.ts';

/** The word at or before an offset: a dictionary word, a number with its grouping, a Latin word. */
export function wordAt(text: string, offset: number): Span | undefined {
  // Segmenting is dear and words are short: a window is enough. It must not cut a surrogate pair.
  const from = cutBefore(text, Math.max(0, offset - reach));
  const to = cutBefore(text, Math.min(text.length, offset + reach));
  const segments = new Intl.Segmenter('zh', { granularity: 'word' }).segment(text.slice(from, to));
  for (const at of [offset - from, offset - from - 1]) {
    const found = segments.containing(at);
    if (found?.isWordLike)
      return { start: from + found.index, end: from + found.index + found.segment.length };
  }
  return undefined;
}

/** The clause (分句) around an offset: up to the nearest pause mark on either side, the one behind it included. */
export function clauseAt(text: string, offset: number): Span {
  return between(text, offset, isClauseEnd);
}

/** The sentence around an offset, with its final mark and the quotes or brackets that close behind it. */
export function sentenceAt(text: string, offset: number): Span {
  return between(text, offset, isSentenceEnd);
}

/** UTF-16 units looked at to either side of the caret to find a word. */
const reach = 48;

function cutBefore(text: string, offset: number): number {
  return offset > 0 && offset < text.length && /[\udc00-\udfff]/.test(text[offset]!) ? offset - 1 : offset;
}

function between(text: string, offset: number, endsAt: (text: string, at: number) => boolean): Span {
  let start = offset;
  while (start > 0 && !endsAt(text, start)) start--;
  // Behind the last mark of all there is nothing more to select: the unit that ends there is meant.
  let end = offset;
  if (start === offset && offset > 0 && /^\s*$/.test(text.slice(offset, offset + 1))) {
    start--;
    while (start > 0 && !endsAt(text, start)) start--;
  } else if (end < text.length) {
    end++;
    while (end < text.length && !endsAt(text, end)) end++;
  }
  while (start < end && /\s/.test(text[start]!)) start++;
  return { start, end };
}

/** Whether a sentence ends right before `at`: behind a final mark and whatever closes with it. */
function isSentenceEnd(text: string, at: number): boolean {
  if (closers.includes(text[at] ?? ' ') || finals.includes(text[at] ?? ' ')) return false;
  let mark = at - 1;
  while (mark > 0 && closers.includes(text[mark]!)) mark--;
  return finals.includes(text[mark] ?? ' ');
}

function isClauseEnd(text: string, at: number): boolean {
  if (isSentenceEnd(text, at)) return true;
  const mark = text[at - 1] ?? ' ';
  if (pauses.includes(mark)) return true;
  // 1,000 and 12:30 are single figures; the same marks elsewhere stand for the full-width ones.
  return ',;:'.includes(mark) && !(digit.test(text[at - 2] ?? '') && digit.test(text[at] ?? ''));
}

const finals = '。！？!?…';
const pauses = '，；：';
const closers = '”’」』）》〉】)]"\'*_';
const digit = /[0-9０-９]/;
