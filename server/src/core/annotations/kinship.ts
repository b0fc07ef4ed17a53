import { Anchorer } from './anchoring/anchor.ts';
import type { Annotation } from './annotation.ts';
import { AnnotationText } from './annotation-text.ts';

/** How surely notes belong to a text that was moved, renamed or copied. */
export interface Kinship {
  /** Some record was made on exactly this text. */
  readonly isSameText: boolean;
  /** Records that have a place in the text, of all that are not deleted. */
  readonly anchored: number;
  readonly of: number;
}

/**
 * Tests notes against a text that they are not beside. A file found by this is offered, never taken: a copy of a page
 * has the same text and is not the same page.
 */
export function kinship(records: readonly Annotation[], text: string, textSha256: string): Kinship {
  const anchorer = new Anchorer(new AnnotationText(text), textSha256);
  const live = records.filter((one) => !one.deleted);
  return {
    isSameText: live.some(({ target }) => target.textSha256 === textSha256),
    anchored: live.filter(({ target }) => anchorer.anchor(target).state === 'anchored').length,
    of: live.length,
  };
}
