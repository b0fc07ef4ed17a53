import { type Span, span } from '../../text/span.ts';
import { positionOf, type Target } from '../annotation.ts';
import { AnnotationText } from '../annotation-text.ts';
import { resolve } from '../describe.ts';
import { Alignment } from './alignment.ts';
import { type Field, newField, wholeField } from './field.ts';
import { Folded } from './fold.ts';
import { findMatches } from './search.ts';
import { Sought } from './sought.ts';
import { survive } from './survival.ts';

/** Where a record belongs in the text, or that nobody can tell. Spans are UTF-16 of the text. */
export type Anchor =
  | {
      readonly state: 'anchored';
      readonly span: Span;
      readonly by: 'position' | 'alignment' | 'search';
    }
  /**
   * Something like it was found, and there is no base text to say that it is the same: of 10,000 spans whose text was
   * deleted, 7 find a near twin. It is offered as a candidate, and a person decides.
   */
  | { readonly state: 'doubtful'; readonly span: Span }
  | { readonly state: 'orphan' };

/** A place that an orphan may belong to. A person decides. */
export interface Candidate {
  readonly span: Span;
  readonly quote: string;
  /** Characters of the quote and its surroundings that differ; the list begins with the fewest. */
  readonly errors: number;
}

/**
 * Finds the places of records in a text that may have changed since they were made. Make one for a text and ask it for
 * every record: what can be shared between records is made once.
 *
 * In turn: the text is the very one the offsets were made on; the base text is known, and aligning it with this text
 * carries the span along; without a base, position, quote and context agree; new text resembles quote and context
 * closely, and nothing else does. Otherwise it is an orphan: a look-alike is never taken. Where no base says what was
 * there before, what merely resembles is doubtful.
 */
export class Anchorer {
  readonly #text: AnnotationText;
  readonly #textSha256: string;
  readonly #base: (textSha256: string) => string | undefined;
  readonly #sources = new Map<string, Source | undefined>();
  #folded: Folded | undefined;

  /**
   * @param textSha256 the hash of `text.normal`.
   * @param base gives the normalised text of a hash, if it was kept.
   */
  constructor(
    text: AnnotationText,
    textSha256: string,
    base: (textSha256: string) => string | undefined = () => undefined,
  ) {
    this.#text = text;
    this.#textSha256 = textSha256;
    this.#base = base;
  }

