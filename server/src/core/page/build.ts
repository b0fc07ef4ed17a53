import { trimmedEnd } from '../text/characters.ts';
import type { Span } from '../text/span.ts';
import { assemble, type Reading } from './assemble.ts';
import type { Block, BlockKind, BlockSpan } from './block.ts';
import { datelineLength } from './forms/dateline.ts';
import { glueBetween } from './glue.ts';
import { titleStart } from './headings.ts';
import { PRIOR_OF_CONTINUATION, TRANSPARENT } from './hypothesis.ts';
import type { Keeper } from './keeper.ts';
import { lineSpans, wrapJoints } from './lines.ts';
import { type Ending, type Joint, Paragraph, type ParagraphRole } from './paragraph.ts';
import { type PlannedSection, textOf, type Unit, unitsOf } from './plan.ts';
import { dangles } from './seam.ts';
import { type Deck, Section } from './section.ts';

/** Reads a planned section: blocks with their kinds, logical paragraphs, decks. */
export function buildSection(plan: PlannedSection, keep: Keeper): Section {
  const blocks: Block[] = [];
  const starts: number[] = [];
  const paragraphs: Paragraph[] = [];
  const decks: Deck[] = [];
  const text = textOf(plan);
  let leads = plan.kind === 'article';
  let stretch: Unit[] = [];
  const add = (block: Block, unit: Unit) => {
    blocks.push(block);
    starts.push(unit.start);
  };
  const flush = () => {
    if (stretch.length === 0) return;
    const opensArticle = plan.kind === 'article' && !paragraphs.some((one) => one.role !== 'headline');
    const read = assemble(
      stretch.map((unit) => unit.raw),
      text,
      opensArticle,
    );
    const made = read.map((one) =>
      keep.block(one.pick.kind, one.raw.text, certaintyOf(one), one.pick.evidence),
    );
    for (const [at, block] of made.entries()) add(block, stretch[at]!);
    for (const paragraph of paragraphsOf(read, made, leads, keep)) {
      if (paragraph.role === 'lead') leads = false;
      paragraphs.push(paragraph);
    }
    stretch = [];
  };
  for (const unit of unitsOf(plan)) {
    if (!unit.heading) {
      stretch.push(unit);
      continue;
    }
    flush();
    const { raw, kind, certainty, evidence } = unit.heading;
    const block = keep.block(kind, raw.text, certainty, evidence);
    add(block, unit);
    const start = titleStart(raw.text);
    paragraphs.push(keep.paragraph(new Paragraph({ role: kind, pieces: lineSpans(block, raw, start) })));
    if (kind !== 'subhead') for (const deck of decksOf(raw.text, start, unit.start)) decks.push(deck);
  }
  flush();
  return new Section({ kind: plan.kind, text, blocks, starts, paragraphs, decks });
}

