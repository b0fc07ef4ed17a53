import type { BlockKind, Joint, LineIndex, Page, ParagraphRole, Span } from '../../core/index.ts';
import { type JsonRange, toRange } from '../reports/json-shapes.ts';

/** Why a block is held to be what it is. */
export interface ExplainedBlock {
  readonly kind: BlockKind;
  readonly span: Span;
  readonly text: string;
  readonly certainty: number;
  /** What was seen, the weightiest first; the weights are log odds for (or against) the kind. */
  readonly evidence: readonly { readonly sign: string; readonly weight: number }[];
}

/** Why pieces that stand apart are held to be one paragraph. */
export interface ExplainedParagraph {
  readonly role: ParagraphRole;
  /** One a piece, in the order of reading. */
  readonly pieces: readonly Span[];
  readonly joints: readonly Joint[];
  readonly ending: string;
}

/** Every block of a page in page order. */
export function explainBlocks(page: Page): ExplainedBlock[] {
  return page.sections.flatMap((section, at) =>
    section.blocks.map((block) => {
      const start = page.starts[at]! + section.startOf(block);
      const evidence = block.evidence.toSorted((a, b) => Math.abs(b.weight) - Math.abs(a.weight));
      const { kind, text, certainty } = block;
      return { kind, text, certainty, evidence, span: { start, end: start + text.length } };
    }),
  );
}

/** The paragraphs of more than one piece, and those that end in mid-sentence. */
export function explainParagraphs(page: Page): ExplainedParagraph[] {
  const found: ExplainedParagraph[] = [];
  for (const { section, start, paragraph } of page.paragraphs()) {
    if (paragraph.pieces.length < 2 && paragraph.ending !== 'cut') continue;
    const pieces = paragraph.pieces.map((piece) => {
      const place = section.place(piece);
      return { start: place.start + start, end: place.end + start };
    });
    found.push({ role: paragraph.role, pieces, joints: paragraph.joints, ending: paragraph.ending });
  }
  return found;
}

/** What `outline --explain --format json` adds to a file. */
export function explanationToJson(page: Page, lines: LineIndex): Record<string, unknown> {
  return {
    blocks: explainBlocks(page).map(({ kind, span, certainty, evidence }) => ({
      kind,
      range: toRange(lines, span),
      certainty: rounded(certainty),
      evidence: evidence.map(({ sign, weight }) => ({ sign, weight: rounded(weight) })),
    })),
    paragraphs: explainParagraphs(page).map(({ role, pieces, joints, ending }) => ({
      role,
      ending,
      pieces: pieces.map((piece): JsonRange => toRange(lines, piece)),
      joints: joints.map(({ kind, certainty, signs }) => ({ kind, certainty: rounded(certainty), signs })),
    })),
  };
}

function rounded(value: number): number {
  return Math.round(value * 1000) / 1000;
}
