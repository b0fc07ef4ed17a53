import type { DocumentUri, TextDocumentContentChangeEvent } from 'vscode-languageserver';
import { type Edit, LineIndex, type Page, parsePage, reparsePage } from '../core/index.ts';
import { toSpan } from './convert.ts';

/**
 * One version of an open page. Immutable: a request works on the version that it asked about, whatever is typed
 * meanwhile. The page tree is made when it is first wanted, from that of an earlier version where there is one.
 */
export class PageDocument {
  readonly uri: DocumentUri;
  readonly version: number;
  readonly text: string;
  readonly lines: LineIndex;
  /** What made it of the version before, each in the coordinates that the one before it left; none when it was opened. */
  readonly edits: readonly Edit[];
  #page: Page | undefined;
  #since: Since | undefined;

  private constructor(
    uri: DocumentUri,
    version: number,
    text: string,
    lines: LineIndex,
    edits: readonly Edit[],
    since?: Since,
  ) {
    this.uri = uri;
    this.version = version;
    this.text = text;
    this.lines = lines;
    this.edits = edits;
    this.#since = since;
  }

  static open(uri: DocumentUri, version: number, text: string): PageDocument {
    return new PageDocument(uri, version, text, new LineIndex(text), []);
  }

  /** The version that the changes make of this one; each stands in the coordinates that the one before it left. */
  changed(changes: readonly TextDocumentContentChangeEvent[], version: number): PageDocument {
    let { text, lines } = this;
    let since: Since | undefined = this.#page
      ? { page: this.#page, start: 0, end: 0, length: 0 }
      : this.#since;
    let touched = this.#page === undefined;
    const edits: Edit[] = [];
    for (const change of changes) {
      const edit = editOf(change, text, lines);
      edits.push(edit);
      const { start, end } = edit.span;
      text = text.slice(0, start) + edit.newText + text.slice(end);
      lines = 'range' in change ? lines.after(edit, text) : new LineIndex(text);
      if (since) since = touched ? cover(since, edit) : { ...since, start, end, length: edit.newText.length };
      touched = true;
    }
    return new PageDocument(this.uri, version, text, lines, edits, since);
  }

  get page(): Page {
    this.#page ??= this.#since ? pageSince(this.#since, this.text) : parsePage(this.text);
    this.#since = undefined;
    return this.#page;
  }
}

/**
 * What changed since an earlier version was parsed: `[start, end)` of its text became `length` characters at `start`.
 * Many changes keep one such range that covers them all, so that a burst of them costs one new tree.
 */
interface Since {
  readonly page: Page;
  readonly start: number;
  readonly end: number;
  readonly length: number;
}

function cover(since: Since, edit: Edit): Since {
  const behind = since.start + since.length;
  const start = Math.min(since.start, edit.span.start);
  const end = since.end + Math.max(0, edit.span.end - behind);
  const length =
    Math.max(behind, edit.span.end) - start + edit.newText.length - (edit.span.end - edit.span.start);
  return { page: since.page, start, end, length };
}

function pageSince({ page, start, end, length }: Since, text: string): Page {
  const old = page.text;
  // A client may send the whole text for one letter: what is the same at both ends did not change.
  let newEnd = start + length;
  while (start < end && start < newEnd && old.charCodeAt(start) === text.charCodeAt(start)) start++;
  while (end > start && newEnd > start && old.charCodeAt(end - 1) === text.charCodeAt(newEnd - 1)) {
    end--;
    newEnd--;
  }
  if (start === end && start === newEnd) return page;
  return reparsePage(page, { span: { start, end }, newText: text.slice(start, newEnd) });
}

function editOf(change: TextDocumentContentChangeEvent, text: string, lines: LineIndex): Edit {
  const span = 'range' in change ? toSpan(lines, change.range) : { start: 0, end: text.length };
  return { span, newText: change.text };
}
