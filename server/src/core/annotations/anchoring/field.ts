import { type Span, shift } from '../../text/span.ts';
import type { Alignment } from './alignment.ts';

/** Text to search in, and the way back from it to the folded units of the new text. */
export interface Field {
  readonly units: string;
  /** Undefined when the range reaches over a cut. */
  place(range: Span): Span | undefined;
}

/** All of the text: what remains when nothing is known of where it came from. */
export function wholeField(units: string): Field {
  return { units, place: (range) => range };
}

/**
 * The new text that came from nowhere in the base. Text that did come from somewhere is a look-alike by definition:
 * it was there before, beside what is sought. Pairings of a few stray characters do not make a text old.
 */
export function newField(alignment: Alignment): Field {
  const parts: { readonly at: number; readonly from: number; readonly length: number }[] = [];
  let units = '';
  let from = 0;
  const { length } = alignment.next;
  while (from < length) {
    const old = keptRun(alignment, from);
    if (old >= straying) {
      from += old;
      continue;
    }
    let to = from + Math.max(1, old);
    for (let run = keptRun(alignment, to); to < length && run < straying; run = keptRun(alignment, to))
      to += Math.max(1, run);
    parts.push({ at: units.length, from, length: to - from });
    units += `${alignment.next.units.slice(from, to)}\0`;
    from = to;
  }
  return {
    units,
    place(range) {
      const part = parts.findLast(({ at }) => at <= range.start);
      return part && range.end <= part.at + part.length ? shift(range, part.from - part.at) : undefined;
    },
  };
}

/** Pairings of fewer characters in a row than this may be chance. */
const straying = 6;

/** How many units from here on came from consecutive units of the base. */
function keptRun(alignment: Alignment, from: number): number {
  const first = alignment.from(from);
  if (first < 0) return 0;
  let length = 1;
  while (alignment.from(from + length) === first + length) length++;
  return length;
}
