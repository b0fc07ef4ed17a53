import { wordAt, wordsOf as wordsIn } from '../words/segment.ts';

/** Words looked up from a place in a text on, in short windows: the dictionary's time grows with the square of the length. */
const reach = 8;

/** Whether the dictionary holds `[start, end)` as exactly one word where it stands. */
export function isOneWord(text: string, start: number, end: number): boolean {
  return lengthOfFirst(text.slice(start, end + reach)) === end - start;
}

/** The word that the dictionary finds at `at` when the text begins there. */
export function firstWord(text: string, at: number): string {
  return text.slice(at, at + lengthOfFirst(text.slice(at, at + reach)));
}

/** UTF-16 units of the first word of a window; 0 when it is empty. */
function lengthOfFirst(window: string): number {
  return wordAt(window, 0)?.end ?? 0;
}

/**
 * The words of a window round `[start, end)`, with offsets in the text. The window begins where the span does, so that
 * what precedes it cannot swallow its first character.
 */
export function wordsOf(
  text: string,
  start: number,
  end: number,
): { readonly start: number; readonly end: number }[] {
  const words: { start: number; end: number }[] = [];
  let at = start;
  for (const word of wordsIn(text.slice(start, end + reach))) {
    words.push({ start: at, end: at + word.length });
    at += word.length;
  }
  return words;
}
