import { CodePointIndex } from '../../text/code-points.ts';
import { type Span, span } from '../../text/span.ts';
import type { AnnotationText } from '../annotation-text.ts';
import type { OffsetUnit } from './exchange.ts';

/** A way of counting positions in a text. Programs differ in the unit, in line ends and in whether a BOM counts. */
export interface Counting {
  readonly unit: OffsetUnit;
  /** Where a position is in the text, in UTF-16. */
  offset(position: number): number;
}

export interface Quoted {
  readonly start: number;
  readonly end: number;
  /** What stands there according to the file. */
  readonly quote: string;
}

/**
 * Finds out how the positions of a file count, by testing under each way how many of its quotes stand where they
 * should. Of ways that do equally well the first of the list is meant; it begins with the format's own.
 */
export function detectCounting(
  text: AnnotationText,
  rows: readonly Quoted[],
  own: 'codepoint' | 'utf16',
): Counting {
  const ways = countings(text, own);
  const scores = ways.map((way) => rows.filter((row) => matches(text, way, row)).length);
  return ways[scores.indexOf(Math.max(...scores))]!;
}

/** The span of a row, if its quote stands there. White space compares equal to any other. */
export function matches(text: AnnotationText, counting: Counting, row: Quoted): Span | undefined {
  const found = spanOf(text, counting, row);
  return found && sameButSpace(text.quote(found), row.quote) ? found : undefined;
}

/** The span of a row, whatever stands there; undefined when it is empty or not in the text. */
export function spanOf(
  text: AnnotationText,
  counting: Counting,
  { start, end }: Pick<Quoted, 'start' | 'end'>,
): Span | undefined {
  if (!Number.isSafeInteger(start) || !Number.isSafeInteger(end) || start < 0 || end <= start)
    return undefined;
  const found = span(counting.offset(start), counting.offset(end));
  return found.end > found.start && found.end <= text.text.length ? text.snap(found) : undefined;
}

/** Formats that write a quote in one line put a space for each line end, and some trim it. */
export function sameButSpace(one: string, other: string): boolean {
  return one === other || flat(one) === flat(other);
}

function flat(quote: string): string {
  return quote.replace(/\s+/g, ' ').trim();
}

function countings(text: AnnotationText, own: 'codepoint' | 'utf16'): Counting[] {
  const bom = text.text.charCodeAt(0) === 0xfeff ? 1 : 0;
  const points = new CodePointIndex(text.text);
  const all: Counting[] = [
    { unit: 'codepoint', offset: (position) => beyond(position, text.length) ?? text.toOffset(position) },
    {
      unit: 'utf16',
      offset: (position) => beyond(position, text.normal.length) ?? text.fromNormal(position),
    },
    { unit: 'codepoint', offset: (position) => points.toUtf16(position + bom) },
    { unit: 'utf16', offset: (position) => position + bom },
    { unit: 'codepoint', offset: (position) => points.toUtf16(position) },
    { unit: 'utf16', offset: (position) => position },
  ];
  return all.sort((a, b) => Number(b.unit === own) - Number(a.unit === own));
}

/** A position behind the end must not be clamped to it: a row that is out of the text would seem to be in it. */
function beyond(position: number, length: number): number | undefined {
  return position > length ? Number.POSITIVE_INFINITY : undefined;
}
