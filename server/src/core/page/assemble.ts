import type { BlockKind } from './block.ts';
import { type Candidate, candidatesOf, type Neighbours } from './candidates.ts';
import { Neighbourhood, type Seam, weighSeam } from './seam.ts';
import { type Shape, shapeOf } from './shape.ts';
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

/** A head that is open goes on in the next body piece far more often than not. Log odds. */
export const PRIOR_OF_CONTINUATION = 2;
/** A long list item may break too, but most open ones are complete. */
const PRIOR_OF_LIST_ITEM = -1.5;
/** A paragraph that stops in mid-sentence with body text below it. */
const COST_OF_CUT = -2.5;
/** The same before a barrier; and at the end of an article, where lost ends are most frequent. */
const COST_OF_CUT_AT_BARRIER = -2;
const COST_OF_CUT_AT_END = -1.2;
/** A start that no paragraph can have, with nothing open above it. */
const COST_OF_HEADLESS = -1.5;
/** Each block that stands between a head and its tail. */
const COST_OF_DISTANCE = -0.15;
/** Body text below the line that signs the article. */
const COST_AFTER_SIGN_OFF = -1.5;
/** Readings kept in parallel; ambiguity reaches over a caption, a credit and a subhead, hardly further. */
const BEAM = 8;
/** Log odds behind the best reading from which none has ever come back: a straddling word and a sure form together. */
const HOPELESS = 9;

interface Hypothesis {
  readonly score: number;
  /** Index of the open head, -1 for none. */
  readonly pending: number;
  readonly distance: number;
  readonly last: BlockKind | undefined;
  readonly signedOff: boolean;
  readonly jumped: boolean;
  readonly step: Step | undefined;
}

interface Step {
  readonly before: Step | undefined;
  readonly pick: Candidate;
  readonly continues: number;
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
  let beam: Hypothesis[] = [
    { score: 0, pending: -1, distance: 0, last: undefined, signedOff: false, jumped: false, step: undefined },
  ];
  raws.forEach((_, at) => {
    const next: Hypothesis[] = [];
    for (const hypothesis of beam) {
      for (const pick of options[at]!) advance(hypothesis, pick, at, shapes[at]!, raws, shapes, seamOf, next);
    }
    beam = prune(next);
  });
  let best: Hypothesis | undefined;
  let bestScore = Number.NEGATIVE_INFINITY;
  for (const hypothesis of beam) {
    const open =
      hypothesis.pending >= 0 && !announces(raws[hypothesis.pending]!, shapes[hypothesis.pending]!);
    const score = hypothesis.score + (open ? COST_OF_CUT_AT_END : 0);
    if (score > bestScore) [best, bestScore] = [hypothesis, score];
  }
  return readings(raws, shapes, options, best?.step, seamOf);
}

/** Blocks of so few characters, so many in a row, are a list of words and no paragraphs. */
const SHORT = 8;
const HEAP_SIZE = 200;
const HEAP: Candidate[] = [
  { kind: 'verse', score: 0, evidence: [{ sign: 'around:heap-of-short-lines', weight: 2 }] },
];

