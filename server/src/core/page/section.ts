import type { Span } from '../text/span.ts';
import type { Block, BlockSpan } from './block.ts';
import type { Paragraph } from './paragraph.ts';

/** `article`: a headline with what follows. `label`: a 栏目 line. `loose`: what precedes the first article. */
export type SectionKind = 'article' | 'label' | 'loose';

/** A part of a headline: 引题 above the main deck, 主题, 副题 below it. */
export interface Deck {
  readonly text: string;
  /** UTF-16 offsets relative to the section. */
  readonly span: Span;
}

/**
 * A run of blocks that begins at a heading and ends before the next one. Offsets inside it are relative to its own
 * start, so an edit in another section leaves the same object. The texts of all sections, concatenated, are the file.
 */
export class Section {
  readonly kind: SectionKind;
  readonly text: string;
  readonly blocks: readonly Block[];
  /** `starts[i]` is the UTF-16 offset of `blocks[i]` in `text`. */
  readonly starts: readonly number[];
  /** Logical paragraphs in page order: body text and also headlines, captions and the other blocks that hold words. */
  readonly paragraphs: readonly Paragraph[];
  /** The parts of the headline or of the label. Empty for a loose section. */
  readonly decks: readonly Deck[];
  #places: Map<Block, number> | undefined;
  #owners: Map<Block, Paragraph[]> | undefined;

  constructor(parts: {
    readonly kind: SectionKind;
    readonly text: string;
    readonly blocks: readonly Block[];
    readonly starts: readonly number[];
    readonly paragraphs: readonly Paragraph[];
    readonly decks: readonly Deck[];
  }) {
    this.kind = parts.kind;
    this.text = parts.text;
    this.blocks = parts.blocks;
    this.starts = parts.starts;
    this.paragraphs = parts.paragraphs;
    this.decks = parts.decks;
  }

  /** The headline or label in one line, its decks parted by a space; empty for a loose section. */
  get title(): string {
    return this.decks.map((deck) => deck.text).join(' ');
  }

  /** Where the block begins, relative to the section. @throws RangeError for a block of another section. */
  startOf(block: Block): number {
    const start =
      this.blocks.length <= FEW ? this.starts[this.blocks.indexOf(block)] : this.#placesOfAll().get(block);
    if (start === undefined) throw new RangeError('the block is not of this section');
    return start;
  }

  #placesOfAll(): ReadonlyMap<Block, number> {
    this.#places ??= new Map(this.blocks.map((one, at) => [one, this.starts[at]!]));
    return this.#places;
  }

  /** A range inside a block as a range inside the section. */
  place(range: BlockSpan): Span {
    const start = this.startOf(range.block);
    return { start: start + range.start, end: start + range.end };
  }

  /** Where a logical range of a paragraph stands, one section-relative span a piece that it touches. */
  spansOf(paragraph: Paragraph, range: Span): Span[] {
    return paragraph.toSource(range).map((one) => this.place(one));
  }

  /** The paragraph that holds a section-relative offset, and the logical offset in it. */
  paragraphAt(offset: number): { readonly paragraph: Paragraph; readonly offset: number } | undefined {
    const block = this.blockAt(offset);
    if (!block) return undefined;
    this.#owners ??= owners(this.paragraphs);
    for (const paragraph of this.#owners.get(block) ?? []) {
      const logical = paragraph.toLogical(block, offset - this.startOf(block));
      if (logical !== undefined) return { paragraph, offset: logical };
    }
    return undefined;
  }

  /** The block that holds or ends at a section-relative offset. */
  blockAt(offset: number): Block | undefined {
    let low = 0;
    let high = this.blocks.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.starts[middle]! <= offset) low = middle + 1;
      else high = middle;
    }
    const block = this.blocks[low - 1];
    return block && offset <= this.starts[low - 1]! + block.text.length ? block : undefined;
  }
}

/** So many blocks are looked through sooner than a map of them is made. */
const FEW = 24;

function owners(paragraphs: readonly Paragraph[]): Map<Block, Paragraph[]> {
  const map = new Map<Block, Paragraph[]>();
  for (const paragraph of paragraphs) {
    for (const piece of paragraph.pieces) {
      const list = map.get(piece.block);
      if (!list) map.set(piece.block, [paragraph]);
      else if (!list.includes(paragraph)) list.push(paragraph);
    }
  }
  return map;
}
