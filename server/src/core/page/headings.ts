import type { Evidence } from './block.ts';
import { datelineLength } from './forms/dateline.ts';
import { signatureForm } from './forms/signature.ts';
import type { Chunk, RawBlock } from './split.ts';

export type HeadingKind = 'headline' | 'label' | 'subhead';

/** A heading with what it turned out to be. */
export interface Heading {
  readonly raw: RawBlock;
  readonly kind: HeadingKind;
  readonly certainty: number;
  readonly evidence: readonly Evidence[];
}

/** What the rest of the page says about the headings of one chunk. */
export interface HeadingContext {
  /** The level (1–6) that headlines of articles have on this page. */
  readonly articleLevel: number;
  /** An article with a body stands above, under the same label. */
  readonly inArticle: boolean;
  /** The article above was closed by a sign-off: what follows is no subhead of it. */
  readonly signedOff: boolean;
}

/** The level of `#` marks in a heading line; 0 for other blocks. */
export function levelOf(raw: RawBlock): number {
  if (raw.form !== 'heading') return 0;
  let level = 0;
  while (raw.text.charCodeAt(level) === 35) level++;
  return level;
}

/** Where the words of a heading begin: behind the marks and blanks. UTF-16 offset in its text. */
export function titleStart(text: string): number {
  return /^#{1,6}[\s\u3000]*/.exec(text)?.[0].length ?? 0;
}

/**
 * The level that headlines of articles have: the highest one that stands right over body text. Labels stand over
 * other headings, whatever their own level is, so they do not count.
 */
export function articleLevel(chunks: readonly Chunk[]): number {
  let level = 7;
  for (const chunk of chunks) {
    const count = headingCount(chunk);
    if (count > 0 && chunk.blocks.length > count) level = Math.min(level, levelOf(chunk.blocks[count - 1]!));
  }
  return level === 7 ? 1 : level;
}

/** How many headings the chunk opens with. */
export function headingCount(chunk: Chunk): number {
  let count = 0;
  while (chunk.blocks[count]?.form === 'heading') count++;
  return count;
}

/** Says of each heading that opens a chunk whether it is a label, a headline (or a deck of one) or a subhead. */
export function resolveHeadings(chunk: Chunk, context: HeadingContext): readonly Heading[] {
  const key = `${context.articleLevel} ${context.inArticle} ${context.signedOff}`;
  let byContext = resolved.get(chunk);
  if (!byContext) {
    byContext = new Map();
    resolved.set(chunk, byContext);
  }
  const known = byContext.get(key);
  if (known) return known;
  const headings = chunk.blocks.slice(0, headingCount(chunk));
  const body = chunk.blocks.slice(headings.length);
  const found = headings.map((raw, at) => {
    const next = headings[at + 1];
    if (!next) return overBody(raw, body, at, context);
    return headings.length > MOST_HEADINGS ? { raw, ...RUNAWAY } : overHeading(raw, next, context);
  });
  byContext.set(key, found);
  return found;
}

/** No page stacks this many headings on one another: it is damage, read as one long headline. */
const MOST_HEADINGS = 200;
const RUNAWAY = {
  kind: 'headline',
  certainty: 0.5,
  evidence: [{ sign: 'position:in-a-heap', weight: 1 }],
} as const satisfies Omit<Heading, 'raw'>;

/** A pure cache, so that a keystroke does not judge every heading of the page again: chunks are immutable. */
const resolved = new WeakMap<Chunk, Map<string, readonly Heading[]>>();

/** A line that is set as a label without # marks: ■ 乡村振兴, 【要闻】. Whether it is one hangs on what follows. */
export function plainLabel(raw: RawBlock | undefined): Heading | undefined {
  if (!raw || raw.lines.length > 1 || (raw.form !== 'prose' && raw.form !== 'list-item')) return undefined;
  if (!/^\s*(?:[■□◆◇●★▍▌◎][\s\u3000]*[^。，；：！？]{2,18}|【[^】。，]{2,14}】)\s*$/.test(raw.text))
    return undefined;
  return {
    raw,
    kind: 'label',
    certainty: 0.95,
    evidence: [
      { sign: 'form:ornament', weight: 2 },
      { sign: 'position:over-heading', weight: 1 },
    ],
  };
}

/** A heading that stands over another heading: a label, or a deck of the same headline. */
function overHeading(raw: RawBlock, next: RawBlock, context: HeadingContext): Heading {
  const level = levelOf(raw);
  const title = raw.text.slice(titleStart(raw.text)).trim();
  const evidence: Evidence[] = [{ sign: 'position:over-heading', weight: 1 }];
  if (ORNAMENT.test(title)) evidence.push({ sign: 'form:ornament', weight: 4 });
  if (level > levelOf(next)) evidence.push({ sign: 'level:deeper-than-next', weight: 4 });
  if (level < levelOf(next)) {
    evidence.push({ sign: 'level:higher-than-next', weight: level < context.articleLevel ? 2 : -4 });
  }
  if (title.length <= 8 && !/[\s，！？]/.test(title)) evidence.push({ sign: 'length:short', weight: 1.5 });
  else evidence.push({ sign: 'length:long', weight: -2 });
  return decide(raw, evidence, 'label', 'headline');
}

/** A heading right over body text, or at the end of the page. */
function overBody(raw: RawBlock, body: readonly RawBlock[], above: number, context: HeadingContext): Heading {
  const level = levelOf(raw);
  const title = raw.text.slice(titleStart(raw.text)).trim();
  if (body.length === 0 && (level > context.articleLevel || ORNAMENT.test(title))) {
    return decide(raw, [{ sign: 'position:over-nothing', weight: 2 }], 'label', 'headline');
  }
  const evidence: Evidence[] = [];
  if (level <= context.articleLevel || above > 0 || !context.inArticle) {
    evidence.push({ sign: 'level:article', weight: -4 });
  } else {
    evidence.push({ sign: 'level:below-article', weight: level > context.articleLevel + 1 ? 4 : 2 });
    evidence.push({
      sign: title.length <= 20 ? 'length:short' : 'length:long',
      weight: title.length <= 20 ? 1 : -2,
    });
    if (/[\s\u3000]/.test(title)) evidence.push({ sign: 'form:decks', weight: -0.5 });
    const first = body[0]!.text.trim();
    if (datelineLength(first) > 0 || signatureForm(first))
      evidence.push({ sign: 'next:dateline', weight: -4 });
    if (context.signedOff) evidence.push({ sign: 'before:sign-off', weight: -3 });
  }
  return decide(raw, evidence, 'subhead', 'headline');
}

function decide(raw: RawBlock, evidence: Evidence[], yes: HeadingKind, no: HeadingKind): Heading {
  const score = evidence.reduce((sum, one) => sum + one.weight, 0);
  return { raw, kind: score > 0 ? yes : no, certainty: 1 / (1 + Math.exp(-Math.abs(score))), evidence };
}

/** What print sets before a label: ■ ● ◆ and their kin. */
const ORNAMENT = /^[■□●○◆◇★☆▲△▶►◎※]/;
