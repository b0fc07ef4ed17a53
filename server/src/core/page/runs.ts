import type { LineForm } from './line-form.ts';
import type { RawBlock } from './split.ts';
import { isSoftWrap, RAGGED } from './wrap.ts';

/**
 * A line of a chunk: UTF-16 offsets without the line end, its form, and its width in printed columns; that of a line which
 * stands alone is not measured.
 */
export interface Line {
  readonly start: number;
  readonly end: number;
  readonly form: LineForm;
  readonly width: number;
}

/** Cuts a run of non-blank lines into blocks: headings, credits and tables need no blank line between them. */
export function cutRun(text: string, run: readonly Line[], blankLines: number, out: RawBlock[]): void {
  let first = 0;
  // The column is measured, and verse looked for, once a row of prose lines: again at each line would be quadratic.
  let rowEnd = 0;
  let column = 0;
  while (first < run.length) {
    let verse: number | undefined;
    if (first >= rowEnd) {
      ({ rowEnd, column } = rowOf(run, first));
      verse = verseEnd(text, run, first);
    }
    const last = verse ?? lastLineOf(text, run, first, column);
    const start = run[first]!.start;
    out.push({
      form: verse === undefined ? run[first]!.form : 'verse',
      text: text.slice(start, run[last]!.end),
      start,
      blankLines: first === 0 ? blankLines : 0,
      lines: last === first ? ONE_LINE : run.slice(first, last + 1).map((line) => line.start - start),
    });
    first = last + 1;
  }
}

/** Shared: most blocks are one line. */
const ONE_LINE: readonly number[] = [0];

/** The index of the last line of the block that begins with line `first`. */
function lastLineOf(text: string, run: readonly Line[], first: number, column: number): number {
  const form = run[first]!.form;
  let last = first;
  if (form === 'table') {
    const html = /^\s*<table\b/i.test(text.slice(run[first]!.start, run[first]!.end));
    while (last + 1 < run.length) {
      if (html && /<\/table>\s*$/i.test(text.slice(run[last]!.start, run[last]!.end))) break;
      if (!html && run[last + 1]!.form !== 'table') break;
      last++;
    }
  } else if (form === 'directive' || form === 'formula') {
    const close = form === 'directive' ? '-->' : '$$';
    const skip = form === 'directive' ? 4 : 2;
    let from = run[first]!.start + (text.slice(run[first]!.start).search(/\S/) + skip);
    while (last + 1 < run.length && !text.slice(from, run[last]!.end).includes(close)) {
      last++;
      from = run[last]!.start;
    }
  } else if (form === 'prose' || form === 'list-item') {
    while (last + 1 < run.length) {
      const next = run[last + 1]!;
      const looksLikeText =
        next.form === 'prose' || (MAY_BE_TEXT.has(next.form) && isFullOpenLine(text, run[last]!, column));
      if (!looksLikeText || !isSoftWrap(text, run[last]!, next, column)) break;
      last++;
    }
  }
  return last;
}

/** Forms that a printed line in mid-sentence may take by chance: 25, 一、二月份, 2021年12月23日. */
const MAY_BE_TEXT: ReadonlySet<LineForm> = new Set(['list-item', 'furniture', 'signature', 'credit']);

function isFullOpenLine(text: string, line: Line, column: number): boolean {
  return (
    line.width >= column - RAGGED &&
    !/[。！？；：…!?;:”）)]$/.test(text.slice(line.start, line.end).trimEnd())
  );
}

/**
 * The last line of a verse, address or name list that begins with line `first`: a row of short lines that all end on
 * purpose. Undefined when the row is running text: there, lines end in a mark only one time in seven.
 */
function verseEnd(text: string, run: readonly Line[], first: number): number | undefined {
  let last = first;
  let marked = 0;
  let bare = 0;
  while (last < run.length && run[last]!.form === 'prose' && run[last]!.width <= VERSE_WIDTH) {
    // No verse is this long; reading on would make a million short lines quadratic.
    if (last - first > LONGEST_VERSE) return undefined;
    const line = text.slice(run[last]!.start, run[last]!.end).trim();
    if (/[，。、；！？：,;!?:”]$/.test(line)) marked++;
    if (!/[，。；！？,;!?]/.test(line)) bare++;
    last++;
  }
  const lines = last - first;
  const rest = run[last]?.form === 'prose';
  if (rest || lines < 2) return undefined;
  const couplet = run
    .slice(first, last)
    .every((line) => line.width <= COUPLET_WIDTH && line.width === run[first]!.width);
  if ((marked === lines && (lines >= 4 || couplet)) || (bare === lines && lines >= 3)) return last - 1;
  return undefined;
}

/** Lines. */
const LONGEST_VERSE = 100;
/** Columns of the longest line that still reads as verse: 16 full-width characters. */
const VERSE_WIDTH = 32;
/** Seven characters and a mark: the classical line. */
const COUPLET_WIDTH = 16;

/** Where the row of prose lines that begins at `first` ends, and its widest line: the width of the printed column. */
function rowOf(run: readonly Line[], first: number): { rowEnd: number; column: number } {
  let column = 0;
  let at = first;
  while (at < run.length && (at === first || run[at]!.form === 'prose')) {
    column = Math.max(column, run[at]!.width);
    at++;
  }
  return { rowEnd: at, column };
}
