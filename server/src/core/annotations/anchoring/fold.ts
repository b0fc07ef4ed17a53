import { isSpace } from '../describe.ts';

/**
 * A text as anchoring compares it: white space left out and full-width ASCII made half-width, because re-wrapping lines
 * and setting marks in full width are what newsrooms do to a page, and neither changes what a tag means.
 */
export class Folded {
  /** The text that was folded. */
  readonly text: string;
  /** What is left of it, in UTF-16 units. */
  readonly units: string;
  readonly #at: Int32Array;

  constructor(text: string) {
    this.text = text;
    const at = new Int32Array(text.length);
    let count = 0;
    for (let offset = 0; offset < text.length; offset++) {
      if (!isSpace(text.charCodeAt(offset))) at[count++] = offset;
    }
    this.#at = at.subarray(0, count);
    this.units = text
      .replace(/\s+/g, '')
      .replace(/[\uff01-\uff5e]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0));
  }

  get length(): number {
    return this.units.length;
  }

  /** The offset in the text of a unit; the text's length for the place behind the last. */
  offset(unit: number): number {
    return unit < this.length ? this.#at[unit]! : this.text.length;
  }

  /** The offset behind the unit before the given place: where a span that ends there ends in the text. */
  offsetBehind(unit: number): number {
    return unit === 0 ? 0 : this.#at[unit - 1]! + 1;
  }

  /** The first unit at or behind an offset of the text. */
  unitAt(offset: number): number {
    let low = 0;
    let high = this.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#at[middle]! < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** How natural a cut before the unit is: 2 where a line begins, 1 behind a sentence, else 0. */
  seam(unit: number): 0 | 1 | 2 {
    if (unit === 0 || unit === this.length) return 2;
    if (this.text.slice(this.#at[unit - 1]! + 1, this.#at[unit]!).includes('\n')) return 2;
    return '。!?;”」'.includes(this.units[unit - 1]!) ? 1 : 0;
  }
}
