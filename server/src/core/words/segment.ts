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
  const key = `${at} ${text}`;
  const known = answers.get(key);
  if (known) return known;
  const found = segmenter().segment(text).containing(at);
  if (!found) return undefined;
  const word = { start: found.index, end: found.index + found.segment.length };
  if (answers.size >= MOST_ANSWERS) answers.clear();
  answers.set(key, word);
  return word;
}

/**
 * A pure cache: the dictionary never changes its mind. A page that is being edited asks about the same seams at every
 * keystroke, and asking costs fifty times what remembering does.
 */
const answers = new Map<string, { readonly start: number; readonly end: number }>();
/** Some hundred kilobytes; a page asks a few dozen questions. */
const MOST_ANSWERS = 2048;

/** Stateless between calls. The host loads its dictionary when the first is made, which takes longer than checking a page. */
const segmenter = once(() => new Intl.Segmenter('zh', { granularity: 'word' }));
