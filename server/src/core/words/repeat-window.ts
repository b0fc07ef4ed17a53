import { isHan } from '../text/characters.ts';
import { OFTEN_DOUBLED } from './reduplication.ts';
import { BOUND_BEFORE, BOUND_BEHIND, PARTICLES, SUFFIXES } from './repeat-lists.ts';
import { wordAt } from './segment.ts';
import { commonness } from './word-pairs.ts';

/**
 * Whether the segmenter reads the text without the second twin as one word right across (上半|半年 → 上半年): then the
 * seam is a coincidence. 学 is left out: 大学|学生, 法学|学院 are good.
 */
export function isWordAcross(text: string, at: number): boolean {
  if (text[at] === '学') return false;
  const start = hanStart(text, at);
  const word = wordAt(text.slice(start, at) + text.slice(at + 1, hanEnd(text, at + 2)), at - start);
  return (
    word !== undefined && start + word.start < at && word.end - word.start === 3 && start + word.end > at + 1
  );
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
  const start = hanStart(text, at);
  const word = wordAt(text.slice(start, hanEnd(text, at + 2)), alone - start);
  return word !== undefined && start + word.start === alone && word.end - word.start === 1;
}

/** Whether the segmenter knows the twins inside a longer word (喜气洋洋), or finds two words that meet in them. */
export function isAcquitted(text: string, at: number): boolean {
  const start = hanStart(text, at);
  const window = text.slice(start, hanEnd(text, at + 2));
  const word = wordAt(window, at - start);
  if (word === undefined) return false;
  const length = word.end - word.start;
  const x = text[at]!;
  if (start + word.end > at + 1) {
    // 太太|小姐, 白白|花钱: against a word that is common, but not everyday.
    return length > 2 || (OFTEN_DOUBLED.has(x) && commonness(x, text[at + 2]) === 3);
  }
  const alone = commonness(text[at - 1], x) > 0 !== commonness(x, text[at + 2]) > 0;
  if (!alone || length < 2) return false;
  const next = wordAt(window, word.end);
  return next !== undefined && next.end - next.start >= 2 && !PARTICLES.has(window[next.end - 1]!);
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
