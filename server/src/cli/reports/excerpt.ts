import type { LineIndex, Span } from '../../core/index.ts';
import { characterWidth } from '../display-width.ts';
import { printable } from '../printable.ts';

/** A line of the page with a place in it, cut to fit; all texts are safe to print. */
export interface Excerpt {
  /** Zero-based. */
  readonly line: number;
  readonly before: string;
  readonly marked: string;
  readonly after: string;
  /** Columns before the mark, and columns that the mark covers (at least one). */
  readonly indent: number;
  readonly width: number;
}

/**
 * The part of a line round a span that fits into so many columns. Printed lines of a page run to hundreds of
 * characters, so most are cut; an ellipsis says where. A span over several lines is shown to the end of its first.
 */
export function excerptOf(text: string, lines: LineIndex, span: Span, columns: number): Excerpt {
  const line = lines.positionAt(span.start).line;
  const lineStart = lines.lineStart(line);
  const lineEnd = Math.max(span.start, lines.lineEnd(line));
  const markEnd = Math.min(Math.max(span.end, span.start), lineEnd);
  const marked = fromStart(text, span.start, markEnd, Math.max(1, columns - 8));
  const rest = Math.max(0, columns - Math.max(1, marked.width));
  // Most lines are far longer than what is shown of them: nothing beyond is looked at.
  const right = walk(text, markEnd, lineEnd, rest >> 1);
  const wantedRight = right.at === lineEnd ? right.width : rest >> 1;
  const before = fromEnd(text, lineStart, span.start, rest - wantedRight);
  const after = fromStart(text, markEnd, lineEnd, rest - before.width);
  return {
    line,
    before: before.text,
    marked: marked.text,
    after: after.text,
    indent: before.width,
    width: Math.max(1, marked.width),
  };
}

interface Cut {
  readonly text: string;
  readonly width: number;
}

/** The beginning of a part of the text, in so many columns. */
function fromStart(text: string, start: number, end: number, columns: number): Cut {
  const whole = walk(text, start, end, columns);
  if (whole.at === end) return { text: printable(text.slice(start, end)), width: whole.width };
  const part = walk(text, start, end, columns - 1);
  return { text: `${printable(text.slice(start, part.at))}…`, width: part.width + 1 };
}

/** The end of a part of the text, in so many columns. */
function fromEnd(text: string, start: number, end: number, columns: number): Cut {
  const whole = walk(text, end, start, columns);
  if (whole.at === start) return { text: printable(text.slice(start, end)), width: whole.width };
  const part = walk(text, end, start, columns - 1);
  return { text: `…${printable(text.slice(part.at, end))}`, width: part.width + 1 };
}

/** How far the columns reach from one offset towards another, forward or back, and how many of them are used. */
function walk(text: string, from: number, to: number, columns: number): { at: number; width: number } {
  const forward = from <= to;
  let at = from;
  let width = 0;
  while (at !== to) {
    const next = forward ? at + lengthAfter(text, at, to) : at - lengthBefore(text, at, to);
    const wider = width + widthOf(text, Math.min(at, next), Math.max(at, next));
    if (wider > columns) break;
    width = wider;
    at = next;
  }
  return { at, width };
}

function lengthAfter(text: string, at: number, end: number): number {
  return at + 1 < end && isHigh(text.charCodeAt(at)) && isLow(text.charCodeAt(at + 1)) ? 2 : 1;
}

function lengthBefore(text: string, at: number, start: number): number {
  return at - 1 > start && isLow(text.charCodeAt(at - 1)) && isHigh(text.charCodeAt(at - 2)) ? 2 : 1;
}

/** Columns of one character as it is printed. */
function widthOf(text: string, start: number, end: number): number {
  const code = text.charCodeAt(start);
  return code >= 0x4e00 && code <= 0x9fa5 ? 2 : characterWidth(printable(text.slice(start, end)));
}

function isHigh(unit: number): boolean {
  return unit >= 0xd800 && unit < 0xdc00;
}

function isLow(unit: number): boolean {
  return unit >= 0xdc00 && unit < 0xe000;
}
