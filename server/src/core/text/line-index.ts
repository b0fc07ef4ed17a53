import type { Edit } from './edit.ts';

/** A place as LSP counts it: zero-based line, zero-based character in UTF-16 units. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

/** Where each line begins. Lines end in LF, CRLF or a lone CR, as LSP 3.17 says. */
export class LineIndex {
  readonly #starts: readonly number[];
  readonly #text: string;

  constructor(text: string, starts?: readonly number[]) {
    this.#text = text;
    this.#starts = starts ?? readLineStarts(text, 0, text.length, [0]);
  }

  /** The index of `text`, which `edit` made of this text: only the lines that it touches are read again. */
  after(edit: Edit, text: string): LineIndex {
    const { start, end } = edit.span;
    const added = edit.newText.length - (end - start);
    // One character before the edit belongs to it: a CR there ends a line or not by what now follows.
    const first = this.positionAt(start - 1).line;
    const last = this.positionAt(end).line;
    const starts = this.#starts.slice(0, first + 1);
    readLineStarts(text, this.lineStart(first), start + edit.newText.length, starts);
    for (let line = last + 1; line < this.#starts.length; line++) starts.push(this.#starts[line]! + added);
    return new LineIndex(text, starts);
  }

  get lineCount(): number {
    return this.#starts.length;
  }

  /** The position of a UTF-16 offset; offsets outside the text are clamped to its ends. */
  positionAt(offset: number): Position {
    const target = Math.max(0, Math.min(offset, this.#text.length));
    let low = 0;
    let high = this.#starts.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (this.#starts[middle]! <= target) low = middle;
      else high = middle;
    }
    return { line: low, character: target - this.#starts[low]! };
  }

  /** The UTF-16 offset of a position; a character behind the end of its line is clamped to the line's end. */
  offsetAt(position: Position): number {
    if (position.line < 0) return 0;
    const start = this.#starts[position.line];
    if (start === undefined) return this.#text.length;
    return Math.min(start + Math.max(0, position.character), this.lineEnd(position.line));
  }

  /** The offset where the zero-based line begins. */
  lineStart(line: number): number {
    return this.#starts[line] ?? this.#text.length;
  }

  /** The offset behind the last character of the zero-based line, before its line ending. */
  lineEnd(line: number): number {
    let end = this.#starts[line + 1] ?? this.#text.length;
    const start = this.lineStart(line);
    while (end > start && isLineEnding(this.#text.charCodeAt(end - 1))) end--;
    return end;
  }
}

/** Adds to `starts` where lines begin behind the line endings of `text[from, to)`. */
function readLineStarts(text: string, from: number, to: number, starts: number[]): number[] {
  for (let at = from; at < to; at++) {
    const unit = text.charCodeAt(at);
    if (unit === 13 && text.charCodeAt(at + 1) === 10) continue;
    if (unit === 10 || unit === 13) starts.push(at + 1);
  }
  return starts;
}

function isLineEnding(unit: number): boolean {
  return unit === 10 || unit === 13;
}
