import { CodePointIndex } from '../text/code-points.ts';
import { type Span, span } from '../text/span.ts';

/**
 * A text as the editor has it (UTF-16, any line ends, perhaps a BOM) and as its notes count it: without the BOM, lines
 * ended by LF, in code points. The text itself is never changed; a lone CR is a line end and counts as one LF.
 */
export class AnnotationText {
  /** The text as it is in the editor or the file. */
  readonly text: string;
  /** The normalised text: what hashes are made of and quotes are taken from. Still UTF-16. */
  readonly normal: string;
  readonly #bom: 0 | 1;
  /** Where the LF of each CRLF stands, counted behind the BOM; normalising drops one unit at each. */
  readonly #dropped: number[] = [];
  readonly #points: CodePointIndex;

  constructor(text: string) {
    this.text = text;
    this.#bom = text.charCodeAt(0) === 0xfeff ? 1 : 0;
    this.normal = normaliseText(text);
    for (let at = text.indexOf('\r\n'); at >= 0; at = text.indexOf('\r\n', at + 2))
      this.#dropped.push(at + 1 - this.#bom);
    this.#points = new CodePointIndex(this.normal);
  }

  /** Code points of the normalised text. */
  get length(): number {
    return this.#points.toCodePoint(this.normal.length);
  }

  /** The code point at a UTF-16 offset of `text`. Inside a pair or a CRLF it is the one that is cut. */
  toCodePoint(offset: number): number {
    return this.#points.toCodePoint(this.toNormal(offset));
  }

  /** The UTF-16 offset in `text` of a code point; clamped to the text. */
  toOffset(codePoint: number): number {
    return this.fromNormal(this.#points.toUtf16(codePoint));
  }

  /** A UTF-16 offset of `text` as one of `normal`. */
  toNormal(offset: number): number {
    const at = Math.max(0, Math.min(offset, this.text.length) - this.#bom);
    return at - countUpTo(this.#dropped, (drop) => drop <= at);
  }

  /** A UTF-16 offset of `normal` as one of `text`. */
  fromNormal(offset: number): number {
    const at = Math.max(0, Math.min(offset, this.normal.length));
    return at + countUpTo(this.#dropped, (drop, before) => drop - before <= at) + this.#bom;
  }

  /** The span, widened so that it cuts no surrogate pair and no CRLF and leaves out the BOM. */
  snap(range: Span): Span {
    return span(this.toOffset(this.toCodePoint(range.start)), this.toOffset(this.#endCodePoint(range.end)));
  }

  /** A UTF-16 span of `text` in code points; one that cuts a character is widened. */
  toCodePoints(range: Span): Span {
    return span(this.toCodePoint(range.start), this.#endCodePoint(range.end));
  }

  /** A code point span as a UTF-16 span of `text`. */
  toSpan(codePoints: Span): Span {
    return span(this.toOffset(codePoints.start), this.toOffset(codePoints.end));
  }

  /** The normalised text of a UTF-16 span of `text`: its quote. */
  quote(range: Span): string {
    return this.normal.slice(this.toNormal(range.start), this.toNormal(range.end));
  }

  #endCodePoint(offset: number): number {
    const before = this.toCodePoint(offset);
    return this.toOffset(before) < Math.min(offset, this.text.length) ? before + 1 : before;
  }
}

/** The text that a hash is made of: no BOM, LF for CRLF and for a lone CR. Nothing else changes, NFC and NFD stay. */
export function normaliseText(text: string): string {
  const body = text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
  return body.includes('\r') ? body.replace(/\r\n?/g, '\n') : body;
}

/** How many of the ascending numbers, from the first on, satisfy the test, which gets the count before each. */
function countUpTo(sorted: readonly number[], holds: (value: number, before: number) => boolean): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(sorted[middle]!, middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}
