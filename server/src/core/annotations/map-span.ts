import { type Edit, inOrder } from '../text/edit.ts';
import { type Span, span } from '../text/span.ts';

/** Where a span (UTF-16) is after edits that share one coordinate system. See `EditMap` for what its edges do. */
export function mapSpan(range: Span, edits: readonly Edit[]): Span {
  return new EditMap(edits).map(range);
}

/**
 * Edits, prepared for moving many spans through them. A tag means the characters that a person marked, so:
 * - text typed at either edge stays outside; text typed inside belongs to it;
 * - a replacement that lies within the span, even of all of it, belongs to it (a figure is corrected, the tag stays);
 * - a replacement that reaches over an edge takes its characters away and gives nothing in return;
 * - a span of which nothing is left is empty (`start === end`), at the place where it was.
 */
export class EditMap {
  /** Start, end and length of the new text of each edit, in order. */
  readonly #starts: Int32Array;
  readonly #ends: Int32Array;
  readonly #lengths: Int32Array;
  /** `#shifts[i]`: by how much everything behind the first i edits has moved. */
  readonly #shifts: Int32Array;

  constructor(edits: readonly Edit[]) {
    const ordered = inOrder(edits);
    this.#starts = Int32Array.from(ordered, (edit) => edit.span.start);
    this.#ends = Int32Array.from(ordered, (edit) => edit.span.end);
    this.#lengths = Int32Array.from(ordered, (edit) => edit.newText.length);
    this.#shifts = new Int32Array(ordered.length + 1);
    for (let at = 0; at < ordered.length; at++) {
      this.#shifts[at + 1] = this.#shifts[at]! + this.#lengths[at]! - (this.#ends[at]! - this.#starts[at]!);
    }
  }

  map(range: Span): Span {
    const place = Int32Array.of(range.start, range.end);
    this.moveAll(place, 1);
    return span(place[0]!, place[1]!);
  }

  /**
   * Moves `count` spans in place; `places` holds start and end of each in turn.
   * @returns the numbers of the spans of which more has changed than the place: an edit touches an edge or lies between.
   */
  moveAll(places: Int32Array, count: number): number[] {
    const touched: number[] = [];
    if (this.#starts.length === 0) return touched;
    for (let one = 0; one < count; one++) {
      const start = places[2 * one]!;
      const end = places[2 * one + 1]!;
      const first = this.#firstEndingAtOrBehind(start);
      if (first < this.#starts.length && this.#starts[first]! <= end) {
        touched.push(one);
        const newEnd = start < end ? this.#end(start, end) : this.#start(first, start, end);
        places[2 * one] = Math.min(newEnd, this.#start(first, start, end));
        places[2 * one + 1] = newEnd;
      } else {
        const shift = this.#shifts[first]!;
        places[2 * one] = start + shift;
        places[2 * one + 1] = end + shift;
      }
    }
    return touched;
  }

  #start(first: number, start: number, end: number): number {
    let at = first;
    // Whatever ends right at the span, an insertion there included, stays before it.
    while (this.#ends[at] === start) at++;
    const shift = this.#shifts[at]!;
    if (at === this.#starts.length || this.#starts[at]! >= start) return start + shift;
    return this.#starts[at]! + shift + (start < end ? this.#lengths[at]! : 0);
  }

  #end(start: number, end: number): number {
    const at = this.#firstEndingAtOrBehind(end);
    const shift = this.#shifts[at]!;
    if (at === this.#starts.length || this.#starts[at]! >= end) return end + shift;
    const isInside = this.#starts[at]! >= start && this.#ends[at] === end;
    return this.#starts[at]! + shift + (isInside ? this.#lengths[at]! : 0);
  }

  #firstEndingAtOrBehind(offset: number): number {
    let low = 0;
    let high = this.#ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#ends[middle]! < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
