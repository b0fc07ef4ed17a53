import { once } from '../text/once.ts';

/**
 * How the dictionary that every JavaScript host carries divides a short Chinese text into words. Windows must be
 * short: the time grows with the square of the length.
 */
export function wordsOf(text: string): readonly string[] {
  const words: string[] = [];
  for (const { segment } of segmenter().segment(text)) words.push(segment);
  return words;
}

/** The word of a short text that holds the UTF-16 unit at `at`; a part of the cost of all its words. */
export function wordAt(
  text: string,
  at: number,
): { readonly start: number; readonly end: number } | undefined {
  const word = segmenter().segment(text).containing(at);
  return word && { start: word.index, end: word.index + word.segment.length };
}

/** Stateless between calls. The host loads its dictionary when the first is made, which takes longer than checking a page. */
const segmenter = once(() => new Intl.Segmenter('zh', { granularity: 'word' }));
