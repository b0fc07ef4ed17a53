import {
  articleLevel,
  type Heading,
  type HeadingContext,
  headingCount,
  resolveHeadings,
} from './headings.ts';
import type { SectionKind } from './section.ts';
import type { Chunk, RawBlock } from './split.ts';

/** A section before it is read: which blocks of which chunks it is made of, and what its headings are. */
export interface PlannedSection {
  readonly kind: SectionKind;
  /** The chunks that it takes blocks from, in page order. */
  readonly chunks: readonly Chunk[];
  readonly slices: readonly Slice[];
  /** Where its text begins and ends, UTF-16 offsets from the start of its first chunk. */
  readonly from: number;
  readonly to: number;
  /** Kind and headings: with the chunks and the two offsets, all that its reading depends on. */
  readonly key: string;
}

/** Blocks `from` to `to` (exclusive) of a chunk; the first of them are the given headings. */
export interface Slice {
  readonly chunk: Chunk;
  readonly from: number;
  readonly to: number;
  readonly headings: readonly Heading[];
}

/** A block of a planned section with its UTF-16 offset in the section. */
export interface Unit {
  readonly raw: RawBlock;
  readonly start: number;
  readonly heading: Heading | undefined;
}

/** The text of a planned section. */
export function textOf(plan: PlannedSection): string {
  const text =
    plan.chunks.length === 1 ? plan.chunks[0]!.text : plan.chunks.map((chunk) => chunk.text).join('');
  return text.slice(plan.from, plan.to);
}

/** The blocks of a planned section, in page order. */
export function unitsOf(plan: PlannedSection): Unit[] {
  const units: Unit[] = [];
  let chunk = plan.chunks[0];
  let offset = -plan.from;
  let next = 1;
  for (const slice of plan.slices) {
    // Slices stand in page order, as the chunks do; one chunk may give several.
    while (chunk && chunk !== slice.chunk) {
      offset += chunk.text.length;
      chunk = plan.chunks[next++];
    }
    for (let at = slice.from; at < slice.to; at++) {
      const raw = slice.chunk.blocks[at]!;
      units.push({ raw, start: offset + raw.start, heading: slice.headings[at - slice.from] });
    }
  }
  return units;
}

interface Draft {
  kind: SectionKind;
  slices: { chunk: Chunk; from: number; to: number; headings: Heading[] }[];
  hasBody: boolean;
}

/**
 * Deals the blocks of all chunks out to sections: a label, an article, or what stands before the first of them. Costs a
 * step a chunk, a heading and a dateline, not one a block: it runs at every keystroke.
 */
export function planSections(chunks: readonly Chunk[]): PlannedSection[] {
  const headless = chunks.every((chunk) => headingCount(chunk) === 0);
  const context = { articleLevel: articleLevel(chunks), inArticle: false, signedOff: false };
  const drafts: Draft[] = [];
  for (const [at, chunk] of chunks.entries()) planChunk(chunk, chunks[at + 1], headless, context, drafts);
  return finish(drafts, chunks);
}

type Context = { -readonly [K in keyof HeadingContext]: HeadingContext[K] };

function planChunk(
  chunk: Chunk,
  next: Chunk | undefined,
  headless: boolean,
  context: Context,
  drafts: Draft[],
): void {
  const headings = resolveHeadings(chunk, context);
  let draft = drafts[drafts.length - 1];
  const open = (kind: SectionKind): Draft => {
    const made: Draft = { kind, slices: [], hasBody: false };
    drafts.push(made);
    return made;
  };
  for (const [at, heading] of headings.entries()) {
    const goesOn =
      heading.kind === 'subhead' || (heading.kind === 'headline' && headings[at - 1]?.kind === 'headline');
    if (!draft || !goesOn || draft.kind === 'label')
      draft = open(heading.kind === 'label' ? 'label' : 'article');
    take(draft, chunk, at, at + 1, [heading]);
    if (heading.kind === 'label') context.inArticle = false;
  }
  // A label may also be set without # marks, right over the next heading.
  const label = next && headingCount(next) > 0 ? chunk.closingLabel : undefined;
  const end = label ? chunk.blocks.length - 1 : chunk.blocks.length;
  let from = headings.length;
  const flush = (to: number) => {
    if (to <= from) return;
    if (!draft || draft.kind === 'label') draft = open(headless ? 'article' : 'loose');
    take(draft, chunk, from, to, []);
    from = to;
  };
  for (const at of chunk.datelines) {
    if (at >= end) break;
    const bodyBefore = draft?.hasBody || chunk.firstBody < at;
    flush(at);
    if (bodyBefore || !draft || draft.kind !== 'article') draft = open('article');
    draft.hasBody = true;
  }
  flush(end);
  if (draft && chunk.firstBody < end) draft.hasBody = true;
  if (end > headings.length) context.inArticle = draft?.kind === 'article';
  if (label) {
    draft = open('label');
    take(draft, chunk, end, end + 1, [label]);
    context.inArticle = false;
  }
  context.signedOff = chunk.blocks[end - 1]?.form === 'signature';
}

function take(draft: Draft, chunk: Chunk, from: number, to: number, headings: Heading[]): void {
  const last = draft.slices[draft.slices.length - 1];
  if (last && last.chunk === chunk && last.to === from && last.headings.length === last.to - last.from) {
    last.to = to;
    for (const heading of headings) last.headings.push(heading);
  } else draft.slices.push({ chunk, from, to, headings: [...headings] });
}

/** Cuts the text at the first block of each section; the first section takes the blanks at the head of the file. */
function finish(drafts: readonly Draft[], chunks: readonly Chunk[]): PlannedSection[] {
  if (drafts.length === 0) {
    const length = chunks.reduce((sum, chunk) => sum + chunk.text.length, 0);
    return length === 0 ? [] : [{ kind: 'loose', chunks, slices: [], from: 0, to: length, key: 'blank' }];
  }
  const offsets = new Map<Chunk, number>();
  let length = 0;
  for (const chunk of chunks) {
    offsets.set(chunk, length);
    length += chunk.text.length;
  }
  const startOf = (draft: Draft) => {
    const first = draft.slices[0]!;
    return offsets.get(first.chunk)! + first.chunk.blocks[first.from]!.start;
  };
  return drafts.map((draft, at) => {
    const own = chunksOf(draft);
    const origin = at === 0 ? 0 : offsets.get(own[0]!)!;
    const next = drafts[at + 1];
    return {
      kind: draft.kind,
      chunks: own,
      slices: draft.slices,
      from: at === 0 ? 0 : startOf(draft) - origin,
      to: (next ? startOf(next) : length) - origin,
      key: `${draft.kind}${draft.slices.map(headingKey).join('')}`,
    };
  });
}

function chunksOf(draft: Draft): Chunk[] {
  const out: Chunk[] = [];
  for (const { chunk } of draft.slices) if (out[out.length - 1] !== chunk) out.push(chunk);
  return out;
}

function headingKey(slice: Slice): string {
  return slice.headings
    .map((one) => `|${one.kind} ${one.evidence.map((sign) => sign.sign + sign.weight).join()}`)
    .join('');
}
