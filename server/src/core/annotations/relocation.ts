import { type Edit, inOrder } from '../text/edit.ts';
import { type Span, span } from '../text/span.ts';
import { Folded } from './anchoring/fold.ts';

/**
 * Text that a set of edits takes away in one place and puts down in another: whole lines, but for white space and
 * width. Lines of a replacement are sought in its own new text; what a deletion takes is sought in insertions. Never
 * from one replacement to another: two words that were swapped are two corrections and no move.
 */
export class Relocation {
  readonly #oldText: string;
  readonly #newText: string;
  /** From the UTF-16 offset of a character that was put down elsewhere to its offset in the text after the edits. */
  readonly #moved = new Map<number, number>();

  constructor(oldText: string, newText: string, edits: readonly Edit[]) {
    this.#oldText = oldText;
    this.#newText = newText;
    let shift = 0;
    const sides = inOrder(edits).map((edit) => {
      const { start, end } = edit.span;
      const side = {
        start,
        removed: new Folded(end - start > longest ? '' : oldText.slice(start, end)),
        added: new Added(edit.newText.length > longest ? '' : edit.newText, start + shift),
      };
      shift += edit.newText.length - (end - start);
      return side;
    });
    const insertions = sides.filter(({ removed, added }) => removed.length === 0 && added.text.length > 0);
    for (const { start, removed, added } of sides) {
      const places = added.text.length > 0 ? [added] : insertions.map((one) => one.added);
      if (removed.length > 0 && places.length > 0) this.#settle(removed, start, places);
    }
  }

  /**
   * Where the span is when some of it moved and what is between its ends is still its text, or its text without a part
   * that went elsewhere; undefined otherwise.
   * @param mapped where a character is that did not move; undefined when it is gone.
   */
  follow(range: Span, mapped: (offset: number) => number | undefined): Span | undefined {
    if (this.#moved.size === 0) return undefined;
    const quote = new Folded(this.#oldText.slice(range.start, range.end));
    if (quote.length === 0) return undefined;
    const place = (unit: number) => {
      const offset = range.start + quote.offset(unit);
      return this.#moved.get(offset) ?? mapped(offset);
    };
    const first = place(0);
    const last = place(quote.length - 1);
    if (
      first === undefined ||
      last === undefined ||
      last < first ||
      last - first > 2 * (range.end - range.start)
    ) {
      return undefined;
    }
    const now = new Folded(this.#newText.slice(first, last + 1));
    return isWithoutMiddle(quote.units, now.units) ? span(first, last + 1) : undefined;
  }

  /** Finds lines again, all together or one by one, the longest first, because a short one may be part of a long one. */
  #settle(removed: Folded, start: number, places: readonly Added[]): void {
    const lines = linesOf(removed);
    const whole = [span(0, removed.length)];
    for (const { start: from, end: to } of this.#find(removed, start, whole, places) ? [] : lines) {
      this.#find(removed, start, [span(from, to)], places);
    }
  }

  #find(removed: Folded, start: number, parts: readonly Span[], places: readonly Added[]): boolean {
    return parts.every((part) => {
      for (const place of places) {
        const at = place.take(removed.units.slice(part.start, part.end));
        if (at < 0) continue;
        for (let unit = part.start; unit < part.end; unit++) {
          this.#moved.set(start + removed.offset(unit), place.offset(at + unit - part.start));
        }
        return true;
      }
      return false;
    });
  }
}

/** UTF-16 units of an edit beyond which it is no repair but a new text, and aligned instead. */
const longest = 6000;

/** What one edit puts down; no character of it can be what two others were. */
class Added {
  readonly text: Folded;
  readonly #start: number;
  readonly #taken: Uint8Array;

  constructor(text: string, start: number) {
    this.text = new Folded(text);
    this.#start = start;
    this.#taken = new Uint8Array(this.text.length);
  }

  /** The UTF-16 offset, in the text after the edits, of a unit. */
  offset(unit: number): number {
    return this.#start + this.text.offset(unit);
  }

  /** The first unit of a free occurrence, which is then taken; where a line begins if there is one. −1 for none. */
  take(units: string): number {
    let best = -1;
    for (let at = this.text.units.indexOf(units); at >= 0; at = this.text.units.indexOf(units, at + 1)) {
      if (this.#taken.subarray(at, at + units.length).includes(1)) continue;
      if (best < 0) best = at;
      if (this.text.seam(at) < 2) continue;
      best = at;
      break;
    }
    if (best >= 0) this.#taken.fill(1, best, best + units.length);
    return best;
  }
}

/** Lines as folded units, the longest first, equals in their order. */
function linesOf(text: Folded): Span[] {
  const lines: Span[] = [];
  let start = 0;
  for (let unit = 1; unit <= text.length; unit++) {
    if (text.seam(unit) < 2) continue;
    lines.push(span(start, unit));
    start = unit;
  }
  return lines.sort((one, other) => other.end - other.start - (one.end - one.start));
}

/** Whether `rest` is `whole`, or its head and its tail. */
function isWithoutMiddle(whole: string, rest: string): boolean {
  let head = 0;
  while (head < rest.length && whole[head] === rest[head]) head++;
  return rest !== '' && whole.endsWith(rest.slice(head)) && rest.length <= whole.length;
}
