import { diffArrays } from 'diff';
import { closestPairs, type Pair } from './closest.ts';

/**
 * Which characters of two stretches of text stand for each other. Short stretches are solved exactly, long ones by
 * `diff` (BSD-3-Clause, well kept; of the libraries measured the one that bounds its work).
 */
export function pairGap(a: string, b: string): Pair[] {
  const pairs = a.length * b.length <= smallProduct ? closestPairs(a, b) : commonPairs(a, b);
  return pairs.filter(([one, other], at) => a[one] === b[other] || !isStrange(pairs, at, a, b));
}

/** Gaps up to this many pairs of characters are solved exactly. */
const smallProduct = 40_000;
/** What `diff` may spend on one gap; two texts that differ in more have nothing to do with each other. */
const mostEdits = 400;
/** So many characters in a row with nothing in common were not replaced one by one: it is other text. */
const strange = 12;

/** What two long strings have in common, in order, and what `diff` shows as replaced by as many characters. */
function commonPairs(a: string, b: string): Pair[] {
  const pairs: Pair[] = [];
  let atA = 0;
  let atB = 0;
  let removed = 0;
  for (const change of diffArrays(a.split(''), b.split(''), { maxEditLength: mostEdits }) ?? []) {
    const { count } = change;
    if (change.removed) {
      removed = count;
      atA += count;
      continue;
    }
    if (!change.added) for (let one = 0; one < count; one++) pairs.push([atA + one, atB + one]);
    else if (count === removed)
      for (let one = 0; one < count; one++) pairs.push([atA - count + one, atB + one]);
    if (!change.added) atA += count;
    atB += count;
    removed = 0;
  }
  return pairs;
}

/** Whether the pair is one of many replaced in a row. */
function isStrange(pairs: readonly Pair[], at: number, a: string, b: string): boolean {
  const isReplaced = (one: number) => pairs[one] !== undefined && a[pairs[one][0]] !== b[pairs[one][1]];
  let first = at;
  while (at - first < strange && isReplaced(first - 1)) first--;
  let last = at;
  while (last - first < strange && isReplaced(last + 1)) last++;
  return last - first + 1 >= strange;
}
