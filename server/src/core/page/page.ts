import { type Span, shift } from '../text/span.ts';
import type { Paragraph } from './paragraph.ts';
import type { PlannedSection } from './plan.ts';
import type { Section } from './section.ts';
import type { Chunk } from './split.ts';

/** An article with the label that covers it. */
export interface Article {
  readonly section: Section;
  /** UTF-16 offset of the section in the page. */
  readonly start: number;
  /** The label (栏目) above it, if one covers it. */
  readonly label: Section | undefined;
}

/** A parsed page. Immutable; `reparse` makes the next one and keeps every section that the edit left alone. */
export class Page {
  readonly text: string;
  readonly sections: readonly Section[];
  /** `starts[i]` is the UTF-16 offset of `sections[i]` in `text`. */
  readonly starts: readonly number[];
  /** What `reparsePage` needs of the reading: the chunks of the text and the plan of each section. */
  readonly chunks: readonly Chunk[];
  readonly plans: readonly PlannedSection[];
  #articles: readonly Article[] | undefined;

  constructor(
    text: string,
    sections: readonly Section[],
    chunks: readonly Chunk[],
    plans: readonly PlannedSection[],
  ) {
    this.text = text;
    this.sections = sections;
    this.chunks = chunks;
    this.plans = plans;
    const starts: number[] = [];
    let at = 0;
    for (const section of sections) {
      starts.push(at);
      at += section.text.length;
    }
    this.starts = starts;
  }

  /** The articles in page order, each with its label. A label covers the articles up to the next label. */
  get articles(): readonly Article[] {
    if (this.#articles) return this.#articles;
    const articles: Article[] = [];
    let label: Section | undefined;
    this.sections.forEach((section, at) => {
      if (section.kind === 'label') label = section;
      if (section.kind === 'article') articles.push({ section, start: this.starts[at]!, label });
    });
    this.#articles = articles;
    return articles;
  }

  /** The section that holds a page offset; the last one for the end of the file, undefined for an empty file. */
  sectionAt(offset: number): { readonly section: Section; readonly start: number } | undefined {
    let low = 0;
    let high = this.sections.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.starts[middle]! <= offset) low = middle + 1;
      else high = middle;
    }
    const section = this.sections[low - 1];
    return section && { section, start: this.starts[low - 1]! };
  }

  /** The paragraph at a page offset, its section, and the logical offset in it. */
  paragraphAt(offset: number):
    | {
        readonly section: Section;
        readonly start: number;
        readonly paragraph: Paragraph;
        readonly offset: number;
      }
    | undefined {
    const place = this.sectionAt(offset);
    const found = place?.section.paragraphAt(offset - place.start);
    return place && found && { ...place, ...found };
  }

  /** Every paragraph with its section and the section's offset in the page. */
  *paragraphs(): Generator<{
    readonly section: Section;
    readonly start: number;
    readonly paragraph: Paragraph;
  }> {
    for (const [at, section] of this.sections.entries()) {
      const start = this.starts[at]!;
      for (const paragraph of section.paragraphs) yield { section, start, paragraph };
    }
  }

  /** Page offsets of a logical range, one span a piece that it touches. */
  spansOf(
    place: { readonly section: Section; readonly start: number; readonly paragraph: Paragraph },
    range: Span,
  ): Span[] {
    return place.section.spansOf(place.paragraph, range).map((one) => shift(one, place.start));
  }
}
