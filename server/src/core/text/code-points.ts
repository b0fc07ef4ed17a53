/**
 * Converts between UTF-16 offsets (inside the program) and code points (annotations, as W3C and Python count).
 * The one place where the two units meet. A lone surrogate counts as one code point, as it does in Python.
 */
export class CodePointIndex {
  /** UTF-16 offsets of the second halves of surrogate pairs, ascending. */
  readonly #seconds: number[] = [];
  readonly #length: number;

  constructor(text: string) {
    this.#length = text.length;
    for (let at = 1; at < text.length; at++) {
      if (isLow(text.charCodeAt(at)) && isHigh(text.charCodeAt(at - 1))) this.#seconds.push(at);
    }
  }

  /** The number of code points before the UTF-16 offset. An offset inside a pair counts as before it. */
  toCodePoint(offset: number): number {
    const clamped = Math.max(0, Math.min(offset, this.#length));
    return clamped - this.#countUpTo(clamped);
  }

  /** The UTF-16 offset behind `count` code points; clamped to the text. */
  toUtf16(count: number): number {
    if (count <= 0) return 0;
    let low = 0;
    let high = this.#seconds.length;
    // The k-th pair's second half sits at code point (offset − k); count the pairs wholly before `count`.
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#seconds[middle]! - middle <= count) low = middle + 1;
      else high = middle;
    }
    return Math.min(count + low, this.#length);
  }

  #countUpTo(offset: number): number {
    let low = 0;
    let high = this.#seconds.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#seconds[middle]! <= offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

function isHigh(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff;
}

function isLow(unit: number): boolean {
  return unit >= 0xdc00 && unit <= 0xdfff;
}
