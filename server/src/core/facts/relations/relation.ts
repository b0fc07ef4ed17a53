import type { Message } from '../../text/message.ts';
import type { Amount, Fact } from '../fact.ts';

/**
 * What follows from two or more facts that the text itself ties together. `derived` is a value the text does not print;
 * `confirmed` and `contradicted` say whether stated figures agree.
 */
export interface Relation {
  readonly kind: 'base-value' | 'share-total' | 'unit-cost' | 'parts-and-total';
  readonly state: 'derived' | 'confirmed' | 'contradicted';
  /** The facts that it rests on; a hover on any of them shows it. The first one is what it is mainly about. */
  readonly facts: readonly Fact[];
  /** What is derived, in the normal unit of the first fact unless `unit` says otherwise. */
  readonly amount?: Amount;
  readonly unit?: string;
  /** The derivation in one line, with the interval that rounding leaves. */
  readonly line: Message;
}
