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
  readonly #edits: readonly Edit[];
  /** `#shifts[i]`: by how much everything behind the first i edits has moved. */
  readonly #shifts: Int32Array;

  constructor(edits: readonly Edit[]) {
    this.#edits = isOrdered(edits) ? edits : inOrder(edits);
    this.#shifts = new Int32Array(edits.length + 1);
    this.#edits.forEach((edit, at) => {
      this.#shifts[at + 1] = this.#shifts[at]! + edit.newText.length - (edit.span.end - edit.span.start);
    });
  }

  map(range: Span): Span {
    const moved = { start: range.start, end: range.end };
    this.move(moved);
    return span(moved.start, moved.end);
  }

  /** Like `map`, in place: ten thousand spans a keystroke need not be ten thousand new objects. */
  move(range: { start: number; end: number }): void {
    const { start, end } = range;
    range.start = this.#start(start, end);
    range.end = start < end ? this.#end(start, end) : range.start;
    if (range.end < range.start) range.start = range.end;
  }

  /** Whether an edit changes more of the span than its place: touches an edge, or what lies between. */
  touches(range: Span): boolean {
    const edit = this.#edits[this.#firstEndingAtOrBehind(range.start)];
    return edit !== undefined && edit.span.start <= range.end;
  }

  /** Whether an edit takes characters at an edge of the span, so that the reverse edit alone would not restore it. */
  loses(range: Span): boolean {
    for (let at = this.#firstEndingAtOrBehind(range.start + 1); at < this.#edits.length; at++) {
      const { start, end } = this.#edits[at]!.span;
      if (start >= range.end) return false;
      if (start < end && (start <= range.start || end >= range.end)) return true;
    }
    return false;
  }

  #start(start: number, end: number): number {
    let at = this.#firstEndingAtOrBehind(start);
    // Whatever ends right at the span, an insertion there included, stays before it.
    while (this.#edits[at]?.span.end === start) at++;
    const edit = this.#edits[at];
    const shift = this.#shifts[at]!;
    if (!edit || edit.span.start >= start) return start + shift;
    return edit.span.start + shift + (start < end ? edit.newText.length : 0);
  }

  #end(start: number, end: number): number {
    const at = this.#firstEndingAtOrBehind(end);
    const edit = this.#edits[at];
    const shift = this.#shifts[at]!;
    if (!edit || edit.span.start >= end) return end + shift;
    const isInside = edit.span.start >= start && edit.span.end === end;
    return edit.span.start + shift + (isInside ? edit.newText.length : 0);
  }

  #firstEndingAtOrBehind(offset: number): number {
    let low = 0;
    let high = this.#edits.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#edits[middle]!.span.end < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

function isOrdered(edits: readonly Edit[]): boolean {
  return edits.every((edit, at) => at === 0 || edits[at - 1]!.span.end <= edit.span.start);
}
