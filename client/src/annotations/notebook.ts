import {
  type Disposable,
  type Event,
  EventEmitter,
  Range,
  type TextDocument,
  type TextDocumentChangeEvent,
} from 'vscode';
import {
  type Annotation,
  type AnnotationStore,
  type Author,
  type Candidate,
  type Placed as Located,
  type Notes,
  Places,
  parsePage,
  type Span,
} from '#core/index.ts';
import { type NamedArticle, namedArticles } from './articles.ts';
import type { Bases } from './bases.ts';
import { sha256 } from './hash.ts';
import type { NotesKeeper } from './keeper.ts';
import { Tagger } from './tagger.ts';

/** An annotation with its place in the text as it is now. */
export interface Placed {
  readonly record: Annotation;
  /** Undefined for an orphan: its words are nowhere to be found, or in more than one place. */
  readonly range: Range | undefined;
}

/** What a notebook needs from the window it lives in. */
export interface NotebookParts {
  readonly document: TextDocument;
  readonly author: Author;
  readonly store: AnnotationStore;
  readonly keeper: NotesKeeper;
  readonly bases: Bases;
  /** A word that no other window makes at the same time, for names of temporary files. */
  readonly newName: () => string;
  /** Told when the notes could not be written; they are in the journal then. */
  readonly failed: (error: unknown) => void;
}

/** The annotations of one open text: records from its notes file, places that follow every keystroke. */
export class Notebook implements Disposable {
  readonly document: TextDocument;
  readonly store: AnnotationStore;
  /** Makes and moves annotations. */
  readonly tagger: Tagger;
  readonly #parts: NotebookParts;
  readonly #places: Places;
  readonly #changed = new EventEmitter<void>();
  readonly onDidChange: Event<void> = this.#changed.event;
  /** Ids whose words were edited since the records were last written. */
  readonly #edited = new Set<string>();
  #placed: readonly Placed[] | undefined;
  #parsed: { readonly version: number; readonly articles: readonly NamedArticle[] } | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** Milliseconds that the last search for lost words took. */
  #searchTime = 0;