/** Which blocks lie in a heap of short ones: weighing each against its neighbours would be dear and say nothing. */
function heaps(raws: readonly RawBlock[], shapes: readonly Shape[]): boolean[] {
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

/** The words of a block, as the seam and the reader see them. */
export function wordsOf(raw: RawBlock, shape: Shape): string {
  return raw.text.slice(shape.start, shape.end);
}

/** Blocks that a paragraph may run round. */
export const TRANSPARENT: ReadonlySet<BlockKind> = new Set([
  'caption',
  'credit',
  'image',
  'furniture',
  'table',
  'directive',
]);

function advance(
  from: Hypothesis,
  pick: Candidate,
  at: number,
  shape: Shape,
  raws: readonly RawBlock[],
  shapes: readonly Shape[],
  seamOf: (head: number, tail: number) => Seam,
  out: Hypothesis[],
): void {
  const score = from.score + pick.score;
  const { kind } = pick;
  if (TRANSPARENT.has(kind)) {
    const { pending, signedOff, jumped } = from;
    const distance = from.distance + 1;
    const step = { before: from.step, pick, continues: -1 };
    out.push({
      score: score + pairing(kind, from.last),
      pending,
      distance,
      last: kind,
      signedOff,
      jumped,
      step,
    });
    return;
  }
  if (kind === 'jump') {
    const on = /转/.test(raws[at]!.text);
    out.push(grow(from, pick, score, on ? -1 : from.pending, -1, !on));
    return;
  }
  const open = from.pending >= 0 && !announces(raws[from.pending]!, shapes[from.pending]!);
  if (kind !== 'body') {
    const cost = open ? (kind === 'sign-off' ? COST_OF_CUT_AT_END : COST_OF_CUT_AT_BARRIER) : 0;
    const item = kind === 'list-item' && goesOn(raws[at]!, shape);
    out.push(grow(from, pick, score + cost, item ? at : -1, -1));
    return;
  }
  const pending = !shape.closed && !shape.jumps ? at : -1;
  const late = from.signedOff ? COST_AFTER_SIGN_OFF : 0;
  const fresh = (open ? COST_OF_CUT : 0) + (shape.headless && !from.jumped ? COST_OF_HEADLESS : 0);
  out.push(grow(from, pick, score + fresh + late, pending, -1));
  if (from.pending >= 0 && shape.dateline === 0) {
    const prior = raws[from.pending]!.form === 'list-item' ? PRIOR_OF_LIST_ITEM : PRIOR_OF_CONTINUATION;
    const seam = prior + seamOf(from.pending, at).score + COST_OF_DISTANCE * from.distance;
    out.push(grow(from, pick, score + seam + late, pending, from.pending));
  }
}

/** One reading more: `from`, and then this block as `pick`. */
function grow(
  from: Hypothesis,
  pick: Candidate,
  score: number,
  pending: number,
  continues: number,
  jumped = false,
): Hypothesis {
  const signedOff = from.signedOff || pick.kind === 'sign-off';
  return {
    score,
    pending,
    distance: 0,
    last: pick.kind,
    signedOff,
    jumped,
    step: { before: from.step, pick, continues },
  };
}

/** Captions and credits come in pairs. */
function pairing(kind: BlockKind, last: BlockKind | undefined): number {
  if (kind !== 'credit') return 0;
  return last === 'caption' ? 1 : last === 'credit' ? -0.5 : 0;
}

/** A list item that stops in mid-sentence; most items end without a final mark all the same. */
function goesOn(raw: RawBlock, shape: Shape): boolean {
  return !shape.closed && shape.length > 24 && !/[；;]$/.test(wordsOf(raw, shape));
}

/** Keeps the best readings, one for each state that can make a difference further down. */
function prune(hypotheses: Hypothesis[]): Hypothesis[] {
  if (hypotheses.length === 1) return hypotheses;
  hypotheses.sort((a, b) => b.score - a.score);
  const kept: Hypothesis[] = [];
  for (const one of hypotheses) {
    if (kept.length >= BEAM || one.score < hypotheses[0]!.score - HOPELESS) break;
    if (!kept.some((other) => sameState(one, other))) kept.push(one);
  }
  return kept;
}

function sameState(a: Hypothesis, b: Hypothesis): boolean {
  return a.pending === b.pending && a.last === b.last && a.signedOff === b.signedOff && a.jumped === b.jumped;
}

/** A head that ends in a colon and needs no continuation: a salutation, or the announcement of a list or document. */
function announces(raw: RawBlock, shape: Shape): boolean {
  const words = wordsOf(raw, shape);
  if (!/[：:]$/.test(words)) return false;
  return (
    shape.length <= 18 ||
    /(?:如下|以下|下列|名单|全文|附|公告|通知|分别是|分别为|包括|要点)[^，。：:]{0,10}[：:]$/.test(words)
  );
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
  raws: readonly RawBlock[],
  shapes: readonly Shape[],
  options: readonly Candidate[][],
  last: Step | undefined,
  seamOf: (head: number, tail: number) => Seam,
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
