import type { Folded } from './fold.ts';
import type { Run } from './runs.ts';

/**
 * Runs in the order of one of the strings, with what two of them claim there given to one: cut where a line begins if
 * one does in what they share, else the longer keeps it.
 */
export function cutOverlaps(runs: Run[], start: (run: Run) => number, text: Folded): Run[] {
  const kept: Run[] = [];
  for (const run of runs) {
    const last = kept.at(-1);
    const overlap = last ? start(last) + last.length - start(run) : 0;
    if (!last || overlap <= 0) {
      kept.push(run);
      continue;
    }
    if (overlap >= run.length) continue;
    const from = start(run);
    let cut = last.length >= run.length ? overlap : 0;
    let seam = text.seam(from + cut);
    for (let at = 0; at <= overlap; at++) {
      if (text.seam(from + at) > seam) {
        cut = at;
        seam = text.seam(from + at);
      }
    }
    kept[kept.length - 1] = { ...last, length: last.length - (overlap - cut) };
    kept.push({ a: run.a + cut, b: run.b + cut, length: run.length - cut });
  }
  return kept;
}

/** Runs in order, without what the run before has in either string. */
export function cutBoth(runs: readonly Run[]): Run[] {
  const kept: Run[] = [];
  let a = 0;
  let b = 0;
  for (const run of runs) {
    const cut = Math.max(0, a - run.a, b - run.b);
    if (cut >= run.length) continue;
    kept.push({ a: run.a + cut, b: run.b + cut, length: run.length - cut });
    a = run.a + run.length;
    b = run.b + run.length;
  }
  return kept;
}
