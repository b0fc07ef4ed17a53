import { isHan } from '../text/characters.ts';
import { BOUND_BEFORE, BOUND_BEHIND, PARTICLES, SUFFIXES } from './repeat-lists.ts';
import { wordsOf } from './segment.ts';
import { commonness } from './word-pairs.ts';

/**
 * Whether the segmenter reads the text without the second twin as one word right across (上半|半年 → 上半年): then the
 * seam is a coincidence. 学 is left out: 大学|学生, 法学|学院 are good.
 */
export function isWordAcross(text: string, at: number): boolean {
  if (text[at] === '学') return false;
  const start = hanStart(text, at);
  let from = start;
  for (const word of wordsOf(text.slice(start, at) + text.slice(at + 1, hanEnd(text, at + 2)))) {
    const to = from + word.length;
    if (to > at) return from < at && to > at + 1 && word.length === 3;
    from = to;
  }
  return false;
}

/**
 * Whether everyday words on both sides leave one twin over (国家|家|主席), though it makes a lesser word with its
 * neighbour (家主). The dictionary and the segmenter have to agree.
 */
export function isLeftOver(text: string, at: number): boolean {
  const x = text[at]!;
  const left = commonness(text[at - 1], x);
  const right = commonness(x, text[at + 2]);
  const behind = left === 4 && right < 4 && commonness(text[at + 2], text[at + 3]) === 4;
  const before = right === 4 && left < 4 && commonness(text[at - 2], text[at - 1]) === 4;
  if (behind === before || SUFFIXES.has(x) || BOUND_BEFORE.has(x) || BOUND_BEHIND.has(x)) return false;
  const alone = behind ? at + 1 : at;
  let from = hanStart(text, at);
  for (const word of wordsOf(text.slice(from, hanEnd(text, at + 2)))) {
    if (from === alone) return word.length === 1;
    from += word.length;
    if (from > alone) return false;
  }
  return false;
}

/** Whether the segmenter knows the twins inside a longer word (喜气洋洋), or finds two words that meet in them. */
export function isAcquitted(text: string, at: number): boolean {
  const start = hanStart(text, at);
  const words = wordsOf(text.slice(start, hanEnd(text, at + 2)));
  let from = start;
  for (const [index, word] of words.entries()) {
    const to = from + word.length;
    if (to > at) {
      if (to > at + 1) return word.length > 2;
      const x = text[at]!;
      const next = words[index + 1] ?? '';
      const alone = commonness(text[at - 1], x) > 0 !== commonness(x, text[at + 2]) > 0;
      if (!alone || word.length < 2 || next.length < 2 || PARTICLES.has(next[next.length - 1]!)) return false;
      return true;
    }
    from = to;
  }
  return false;
}

/** Han characters given to the segmenter on each side: enough for any word, few enough to be quick. */
const WINDOW = 6;

function hanStart(text: string, at: number): number {
  let start = at;
  while (start > 0 && at - start < WINDOW && isHan(text.charCodeAt(start - 1))) start--;
  return start;
}

function hanEnd(text: string, at: number): number {
  let end = at;
  while (end < text.length && end - at < WINDOW && isHan(text.charCodeAt(end))) end++;
  return end;
}
