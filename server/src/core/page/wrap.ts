import { CLOSERS, FINAL_MARKS } from '../text/characters.ts';

interface PrintedLine {
  readonly start: number;
  readonly end: number;
  /** Columns in print, 2 for a full-width character. */
  readonly width: number;
}

/** A line of running text is rarely shorter than this in a newspaper column: 6 full-width characters. */
const NARROWEST_COLUMN = 12;
/** Beyond this width (60 characters) a line is a whole paragraph, not one printed line. */
const WIDEST_COLUMN = 120;
/** Shorter than the column by more than this, a line was ended on purpose. Two full-width characters of play. */
export const RAGGED = 6;

/**
 * Whether the line end between two neighbouring lines is a soft one, made by the column and not by the writer.
 * `column` is the widest line of the run, in columns.
 */
export function isSoftWrap(text: string, line: PrintedLine, next: PrintedLine, column: number): boolean {
  const following = text.slice(next.start, Math.min(next.end, next.start + 2));
  if (/^[\u3000 ]{2}|^\t/.test(following)) return false;
  if (isClosed(text, line.start, line.end)) {
    // A full stop at the right edge of the column: the next line goes on unless this line stopped short.
    return column <= WIDEST_COLUMN && column >= NARROWEST_COLUMN && line.width >= column - RAGGED;
  }
  if (column < NARROWEST_COLUMN) return false;
  // Short lines that no column explains stand in a row on purpose: verse, an address, a list of names.
  return line.width >= column - Math.max(RAGGED, column * 0.25) || line.width > WIDEST_COLUMN;
}

/** Whether the text between the offsets ends a sentence: a final mark, closers and blanks behind it left out. */
export function isClosed(text: string, start: number, end: number): boolean {
  let at = end;
  while (at > start) {
    const character = text[at - 1]!;
    if (FINAL_MARKS.includes(character)) return true;
    if (!CLOSERS.includes(character) && character !== ' ' && character !== '\u3000') return false;
    at--;
  }
  return false;
}