  anchor(target: Target): Anchor {
    const exact = resolve(this.#text, target);
    if (exact && target.textSha256 === this.#textSha256)
      return { state: 'anchored', span: exact, by: 'position' };
    const source = this.#source(target.textSha256);
    const old = source && resolve(source.text, target);
    if (!source || !old) {
      if (exact && exact.start < exact.end) return { state: 'anchored', span: exact, by: 'position' };
      const found = this.#search(target, wholeField(this.#next.units));
      if (!found) return { state: 'orphan' };
      // Quote and surroundings to the letter, and nothing like them elsewhere: that is the place. Else it may be a twin.
      return found.errors === 0
        ? { state: 'anchored', span: found.span, by: 'search' }
        : { state: 'doubtful', span: found.span };
    }
    const found = survive(
      source.alignment,
      span(source.folded.unitAt(old.start), source.folded.unitAt(old.end)),
    );
    if (found)
      return { state: 'anchored', span: this.#unfold(found, source.text.quote(old)), by: 'alignment' };
    const written = this.#search(target, source.field);
    return written ? { state: 'anchored', span: written.span, by: 'search' } : { state: 'orphan' };
  }

  /**
   * A character where the words of a record were, as near as can be told: behind what stood before them, or else at the
   * offset that the record names, held inside the text. Empty only where the text is.
   */
  lastPlace(target: Target): Span {
    const normal = this.#text.toNormal(this.#lastOffset(target));
    const units = this.#next;
    const unit = Math.min(units.unitAt(normal), Math.max(0, units.length - 1));
    if (units.length === 0) return this.#text.snap(span(0, Math.min(1, this.#text.text.length)));
    const at = this.#text.fromNormal(units.offset(unit));
    return this.#text.snap(span(at, at + 1));
  }

  #lastOffset(target: Target): number {
    const source = this.#source(target.textSha256);
    const old = source && resolve(source.text, target);
    if (!source || !old) return this.#text.toOffset(positionOf(target)?.start ?? 0);
    let before = source.folded.unitAt(source.text.toNormal(old.start)) - 1;
    while (before >= 0 && source.alignment.to(before) < 0) before--;
    return this.#text.fromNormal(this.#next.offset(source.alignment.to(before) + 1));
  }

  /**
   * The likeliest places for a person to choose from, at most five: resembling surroundings, or the same quote anywhere.
   * Asked for one orphan at a time: on a megabyte it takes some 50 ms.
   */
  candidates(target: Target): Candidate[] {
    const sought = new Sought(target);
    if (sought.quote === '') return [];
    const { units } = this.#next;
    const found = new Map<number, { readonly place: Span; readonly errors: number }>();
    for (const { range, errors } of findMatches(
      units,
      sought.whole,
      Math.floor(sought.whole.length * 0.4),
      4,
    )) {
      const place = sought.within(units.slice(range.start, range.end));
      if (!place) continue;
      found.set(range.start + place.start, {
        place: span(range.start + place.start, range.start + place.end),
        errors,
      });
    }
    for (
      let at = units.indexOf(sought.quote);
      at >= 0 && found.size < 50;
      at = units.indexOf(sought.quote, at + 1)
    ) {
      const place = span(at, at + sought.quote.length);
      if (!found.has(at)) found.set(at, { place, errors: sought.contextErrors(units, place) });
    }
    const nearest = [...found.values()].sort((a, b) => a.errors - b.errors || a.place.start - b.place.start);
    return nearest.slice(0, 5).map(({ place, errors }) => {
      const range = this.#unfold(place, '');
      return { span: range, quote: this.#text.quote(range), errors };
    });
  }

  /** 14 characters, the quote, 14 characters, white space stripped, at most a fifth of it wrong, and no rival near. */
  #search(target: Target, field: Field): { readonly span: Span; readonly errors: number } | undefined {
    const sought = new Sought(target);
    if (!sought.isTelling) return undefined;
    const [match, rival] = findMatches(field.units, sought.whole, Math.floor(sought.whole.length * 0.2));
    const found = match && !rival && sought.within(field.units.slice(match.range.start, match.range.end));
    const place = found && field.place(span(match.range.start + found.start, match.range.start + found.end));
    return match && place ? { span: this.#unfold(place, sought.raw), errors: match.errors } : undefined;
  }

  get #next(): Folded {
    this.#folded ??= new Folded(this.#text.normal);
    return this.#folded;
  }

  #source(textSha256: string): Source | undefined {
    if (!this.#sources.has(textSha256)) {
      const base = textSha256 === this.#textSha256 ? undefined : this.#base(textSha256);
      this.#sources.set(textSha256, base === undefined ? undefined : new Source(base, this.#next));
    }
    return this.#sources.get(textSha256);
  }

  /** Folded units as a span of the text, with the white space at its edges that the quote had there. */
  #unfold(place: Span, quote: string): Span {
    const { normal } = this.#text;
    const leading = quote.slice(0, quote.length - quote.trimStart().length);
    const trailing = quote.slice(quote.trimEnd().length);
    let start = this.#next.offset(place.start);
    let end = this.#next.offsetBehind(place.end);
    if (normal.endsWith(leading, start)) start -= leading.length;
    if (normal.startsWith(trailing, end)) end += trailing.length;
    return this.#text.snap(span(this.#text.fromNormal(start), this.#text.fromNormal(end)));
  }
}

/** A base text and how it became this one. */
class Source {
  readonly text: AnnotationText;
  readonly folded: Folded;
  readonly alignment: Alignment;
  #field: Field | undefined;

  constructor(base: string, next: Folded) {
    this.text = new AnnotationText(base);
    this.folded = new Folded(this.text.normal);
    this.alignment = new Alignment(this.folded, next);
  }

  get field(): Field {
    this.#field ??= newField(this.alignment);
    return this.#field;
  }
}
