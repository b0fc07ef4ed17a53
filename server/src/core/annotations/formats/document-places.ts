import { type Span, span } from '../../text/span.ts';
import { Alignment } from '../anchoring/alignment.ts';
import { Folded } from '../anchoring/fold.ts';
import { survive } from '../anchoring/survival.ts';
import type { AnnotationKind } from '../annotation.ts';
import type { AnnotationText } from '../annotation-text.ts';
import type { Held, ImportPlan, OffsetUnit, Proposal } from './exchange.ts';
import { kindOfLabel } from './kind-labels.ts';
import { propose, type Row, reasons } from './plan.ts';

/**
 * Places of a text that a file brings along, in the text at hand. Other programs store the text they tagged: all of it,
 * a paragraph, a version without white space, or one from before a correction.
 */
export class DocumentPlaces {
  readonly #document: string;
  readonly #text: AnnotationText;
  readonly #isSame: boolean;
  readonly #from: Folded;
  readonly #to: Folded;
  #shift: number | undefined;
  #alignment: Alignment | undefined;

  /** @param document with LF line ends. */
  constructor(document: string, text: AnnotationText) {
    this.#document = document;
    this.#text = text;
    this.#isSame = document === text.normal;
    this.#from = new Folded(document);
    this.#to = new Folded(text.normal);
    const at = this.#to.units.indexOf(this.#from.units);
    const isOnly = at >= 0 && this.#to.units.indexOf(this.#from.units, at + 1) < 0;
    if (isOnly && this.#from.length > 0) this.#shift = at;
    else if (!this.#isSame) this.#alignment = new Alignment(this.#from, this.#to);
  }

  /** The span (UTF-16 of the text) of a span of the document; undefined when there is no telling. */
  place(range: Span): Span | undefined {
    if (range.start < 0 || range.end > this.#document.length || range.end <= range.start) return undefined;
    if (this.#isSame) return this.#snap(range.start, range.end);
    const units = span(this.#from.unitAt(range.start), this.#from.unitAt(range.end));
    if (units.end <= units.start) return undefined;
    const found =
      this.#shift === undefined
        ? this.#alignment && survive(this.#alignment, units)
        : span(units.start + this.#shift, units.end + this.#shift);
    return found && this.#snap(this.#to.offset(found.start), this.#to.offsetBehind(found.end));
  }

  #snap(start: number, end: number): Span {
    return this.#text.snap(span(this.#text.fromNormal(start), this.#text.fromNormal(end)));
  }
}

/** Rows whose positions are UTF-16 of the document they came with. */
export function planDocument(
  document: string,
  rows: readonly Row[],
  text: AnnotationText,
  unit: OffsetUnit,
  held: readonly Held[] = [],
): ImportPlan {
  const places = new DocumentPlaces(document, text);
  const ready: Proposal[] = [];
  const waiting: Held[] = [...held];
  for (const row of rows) {
    const kind = kindOfLabel(row.label);
    const found = kind && places.place(row);
    if (!kind) waiting.push({ row: row.row, quote: row.quote, reason: reasons.label(row.label) });
    else if (found && ink(text.quote(found)) === ink(row.quote)) ready.push(propose(row, kind, found));
    else waiting.push(holding(row, kind, text, found));
  }
  waiting.sort((a, b) => a.row - b.row);
  return { ready, held: waiting, unit: rows.length > 0 ? unit : undefined };
}

function holding(row: Row, kind: AnnotationKind, text: AnnotationText, found: Span | undefined): Held {
  const { quote } = row;
  if (!found) return { row: row.row, quote, reason: reasons.missing(quote) };
  return {
    row: row.row,
    quote,
    reason: reasons.quote(quote, text.quote(found)),
    proposal: propose(row, kind, found),
  };
}

function ink(quote: string): string {
  return quote.replace(/\s+/g, '');
}
