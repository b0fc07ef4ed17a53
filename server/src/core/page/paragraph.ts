import type { Span } from '../text/span.ts';
import type { Block, BlockSpan } from './block.ts';

/** What a logical paragraph is on the page. `lead` is the first body paragraph of an article. */
export type ParagraphRole =
  | 'headline'
  | 'label'
  | 'subhead'
  | 'byline'
  | 'lead'
  | 'body'
  | 'caption'
  | 'credit'
  | 'sign-off'
  | 'jump'
  | 'furniture'
  | 'list-item'
  | 'verse';

/** How two neighbouring pieces of one paragraph came apart. */
export interface Joint {
  /** `wrapped`: a soft line end inside a block. `broken`: a blank line. `interrupted`: other blocks in between. */
  readonly kind: 'wrapped' | 'broken' | 'interrupted';
  /** What joins the pieces in the logical text: nothing between Chinese, a space between Latin words. */
  readonly glue: '' | ' ';
  /** 1 when the head ends in the hyphen of a divided Latin word, which the logical text drops; else 0. */
  readonly dropped: 0 | 1;
  /** The blocks between the pieces, in page order; empty unless interrupted. */
  readonly between: readonly Block[];
  /** How sure it is that the pieces belong together, 0.5–1. */
  readonly certainty: number;
  /** Names of the signs found at the seam, the strongest first. */
  readonly signs: readonly string[];
}

/** How the last piece ends. `cut`: in mid-sentence with no continuation. `jump`: cut on purpose, it goes on elsewhere. */
export type Ending = 'closed' | 'cut' | 'jump' | 'open';

interface Run {
  readonly logicalStart: number;
  readonly logicalEnd: number;
  readonly source: BlockSpan;
}

/** Shared by the many paragraphs that never came apart. */
const NONE: readonly Joint[] = [];

/**
 * A paragraph as the newspaper printed it: one or more pieces of one or more blocks, read as one text.
 * It knows nothing of its place on the page; `Section.place` turns block spans into offsets.
 */
export class Paragraph {
  readonly role: ParagraphRole;
  /** The paragraph in one line: the pieces, joined. Offsets into it are called logical. */
  readonly text: string;
  readonly pieces: readonly BlockSpan[];
  /** `joints[i]` stands between `pieces[i]` and `pieces[i + 1]`. */
  readonly joints: readonly Joint[];
  readonly ending: Ending;
  /** The dateline or bracketed source at the start (`**本报讯 记者X报道** `), logical, with its trailing space. */
  readonly dateline: Span | undefined;
  #placed: { readonly text: string; readonly runs: readonly Run[] } | undefined;

  constructor(parts: {
    readonly role: ParagraphRole;
    readonly pieces: readonly BlockSpan[];
    readonly joints?: readonly Joint[];
    readonly ending?: Ending;
    readonly dateline?: Span | undefined;
  }) {
    this.role = parts.role;
    this.pieces = parts.pieces;
    this.joints = parts.joints ?? NONE;
    this.ending = parts.ending ?? 'closed';
    this.dateline = parts.dateline;
    this.text =
      parts.pieces.length === 1
        ? parts.pieces[0]!.block.text.slice(parts.pieces[0]!.start, parts.pieces[0]!.end)
        : this.#runs().text;
  }

  /** A paragraph made of one text, for examples and tests: a page of its own. */
  static of(text: string, role: ParagraphRole = 'body'): Paragraph {
    const block: Block = { kind: 'body', text, certainty: 1, evidence: [] };
    return new Paragraph({ role, pieces: [{ block, start: 0, end: text.length }] });
  }

  /**
   * Where a logical range stands in the source, one span a piece that it touches. An empty range gives one empty span,
   * at the end of the piece before a seam.
   */
  toSource(range: Span): BlockSpan[] {
    const out: BlockSpan[] = [];
    for (const run of this.#runs().runs) {
      const start = Math.max(range.start, run.logicalStart);
      const end = Math.min(range.end, run.logicalEnd);
      if (end < start || (end === start && range.end > range.start)) continue;
      const offset = run.source.start - run.logicalStart;
      out.push({ block: run.source.block, start: start + offset, end: end + offset });
      if (range.end === range.start) break;
    }
    return out;
  }

  /** The logical offset of a place in a block, or undefined when the paragraph does not hold that place. */
  toLogical(block: Block, offset: number): number | undefined {
    for (const run of this.#runs().runs) {
      if (run.source.block === block && run.source.start <= offset && offset <= run.source.end) {
        return offset - run.source.start + run.logicalStart;
      }
    }
    return undefined;
  }

  /** Logical offsets of the seams, one a joint: where the next piece's first character stands. */
  get seams(): readonly number[] {
    return this.#runs()
      .runs.slice(1)
      .map((run) => run.logicalStart);
  }

  /** The pieces with their place in the text; made at the first question, as most paragraphs are never asked. */
  #runs(): { readonly text: string; readonly runs: readonly Run[] } {
    if (this.#placed) return this.#placed;
    let text = '';
    const runs: Run[] = [];
    this.pieces.forEach((piece, at) => {
      const joint = this.joints[at];
      const end = piece.end - (joint?.dropped ?? 0);
      const logicalStart = text.length;
      text += piece.block.text.slice(piece.start, end);
      runs.push({ logicalStart, logicalEnd: text.length, source: { ...piece, end } });
      if (joint) text += joint.glue;
    });
    this.#placed = { text, runs };
    return this.#placed;
  }
}
