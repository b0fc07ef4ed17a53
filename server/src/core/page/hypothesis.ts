import type { BlockKind } from './block.ts';
import type { Candidate } from './candidates.ts';
import type { Seam } from './seam.ts';
import { type Shape, wordsOf } from './shape.ts';
import type { RawBlock } from './split.ts';

/** A reading of the blocks so far, one of several that are carried along. Scores are log odds. */
export interface Hypothesis {
  readonly score: number;
  /** Index of the open head, -1 for none. */
  readonly pending: number;
  readonly distance: number;
  readonly last: BlockKind | undefined;
  readonly signedOff: boolean;
  readonly jumped: boolean;
  readonly step: Step | undefined;
}

/** One block's reading, and through `before` those of all above it. */
export interface Step {
  readonly before: Step | undefined;
  readonly pick: Candidate;
  readonly continues: number;
}

/** The blocks between two headings, and how well any two of them go on into one another. */
export interface Stretch {
  readonly raws: readonly RawBlock[];
  readonly shapes: readonly Shape[];
  /** @param head index of the earlier block, @param tail of the later one */
  readonly seamOf: (head: number, tail: number) => Seam;
}

/** Before the first block. */
export const START: Hypothesis = {
  score: 0,
  pending: -1,
  distance: 0,
  last: undefined,
  signedOff: false,
  jumped: false,
  step: undefined,
};

/** Blocks that a paragraph may run round. */
export const TRANSPARENT: ReadonlySet<BlockKind> = new Set([
  'caption',
  'credit',
  'image',
  'furniture',
  'table',
  'directive',
]);

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
/** A salutation or an announcement is complete with its colon. */
const COST_OF_ANNOUNCEMENT = -5;
/** A head of so few characters is a small heading far more often than the beginning of a paragraph. */
const LONGEST_STUB = 4;
const COST_OF_STUB = -2.5;
/** Body text below the line that signs the article. */
const COST_AFTER_SIGN_OFF = -1.5;
/** Readings kept in parallel; ambiguity reaches over a caption, a credit and a subhead, hardly further. */
const BEAM = 8;
/** Log odds behind the best reading from which none has ever come back: a straddling word and a sure form together. */
const HOPELESS = 9;

/** Reads block `at` as `pick` after `from`: pushes the one or two hypotheses that come of it. */
export function advance(
  from: Hypothesis,
  pick: Candidate,
  at: number,
  stretch: Stretch,
  out: Hypothesis[],
): void {
  const { raws, seamOf } = stretch;
  const shape = stretch.shapes[at]!;
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
  const open = isOpen(from.pending, stretch);
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
    const weighed = seamOf(from.pending, at);
    const seam = prior + weighed.score + doubt(from, stretch, weighed) + COST_OF_DISTANCE * from.distance;
    out.push(grow(from, pick, score + seam + late, pending, from.pending));
  }
}

/** What speaks against a head that need not go on: 各有关单位：, 点评. */
function doubt(from: Hypothesis, { raws, shapes }: Stretch, seam: Seam): number {
  const head = shapes[from.pending]!;
  if (announces(raws[from.pending]!, head)) return COST_OF_ANNOUNCEMENT;
  const isStub = head.length <= LONGEST_STUB && head.commas === 0 && (from.step?.continues ?? -1) < 0;
  return isStub && !seam.signs.some((sign) => BINDING.has(sign)) ? COST_OF_STUB : 0;
}

/** Signs of a seam that bind even a head of few characters. */
const BINDING: ReadonlySet<string> = new Set([
  'seam:word',
  'seam:number',
  'seam:latin-word',
  'seam:hyphen',
  'seam:met-elsewhere',
  'head:dangling',
  'head:foreign-name',
  'head:open-pair',
  'tail:cannot-begin',
  'tail:particle',
  'tail:no-subject',
]);

/** What a reading scores when nothing follows any more. */
export function finalScore({ score, pending }: Hypothesis, stretch: Stretch): number {
  return score + (isOpen(pending, stretch) ? COST_OF_CUT_AT_END : 0);
}

/** A head waits for its continuation. */
function isOpen(pending: number, { raws, shapes }: Stretch): boolean {
  return pending >= 0 && !announces(raws[pending]!, shapes[pending]!);
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
export function prune(hypotheses: Hypothesis[]): Hypothesis[] {
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
