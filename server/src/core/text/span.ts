/** A half-open range `[start, end)` of UTF-16 code units. Zero-based. The unit everywhere inside the program. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** The range from `start` up to `end`. */
export function span(start: number, end: number): Span {
  return { start, end };
}

/** The same range, moved by `offset` UTF-16 units. */
export function shift(range: Span, offset: number): Span {
  return { start: range.start + offset, end: range.end + offset };
}

/** Whether `offset` lies in the range; its end counts, as a caret behind the last character touches it. */
export function touches(range: Span, offset: number): boolean {
  return range.start <= offset && offset <= range.end;
}

/** Whether the two ranges share at least one character. */
export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}
