import { type Candidate, candidatesOf, type Neighbours } from './candidates.ts';
import { HEAP, heaps } from './heaps.ts';
import { advance, finalScore, type Hypothesis, prune, START, type Step, type Stretch } from './hypothesis.ts';
import { Neighbourhood, type Seam, weighSeam } from './seam.ts';
import { type Shape, shapeOf, wordsOf } from './shape.ts';
import type { RawBlock } from './split.ts';

/** What a block turned out to be, and which earlier block it goes on from. */
export interface Reading {
  readonly raw: RawBlock;
  readonly shape: Shape;
  readonly pick: Candidate;
  /** Score of the best kind that was not taken, for the certainty. */
  readonly rival: number;
  /** Index of the head that this block continues, -1 when it begins a paragraph of its own. */
  readonly continues: number;
  readonly seam: Seam | undefined;
}

/**
 * Reads the blocks of one section together: the kinds and the continuations that, taken as a whole, are likeliest.
 * A beam search over log odds, linear in the number of blocks.
 * @param article the text of the section
 */
export function assemble(raws: readonly RawBlock[], article: string, inArticle: boolean): Reading[] {
  const shapes = raws.map(shapeOf);
  const neighbours = neighboursOf(raws, shapes, inArticle);
  const heaped = heaps(raws, shapes);
  const options = raws.map((raw, at) => (heaped[at] ? HEAP : candidatesOf(raw, shapes[at]!, neighbours(at))));
  const around = new Neighbourhood(article);
  const seams = new Map<number, Seam>();
  const seamOf = (head: number, tail: number): Seam => {
    const key = head * raws.length + tail;
    let seam = seams.get(key);
    if (!seam) {
      seam = weighSeam(wordsOf(raws[head]!, shapes[head]!), wordsOf(raws[tail]!, shapes[tail]!), around);
      seams.set(key, seam);
    }
    return seam;
  };
  const stretch: Stretch = { raws, shapes, seamOf };
  let beam: Hypothesis[] = [START];
  raws.forEach((_, at) => {
    const next: Hypothesis[] = [];
    for (const hypothesis of beam) {
      for (const pick of options[at]!) advance(hypothesis, pick, at, stretch, next);
    }
    beam = prune(next);
  });
  let best: Hypothesis | undefined;
  let bestScore = Number.NEGATIVE_INFINITY;
  for (const hypothesis of beam) {
    const score = finalScore(hypothesis, stretch);
    if (score > bestScore) [best, bestScore] = [hypothesis, score];
  }
  return readings(stretch, options, best?.step);
}

function neighboursOf(raws: readonly RawBlock[], shapes: readonly Shape[], inArticle: boolean) {
  const isBody = (at: number) => raws[at]!.form === 'prose' && shapes[at]!.length > 30;
  let firstBody = raws.findIndex((_, at) => isBody(at));
  if (firstBody < 0) firstBody = raws.findIndex((raw) => raw.form === 'prose');
  let lastProse = raws.length - 1;
  while (lastProse >= 0 && raws[lastProse]!.form !== 'prose' && raws[lastProse]!.form !== 'list-item')
    lastProse--;
  return (at: number): Neighbours => ({
    before: raws[at - 1],
    after: raws[at + 1],
    afterBlankLines: raws[at + 1]?.blankLines ?? 0,
    atHead: firstBody < 0 || at <= firstBody,
    atFoot: at >= lastProse,
    inArticle,
  });
}

function readings(
  { raws, shapes, seamOf }: Stretch,
  options: readonly Candidate[][],
  last: Step | undefined,
): Reading[] {
  const steps: Step[] = [];
  for (let step = last; step; step = step.before) steps.push(step);
  steps.reverse();
  return steps.map((step, at) => ({
    raw: raws[at]!,
    shape: shapes[at]!,
    pick: step.pick,
    rival: Math.max(-8, ...options[at]!.filter((one) => one !== step.pick).map((one) => one.score)),
    continues: step.continues,
    seam: step.continues >= 0 ? seamOf(step.continues, at) : undefined,
  }));
}
