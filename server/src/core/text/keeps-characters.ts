import type { Edit } from './edit.ts';
import { once } from './once.ts';

/**
 * Whether the edits leave the printed characters of the text as they are, wherever they put them. The hyphen that divides
 * a Latin word belongs to the line end, not to the word, and may go with it.
 */
export function keepsCharacters(text: string, edits: readonly Edit[]): boolean {
  const removed = edits
    .map(({ span }) => {
      const taken = text.slice(span.start, span.end);
      return letter().test(text.charAt(span.start - 1)) ? taken.replace(DIVISION, '') : taken;
    })
    .join('');
  const added = edits.map((edit) => edit.newText).join('');
  return printed(removed) === printed(added);
}

// Made when first needed: patterns of Unicode properties are dear to make, and a check needs none of it.
const letter = once(() => /\p{Script=Latin}/u);
/** A hyphen right before a line end. */
const DIVISION = /^[-\u2010](?=[^\S\r\n]*[\r\n])/u;

/** The characters that print, sorted: equal for two texts that hold the same ones. */
function printed(text: string): string {
  const ink = text.replace(/\s+/gu, '');
  return ink.length < 2 ? ink : [...ink].sort().join('');
}
