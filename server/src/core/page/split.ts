import { isBlank, widthOf } from '../text/characters.ts';
import { datelineLength } from './forms/dateline.ts';
import { type Heading, plainLabel } from './headings.ts';
import { type LineForm, lineForm } from './line-form.ts';
import { cutRun, type Line } from './runs.ts';

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
  const returns = text.includes('\r');
  let start = 0;
  let heads = false;
  let at = atStart ? frontMatterEnd(text) : 0;
  let body = at > 0;
  while (at < text.length) {
    const end = lineEnd(text, at, returns);
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

function splitBlocks(text: string, atStart: boolean): RawBlock[] {
  const blocks: RawBlock[] = [];
  const returns = text.includes('\r');
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
    if (run.length === 0) return;
    // The width of a line says something beside that of its neighbours only.
    if (run.length > 1)
      run = run.map((line) => ({ ...line, width: widthOf(text.slice(line.start, line.end).trim()) }));
    cutRun(text, run, blankLines, blocks);
    blankLines = 0;
    run = [];
  };
  while (at < text.length) {
    const end = lineEnd(text, at, returns);
    if (isBlankLine(text, at, end)) {
      flush();
      blankLines++;
    } else {
      run.push({ start: at, end, form: lineForm(text.slice(at, end)), width: 0 });
    }
    at = nextLine(text, end);
  }
  flush();
  return blocks;
}

/** The offset behind the front matter of a file, its closing line included; 0 when there is none. */
function frontMatterEnd(text: string): number {
  const from = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  const open = /^---[ \t]*(?:\r\n|\r|\n)/.exec(text.slice(from, from + 20));
  if (!open) return 0;
  let at = from + open[0].length;
  for (let lines = 0; at < text.length && lines < 200; lines++) {
    const end = lineEnd(text, at, true);
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

/** Where the line ends that begins at `start`. Without carriage returns a search is quicker than a look at each unit. */
function lineEnd(text: string, start: number, returns: boolean): number {
  if (!returns) {
    const feed = text.indexOf('\n', start);
    return feed < 0 ? text.length : feed;
  }
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
