import { isBlank, widthOf } from '../text/characters.ts';
import { datelineLength } from './forms/dateline.ts';
import { type Heading, plainLabel } from './headings.ts';
import { type LineForm, lineForm } from './line-form.ts';
import { isSoftWrap, RAGGED } from './wrap.ts';

/** A run of lines before anybody has said what it is. Position-free: offsets are relative to the chunk. */
export interface RawBlock {
  readonly form: LineForm;
  readonly text: string;
  /** UTF-16 offset in the chunk. */
  readonly start: number;
  /** Blank lines between the block before and this one; a picture stood where there are two or more. */
  readonly blankLines: number;
  /** Line starts inside `text` (the first is 0): each line of a paragraph is one printed line. */
  readonly lines: readonly number[];
}

/**
 * The text between one run of headings and the next: the unit of incremental parsing. Where a chunk begins depends on
 * the headings' own lines only, so an edit can change the chunks that it touches and their neighbours, and no other.
 */
export interface Chunk {
  readonly text: string;
  readonly blocks: readonly RawBlock[];
  /** Indexes of the blocks that open with a dateline, ascending. */
  readonly datelines: readonly number[];
  /** Index of the first block of running text, or the number of blocks when there is none. */
  readonly firstBody: number;
  /** The last block, if it has the form of a label set without # marks. */
  readonly closingLabel: Heading | undefined;
}

/** Cuts a text into chunks. `atStart` allows front matter, which only the head of a file can hold. */
export function splitChunks(text: string, atStart: boolean): Chunk[] {
  const chunks: Chunk[] = [];
  let start = 0;
  let heads = false;
  let at = atStart ? frontMatterEnd(text) : 0;
  let body = at > 0;
  while (at < text.length) {
    const end = lineEnd(text, at);
    if (isHeadingLine(text, at)) {
      if (!heads && body) {
        chunks.push(chunkOf(text.slice(start, at), atStart && start === 0));
        start = at;
      }
      heads = true;
      body = true;
    } else if (!isBlankLine(text, at, end)) {
      heads = false;
      body = true;
    }
    at = nextLine(text, end);
  }
  if (start < text.length || chunks.length === 0)
    chunks.push(chunkOf(text.slice(start), atStart && start === 0));
  return chunks;
}

function chunkOf(text: string, atStart: boolean): Chunk {
  const blocks = splitBlocks(text, atStart);
  const datelines: number[] = [];
  let firstBody = blocks.length;
  for (const [at, raw] of blocks.entries()) {
    if (raw.form !== 'prose') continue;
    if (datelineLength(raw.text.trimStart()) > 0) datelines.push(at);
    else if (raw.text.length <= SHORTEST_BODY) continue;
    firstBody = Math.min(firstBody, at);
  }
  return { text, blocks, datelines, firstBody, closingLabel: plainLabel(blocks[blocks.length - 1]) };
}

/** Characters beyond which a block without a dateline is running text for sure, and no caption or title. */
const SHORTEST_BODY = 60;

interface Line {
  readonly start: number;
  readonly end: number;
  readonly form: LineForm;
  readonly width: number;
}

function splitBlocks(text: string, atStart: boolean): RawBlock[] {
  const blocks: RawBlock[] = [];
  let blankLines = 0;
  let at = 0;
  if (atStart) {
    const end = frontMatterEnd(text);
    if (end > 0) {
      const shown = trimLineEnds(text, 0, end);
      blocks.push({ form: 'front-matter', text: text.slice(0, shown), start: 0, blankLines: 0, lines: [0] });
      at = end;
    }
  }
  let run: Line[] = [];
  const flush = () => {
    if (run.length > 0) cutRun(text, run, blankLines, blocks);
    if (run.length > 0) blankLines = 0;
    run = [];
  };
  while (at < text.length) {
    const end = lineEnd(text, at);
    if (isBlankLine(text, at, end)) {
      flush();
      blankLines++;
    } else {
      const line = text.slice(at, end);
      run.push({ start: at, end, form: lineForm(line), width: widthOf(line.trim()) });
    }
    at = nextLine(text, end);
  }
  flush();
  return blocks;
}

/** A run of non-blank lines may still hold several blocks: headings, credits and tables need no blank line. */
function cutRun(text: string, run: readonly Line[], blankLines: number, out: RawBlock[]): void {
  let first = 0;
  while (first < run.length) {
    const verse = verseEnd(text, run, first);
    const last = verse ?? lastLineOf(text, run, first);
    const start = run[first]!.start;
    out.push({
      form: verse === undefined ? run[first]!.form : 'verse',
      text: text.slice(start, run[last]!.end),
      start,
      blankLines: first === 0 ? blankLines : 0,
      lines: run.slice(first, last + 1).map((line) => line.start - start),
    });
    first = last + 1;
  }
}

/** The index of the last line of the block that begins with line `first`. */
function lastLineOf(text: string, run: readonly Line[], first: number): number {
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
    const column = columnOf(run, first);
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

/** The widest of the prose lines that follow each other from `first`: the width of the printed column. */
function columnOf(run: readonly Line[], first: number): number {
  let widest = 0;
  for (let at = first; at < run.length && (at === first || run[at]!.form === 'prose'); at++) {
    widest = Math.max(widest, run[at]!.width);
    // A column is seen within a few lines; reading on would make a million lines quadratic.
    if (at - first > 40) break;
  }
  return widest;
}

/** The offset behind the front matter of a file, its closing line included; 0 when there is none. */
function frontMatterEnd(text: string): number {
  const from = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  const open = /^---[ \t]*(?:\r\n|\r|\n)/.exec(text.slice(from, from + 20));
  if (!open) return 0;
  let at = from + open[0].length;
  for (let lines = 0; at < text.length && lines < 200; lines++) {
    const end = lineEnd(text, at);
    const line = text.slice(at, end);
    if (/^(?:---|\.\.\.)[ \t]*$/.test(line)) return nextLine(text, end);
    if (line.trim() !== '' && !/^\s*(?:[\w\u4e00-\u9fff-]+\s*:|#|-\s)/.test(line)) return 0;
    at = nextLine(text, end);
  }
  return 0;
}

function isHeadingLine(text: string, start: number): boolean {
  return (
    text.charCodeAt(start) === 35 &&
    /^#{1,6}(?:[ \t\u3000]|$|[^#\s\d])/.test(text.slice(start, start + 8).split(/[\r\n]/, 1)[0]!)
  );
}

function isBlankLine(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (!isBlank(text.charCodeAt(at))) return false;
  return true;
}

function lineEnd(text: string, start: number): number {
  for (let at = start; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit === 10 || unit === 13) return at;
  }
  return text.length;
}

function nextLine(text: string, end: number): number {
  return text.charCodeAt(end) === 13 && text.charCodeAt(end + 1) === 10
    ? end + 2
    : Math.min(end + 1, text.length);
}

function trimLineEnds(text: string, start: number, end: number): number {
  let at = end;
  while (at > start && (text.charCodeAt(at - 1) === 10 || text.charCodeAt(at - 1) === 13)) at--;
  return at;
}
