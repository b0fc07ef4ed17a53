/** What a run of lines on a printed page is. The newsroom terms, in Chinese, stand in docs/format.md. */
export type BlockKind =
  | 'front-matter'
  | 'headline'
  | 'label'
  | 'subhead'
  | 'byline'
  | 'body'
  | 'caption'
  | 'credit'
  | 'sign-off'
  | 'jump'
  | 'furniture'
  | 'image'
  | 'table'
  | 'list-item'
  | 'verse'
  | 'directive';

/** One reason for a classification, readable back by `galley outline --explain`. */
export interface Evidence {
  /** A stable name, for instance `form:credit` or `gap:3-blank-lines-before`. */
  readonly sign: string;
  /** How far it speaks for (positive) or against (negative) the kind; log odds, additive. */
  readonly weight: number;
}

/**
 * A leaf of the page tree that holds text. It knows nothing of its place, so that an edit elsewhere leaves the very
 * same object in the new tree and everything derived from it stays valid.
 */
export interface Block {
  readonly kind: BlockKind;
  /** The characters of the block exactly as in the file, without the last line's ending. */
  readonly text: string;
  /** How sure the classification is, from 0.5 (a guess) to 1 (its form allows nothing else). */
  readonly certainty: number;
  readonly evidence: readonly Evidence[];
}

/** A range inside a block: UTF-16 offsets into `block.text`. */
export interface BlockSpan {
  readonly block: Block;
  readonly start: number;
  readonly end: number;
}
