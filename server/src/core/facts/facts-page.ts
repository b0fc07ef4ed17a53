import type { Article, Page } from '../page/page.ts';
import type { Paragraph } from '../page/paragraph.ts';
import type { Section } from '../page/section.ts';
import type { Style } from '../style/style.ts';
import type { Span } from '../text/span.ts';
import type { Fact } from './fact.ts';
import { type Entity, entitiesOf } from './facts-of.ts';
import { keyOf } from './key.ts';
import { type KnownNames, knownNames, withKnownNames } from './known-names.ts';
import { ofPaper, paperOf } from './paper.ts';
import { type Publication, publicationOf } from './publication.ts';

/** A fact with its place on the page. */
export interface PlacedFact {
  readonly fact: Fact;
  readonly section: Section;
  /** UTF-16 offset of the section in the page. */
  readonly start: number;
  readonly paragraph: Paragraph;
  /** Page offsets, one span a piece of the paragraph that the fact touches: two when a break cuts it. */
  readonly spans: readonly Span[];
}

/** The facts of one version of a page. Sections derive theirs when first asked and keep them. */
export class PageFacts {
  readonly page: Page;
  readonly publication: Publication | undefined;
  readonly #names: KnownNames;
  readonly #paper: string | undefined;
  /** Facts with what the name of the paper adds; one object a fact, for mentions are told apart by identity. */
  readonly #own = new WeakMap<Paragraph, { readonly of: readonly Fact[]; readonly facts: readonly Fact[] }>();
  #all: readonly PlacedFact[] | undefined;

  constructor(page: Page, style: Style) {
    this.page = page;
    this.publication = publicationOf(page, style);
    this.#paper = paperOf(page, style);
    this.#names = knownNames(page.sections.map(inSection));
  }

  /** Every fact in page order. */
  get facts(): readonly PlacedFact[] {
    this.#all ??= this.page.sections.flatMap((_, at) => this.#inSection(at));
    return this.#all;
  }

  /** The facts that stand in a range of the page, if only in part, in page order. Reads the sections it touches. */
  within(range: Span): readonly PlacedFact[] {
    const found: PlacedFact[] = [];
    const first = this.page.sectionAt(range.start)?.section;
    for (let at = first ? this.page.sections.indexOf(first) : 0; at < this.page.sections.length; at++) {
      if (this.page.starts[at]! >= range.end) break;
      for (const placed of this.#inSection(at)) {
        if (placed.spans.some((one) => one.start < range.end && range.start < one.end)) found.push(placed);
      }
    }
    return found;
  }

  /** The facts that hold or touch a page offset, the innermost first. */
  at(offset: number): readonly PlacedFact[] {
    const place = this.page.paragraphAt(offset);
    if (!place) return [];
    const { section, start, paragraph } = place;
    return this.#ofParagraph(paragraph)
      .filter((fact) => fact.span.start <= place.offset && place.offset <= fact.span.end)
      .map((fact) => this.#place(fact, section, start, paragraph))
      .sort((a, b) => length(a) - length(b));
  }

  /** The other places on the page that state the same fact or name the same person, organisation or place. */
  mentions(of: Fact): readonly PlacedFact[] {
    const key = keyOf(of);
    const found: PlacedFact[] = [];
    this.page.sections.forEach((section, at) => {
      for (const paragraph of section.paragraphs) {
        for (const fact of this.#ofParagraph(paragraph)) {
          if (fact !== of && keyOf(fact) === key)
            found.push(this.#place(fact, section, this.page.starts[at]!, paragraph));
        }
      }
    });
    return found;
  }

  /** The article that a placed fact belongs to. */
  articleOf(placed: PlacedFact): Article | undefined {
    return this.page.articles.find(
      (article) => article.section === placed.section && article.start === placed.start,
    );
  }

  #inSection(at: number): PlacedFact[] {
    const section = this.page.sections[at]!;
    const start = this.page.starts[at]!;
    return section.paragraphs.flatMap((paragraph) =>
      this.#ofParagraph(paragraph).map((fact) => this.#place(fact, section, start, paragraph)),
    );
  }

  #ofParagraph(paragraph: Paragraph): readonly Fact[] {
    const facts = withKnownNames(paragraph, this.#names);
    if (this.#paper === undefined) return facts;
    const known = this.#own.get(paragraph);
    if (known?.of === facts) return known.facts;
    const own = { of: facts, facts: ofPaper(facts, paragraph.text, this.#paper) };
    this.#own.set(paragraph, own);
    return own.facts;
  }

  #place(fact: Fact, section: Section, start: number, paragraph: Paragraph): PlacedFact {
    return new Placed(fact, section, start, paragraph);
  }
}

class Placed implements PlacedFact {
  readonly fact: Fact;
  readonly section: Section;
  readonly start: number;
  readonly paragraph: Paragraph;
  #spans: readonly Span[] | undefined;

  constructor(fact: Fact, section: Section, start: number, paragraph: Paragraph) {
    this.fact = fact;
    this.section = section;
    this.start = start;
    this.paragraph = paragraph;
  }

  get spans(): readonly Span[] {
    this.#spans ??= this.section
      .spansOf(this.paragraph, this.fact.span)
      .map(({ start, end }) => ({ start: start + this.start, end: end + this.start }));
    return this.#spans;
  }
}

/** A pure cache: the names of a section, which never changes. */
const names = new WeakMap<Section, readonly Entity[]>();

function inSection(section: Section): readonly Entity[] {
  let found = names.get(section);
  if (!found) {
    found = section.paragraphs.flatMap(entitiesOf);
    names.set(section, found);
  }
  return found;
}

/** Keyed by page, then by style: both are immutable, so the facts of the pair never change. */
const known = new WeakMap<Page, WeakMap<Style, PageFacts>>();

/** The facts of a page under a house style. */
export function factsPage(page: Page, style: Style): PageFacts {
  const byStyle = known.get(page) ?? new WeakMap<Style, PageFacts>();
  known.set(page, byStyle);
  const facts = byStyle.get(style) ?? new PageFacts(page, style);
  byStyle.set(style, facts);
  return facts;
}

function length(placed: PlacedFact): number {
  return placed.fact.span.end - placed.fact.span.start;
}