  constructor(parts: NotebookParts) {
    this.#parts = parts;
    this.document = parts.document;
    this.store = parts.store;
    this.#places = new Places(parts.document.getText(), {
      hash: sha256,
      base: (hash) => parts.bases.get(hash, sha256),
    });
    this.tagger = new Tagger(parts, this.#places, (work) => this.edit(work));
  }

  /** Reads the notes and finds their places. @returns what the file said; undefined when there is none. */
  async open(): Promise<Notes | undefined> {
    const notes = await this.#parts.keeper.open();
    await this.#places.find(this.store.live());
    this.#fire();
    return notes;
  }

  /** Who signs what is done here. */
  get author(): Author {
    return this.#parts.author;
  }

  /** Every annotation, in the order of the text, orphans last. */
  placed(): readonly Placed[] {
    this.#placed ??= this.store
      .live()
      .map((record) => ({ record, span: this.spanOf(record.id) }))
      .sort((a, b) => order(a.span, b.span) || (a.record.id < b.record.id ? -1 : 1))
      .map(({ record, span }) => ({ record, range: span && this.rangeFor(span) }));
    return this.#placed;
  }

  /** The same as the core takes it, with UTF-16 spans. */
  located(): Located[] {
    return this.placed().map(({ record }) => ({ annotation: record, span: this.spanOf(record.id) }));
  }

  /** The articles of the page, parsed once a version: on a long page that takes a while. */
  articles(): readonly NamedArticle[] {
    const { version } = this.document;
    if (this.#parsed?.version !== version) {
      this.#parsed = { version, articles: namedArticles(parsePage(this.document.getText())) };
    }
    return this.#parsed.articles;
  }

  /** UTF-16 offsets in the document; undefined for an orphan. */
  spanOf(id: string): Span | undefined {
    return this.#places.get(id);
  }

  rangeOf(id: string): Range | undefined {
    const span = this.spanOf(id);
    return span && this.rangeFor(span);
  }

  rangeFor(span: Span): Range {
    return new Range(this.document.positionAt(span.start), this.document.positionAt(span.end));
  }

  /** Ids of the annotations that hold the offset, the shortest first. */
  at(offset: number): string[] {
    return this.#places.at(offset).filter((id) => this.store.get(id)?.deleted === undefined);
  }

  /** Where records of another notes file stand in this text. @param bases texts that they were made on. */
  async locate(records: readonly Annotation[], bases: Bases): Promise<Located[]> {
    const base = async (hash: string) =>
      (await this.#parts.bases.get(hash, sha256)) ?? (await bases.get(hash, sha256));
    const places = new Places(this.document.getText(), { hash: sha256, base });
    await places.find(records);
    return records.map((record) => places.standing(record));
  }

  /** The places that an orphan may belong to, the likeliest first. */
  candidates(record: Annotation): Promise<readonly Candidate[]> {
    return this.#places.candidates(record);
  }

  /** Changes records as one undoable step, writes them, and tells who listens. @returns what `work` returns. */
  edit<T>(work: (store: AnnotationStore) => T): T {
    const result = work(this.store);
    this.#write();
    return result;
  }

  /** Follows an edit of the text. */
  follow({ contentChanges }: TextDocumentChangeEvent): void {
    const edits = contentChanges.map(({ rangeOffset, rangeLength, text }) => ({
      span: { start: rangeOffset, end: rangeOffset + rangeLength },
      newText: text,
    }));
    this.#placed = undefined;
    const edited = this.#places.follow(edits);
    for (const id of edited) this.#edited.add(id);
    // What merely moved, VS Code moves along by itself; telling every keystroke would cost more than it gives.
    if (edited.length > 0) this.#fire();
    clearTimeout(this.#timer);
    const wait = Math.max(quiet, this.#searchTime * restraint);
    this.#timer = setTimeout(() => void this.#catchUp().catch(this.#parts.failed), wait);
  }

  /**
   * After the text was saved: records whose quoted words were edited learn the new ones. The others are left alone:
   * rewriting every offset at every save would make each merge of two people's notes a conflict.
   */
  async textSaved(): Promise<void> {
    const edited = [...this.#edited];
    this.#edited.clear();
    await this.tagger.requote(edited);
  }

  /** Reads the notes again, after others may have changed them. */
  async refresh(): Promise<void> {
    await this.#parts.keeper.refresh();
    await this.#places.find(this.store.live());
    this.#fire();
  }

  /** Writes the notes file anew. @returns what was wrong with it. */
  async repair(): Promise<{ readonly bad: number; readonly hadMarkers: boolean }> {
    const found = await this.#parts.keeper.repair();
    await this.#places.find(this.store.live());
    this.#fire();
    return found;
  }

  /** Settled when everything done so far is in the file. */
  flush(): Promise<void> {
    return this.#parts.keeper.keep();
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#changed.dispose();
  }

  /** Once the typing pauses: words that were cut may have been pasted elsewhere, or come back. */
  async #catchUp(): Promise<void> {
    const missed = this.#places.resume(this.document.getText());
    for (const id of missed) this.#edited.add(id);
    const before = performance.now();
    const found = await this.#places.find(this.store.live());
    this.#searchTime = performance.now() - before;
    if (found || missed.length > 0) this.#fire();
  }

  #write(): void {
    this.#fire();
    const find = async () => {
      if (await this.#places.find(this.store.live())) this.#fire();
    };
    // Undo may have moved an annotation; and what the file held that we did not know needs a place too.
    Promise.all([find(), this.#parts.keeper.keep().then(find)]).then(
      () => this.#fire(),
      (error) => this.#parts.failed(error),
    );
  }

  #fire(): void {
    this.#placed = undefined;
    this.#changed.fire();
  }
}

/** Milliseconds without a keystroke before lost words are looked for. */
const quiet = 400;
/** On a long page with orphans, searching may take at most one part in so many of the time. */
const restraint = 20;

function order(a: Span | undefined, b: Span | undefined): number {
  if (!a || !b) return a ? -1 : b ? 1 : 0;
  return a.start - b.start || a.end - b.end;
}
