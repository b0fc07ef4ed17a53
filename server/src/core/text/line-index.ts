/** A place as LSP counts it: zero-based line, zero-based character in UTF-16 units. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

/** Where each line begins. Lines end in LF, CRLF or a lone CR, as LSP 3.17 says. */
export class LineIndex {
  readonly #starts: number[] = [0];
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
    for (let at = 0; at < text.length; at++) {
      const unit = text.charCodeAt(at);
      if (unit === 13 && text.charCodeAt(at + 1) === 10) continue;
      if (unit === 10 || unit === 13) this.#starts.push(at + 1);
    }
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

function isLineEnding(unit: number): boolean {
  return unit === 10 || unit === 13;
}
