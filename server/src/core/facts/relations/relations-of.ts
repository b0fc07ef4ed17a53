import type { Paragraph } from '../../page/paragraph.ts';
import { factsOf } from '../facts-of.ts';
import { baseValues } from './base-value.ts';
import { partsAndTotals } from './parts-and-total.ts';
import type { Relation } from './relation.ts';
import { shareTotals } from './share-total.ts';
import { unitCosts } from './unit-cost.ts';

/** A pure cache, as that of `factsOf`. */
const known = new WeakMap<Paragraph, readonly Relation[]>();

/** What the figures of one paragraph say about each other. Nothing is derived across paragraphs. */
export function relationsOf(paragraph: Paragraph): readonly Relation[] {
  const before = known.get(paragraph);
  if (before) return before;
  const facts = factsOf(paragraph);
  const { text } = paragraph;
  const found = [
    ...baseValues(text, facts),
    ...shareTotals(text, facts),
    ...unitCosts(text, facts),
    ...partsAndTotals(text, facts),
  ];
  known.set(paragraph, found);
  return found;
}
