import { applyEdits, type Edit } from '../text/edit.ts';
import type { Target } from './annotation.ts';
import { AnnotationText } from './annotation-text.ts';
import { carry } from './carry.ts';
import { describe, type Origin } from './describe.ts';
import type { Placed } from './formats/exchange.ts';

/**
 * New targets for the notes of a text that was repaired outside an editor, for `store.change`. Orphans, and tags of
 * which the repair left nothing, keep the target they have, so that the base text can still tell what they were.
 * @param rounds edits, each round in the coordinates of the text that the round before left.
 * @param origin of the repaired text.
 */
export function targetsAfter(
  placed: readonly Placed[],
  text: string,
  rounds: readonly (readonly Edit[])[],
  origin: Origin,
): Map<string, Target> {
  const known = placed.flatMap(({ annotation, span }) => (span ? [{ annotation, span }] : []));
  let current = text;
  let spans = known.map(({ span }) => span);
  for (const edits of rounds) {
    const next = applyEdits(current, edits);
    spans = carry(spans, edits, current, next);
    current = next;
  }
  const repaired = new AnnotationText(current);
  const targets = new Map<string, Target>();
  for (const [at, { annotation }] of known.entries()) {
    const span = spans[at]!;
    if (span.end > span.start) {
      targets.set(annotation.id, { ...annotation.target, ...describe(repaired, span, origin) });
    }
  }
  return targets;
}