/** The parts of a heading line, parted by blanks: shoulder, main and deck share one line in OCR text. */
function decksOf(text: string, from: number, offset: number): Deck[] {
  const decks: Deck[] = [];
  const end = trimmedEnd(text);
  if (end > from && !/[\s\u3000]/.test(text.slice(from, end))) {
    return [{ text: text.slice(from, end), span: { start: offset + from, end: offset + end } }];
  }
  for (const match of text
    .slice(from)
    .matchAll(/[^\s\u3000]+(?:(?<=[A-Za-z,.'])[ ](?=[A-Za-z])[^\s\u3000]+)*/g)) {
    const start = offset + from + match.index;
    decks.push({ text: match[0], span: { start, end: start + match[0].length } });
  }
  return decks;
}

const ROLES: Partial<Record<BlockKind, ParagraphRole>> = {
  subhead: 'subhead',
  byline: 'byline',
  caption: 'caption',
  credit: 'credit',
  'sign-off': 'sign-off',
  jump: 'jump',
  furniture: 'furniture',
  'list-item': 'list-item',
  verse: 'verse',
  body: 'body',
};

/** Puts the pieces together: one paragraph for each chain of continuations, one for each other block with words. */
function paragraphsOf(
  read: readonly Reading[],
  blocks: readonly Block[],
  leads: boolean,
  keep: Keeper,
): Paragraph[] {
  const successor = new Map<number, number>();
  read.forEach((one, at) => {
    if (one.continues >= 0) successor.set(one.continues, at);
  });
  const out: Paragraph[] = [];
  let lead = leads;
  read.forEach((one, at) => {
    const role = ROLES[one.pick.kind];
    if (!role || one.continues >= 0) return;
    const chain: number[] = [at];
    for (let next = successor.get(at); next !== undefined; next = successor.get(next)) chain.push(next);
    const first = lead && role === 'body';
    if (first) lead = false;
    out.push(keep.paragraph(chained(chain, read, blocks, first ? 'lead' : role)));
  });
  return out;
}

function chained(
  chain: readonly number[],
  read: readonly Reading[],
  blocks: readonly Block[],
  role: ParagraphRole,
): Paragraph {
  const pieces: BlockSpan[] = [];
  const joints: Joint[] = [];
  chain.forEach((at, place) => {
    const one = read[at]!;
    const block = blocks[at]!;
    // Emphasis round a whole line is no part of a title or caption; of body text it is, or a join would lose it.
    const marks = one.shape.bold && one.pick.kind === 'body' ? 2 : 0;
    const lines = lineSpans(block, one.raw, one.shape.start - marks, one.shape.end + marks);
    if (place > 0) {
      const head = pieces[pieces.length - 1]!;
      const between = blocks.slice(chain[place - 1]! + 1, at);
      joints.push({
        // A comment is not printed: it stands between the pieces in the file only.
        kind: between.some((one) => one.kind !== 'directive') ? 'interrupted' : 'broken',
        ...glueBetween(head, lines[0]!),
        between,
        certainty: logistic(PRIOR_OF_CONTINUATION + (one.seam?.score ?? 0)),
        signs: one.seam?.signs ?? [],
      });
    }
    for (const joint of wrapJoints(lines)) joints.push(joint);
    for (const line of lines) pieces.push(line);
  });
  const first = read[chain[0]!]!;
  const dateline: Span | undefined =
    first.shape.dateline > 0
      ? { start: 0, end: datelineLength(first.raw.text, pieces[0]!.start) }
      : undefined;
  return new Paragraph({ role, pieces, joints, ending: endingOf(chain[chain.length - 1]!, read), dateline });
}

function endingOf(last: number, read: readonly Reading[]): Ending {
  const { raw, shape } = read[last]!;
  const kind = read[last]!.pick.kind;
  if (shape.jumps) return 'jump';
  if (shape.closed) return 'closed';
  if (kind !== 'body' && kind !== 'list-item') return 'open';
  if (jumpsBehind(last, read)) return 'jump';
  const words = raw.text.slice(shape.start, shape.end);
  // Items of a list may end without a mark, but none ends in 或 or 的.
  if (kind === 'list-item' && shape.length > 24 && dangles(words)) return 'cut';
  if (kind !== 'body') return 'open';
  if (/[：:]\s*$/.test(words) && announcesNext(read, last)) return 'open';
  return 'cut';
}

/** A jump line follows, captions and credits aside. */
function jumpsBehind(last: number, read: readonly Reading[]): boolean {
  let next = last + 1;
  while (next < read.length && TRANSPARENT.has(read[next]!.pick.kind)) next++;
  return read[next]?.pick.kind === 'jump';
}

/** A colon is a proper end where a list, a table, a picture or a document follows, or where it greets the reader. */
function announcesNext(read: readonly Reading[], at: number): boolean {
  const next = read[at + 1];
  if (!next) return false;
  return next.pick.kind !== 'body' || read[at]!.shape.length <= 18 || next.continues < 0;
}

/** How sure a kind is: the lead over the next best one. A form that allows nothing else is sure. */
function certaintyOf(one: Reading): number {
  const lead =
    one.pick.score + (one.continues >= 0 ? PRIOR_OF_CONTINUATION + (one.seam?.score ?? 0) : 0) - one.rival;
  return Math.max(0.5, logistic(lead));
}

/** Log odds as a probability, rounded to three digits. */
function logistic(score: number): number {
  return Math.round(1000 / (1 + Math.exp(-score))) / 1000;
}
