import type { Candidate } from './candidates.ts';
import type { Shape } from './shape.ts';
import type { RawBlock } from './split.ts';

/** Which blocks lie in a heap of short ones: weighing each against its neighbours would be dear and say nothing. */
export function heaps(raws: readonly RawBlock[], shapes: readonly Shape[]): boolean[] {
  const out: boolean[] = new Array(raws.length).fill(false);
  let start = 0;
  for (let at = 0; at <= raws.length; at++) {
    const raw = raws[at];
    if (
      raw &&
      (raw.form === 'prose' || raw.form === 'credit' || raw.form === 'signature') &&
      shapes[at]!.length <= SHORT
    )
      continue;
    if (at - start >= HEAP_SIZE) out.fill(true, start, at);
    start = at + 1;
  }
  return out;
}

/** How every block of a heap is read. */
export const HEAP: Candidate[] = [
  { kind: 'verse', score: 0, evidence: [{ sign: 'around:heap-of-short-lines', weight: 2 }] },
];

/** Blocks of so few characters, so many in a row, are a list of words and no paragraphs. */
const SHORT = 8;
const HEAP_SIZE = 200;
