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
  const marked = fromStart(characters(text.slice(span.start, markEnd)), Math.max(1, columns - 8));
  const rest = Math.max(0, columns - Math.max(1, marked.width));
  const left = characters(text.slice(lineStart, span.start));
  const right = characters(text.slice(markEnd, lineEnd));
  const wantedRight = Math.min(widthOf(right), rest >> 1);
  const before = fromEnd(left, rest - wantedRight);
  const after = fromStart(right, rest - before.width);
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

function characters(text: string): string[] {
  return [...printable(text)];
}

function widthOf(all: readonly string[]): number {
  return all.reduce((sum, one) => sum + characterWidth(one), 0);
}

function fromStart(all: readonly string[], columns: number): Cut {
  if (widthOf(all) <= columns) return { text: all.join(''), width: widthOf(all) };
  let width = 1;
  let count = 0;
  while (width + characterWidth(all[count]!) <= columns) width += characterWidth(all[count++]!);
  return { text: `${all.slice(0, count).join('')}…`, width };
}

function fromEnd(all: readonly string[], columns: number): Cut {
  if (widthOf(all) <= columns) return { text: all.join(''), width: widthOf(all) };
  let width = 1;
  let from = all.length;
  while (width + characterWidth(all[from - 1]!) <= columns) width += characterWidth(all[--from]!);
  return { text: `…${all.slice(from).join('')}`, width };
}
