import { isDigit, isLatin } from '../text/characters.ts';
import type { BlockSpan } from './block.ts';

/**
 * What stands between two pieces once they are joined: nothing between Chinese characters, a space between Latin
 * words; a hyphen that divides a Latin word is dropped.
 */
export function glueBetween(head: BlockSpan, tail: BlockSpan): { glue: '' | ' '; dropped: 0 | 1 } {
  const last = head.block.text.charCodeAt(head.end - 1);
  const first = tail.block.text.charCodeAt(tail.start);
  if (last === HYPHEN && isLatin(head.block.text.charCodeAt(head.end - 2)) && isLower(first)) {
    return { glue: '', dropped: 1 };
  }
  const before = head.block.text.charCodeAt(head.end - 2);
  const word =
    isLatin(last) || (isDigit(last) && isLatin(first)) || (LATIN_MARKS.has(last) && isLatin(before));
  return { glue: word && (isLatin(first) || (isDigit(first) && !isDigit(last))) ? ' ' : '', dropped: 0 };
}

const HYPHEN = 45;
/** , . ; : — behind which an English sentence has a space. */
const LATIN_MARKS: ReadonlySet<number> = new Set([44, 46, 59, 58]);

function isLower(unit: number): boolean {
  return unit >= 97 && unit <= 122;
}
