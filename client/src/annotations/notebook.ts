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
  type AnnotationKind,
  type AnnotationStore,
  AnnotationText,
  type Author,
  createAnnotation,
  describe,
  quoteOf,
  resolve,
  type Span,
  SpanTracker,
  succeed,
} from '#core/index.ts';
import { basename } from '../paths.ts';
import type { Bases } from './bases.ts';
import { sha256 } from './hash.ts';
import type { NotesKeeper } from './keeper.ts';

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
  readonly #parts: NotebookParts;
  readonly #changed = new EventEmitter<void>();
  readonly onDidChange: Event<void> = this.#changed.event;
  #tracker: SpanTracker;
  /** Ids whose words were edited since the records were last written. */
  readonly #edited = new Set<string>();

  private constructor(parts: NotebookParts) {
    this.#parts = parts;
    this.document = parts.document;
    this.store = parts.store;
    this.#tracker = new SpanTracker(parts.document.getText());
  }

  static async open(parts: NotebookParts): Promise<Notebook> {
    const notebook = new Notebook(parts);
    await parts.keeper.open();
    await notebook.#place();
    return notebook;
  }

  /** Who signs what is done here. */
  get author(): Author {
    return this.#parts.author;
  }

  /** Every annotation, in the order of the text, orphans last. */
  placed(): Placed[] {
    return this.store
      .live()
      .map((record) => ({ record, span: this.spanOf(record.id) }))
      .sort(
        (a, b) =>
          (a.span?.start ?? Infinity) - (b.span?.start ?? Infinity) || (a.record.id < b.record.id ? -1 : 1),
      )
      .map(({ record, span }) => ({ record, range: span && this.#rangeOf(span) }));
  }

  /** UTF-16 offsets in the document; undefined for an orphan. */
  spanOf(id: string): Span | undefined {
    const span = this.#tracker.get(id);
    return span && span.end > span.start ? span : undefined;
  }

  rangeOf(id: string): Range | undefined {
    const span = this.spanOf(id);
    return span && this.#rangeOf(span);
  }

  /** Ids of the annotations that hold the offset, the shortest first: what a person means by "this one". */
  at(offset: number): string[] {
    const found: { id: string; length: number }[] = [];
    for (const [id, { start, end }] of this.#tracker.entries()) {
      if (start <= offset && offset <= end && end > start && this.#isLive(id))
        found.push({ id, length: end - start });
    }
    return found.sort((a, b) => a.length - b.length).map(({ id }) => id);
  }

  /** Tags the spans as one undoable step. The words tagged are those of now, whatever is typed before the hash is made. */
  async tag(kind: AnnotationKind, spans: readonly Span[], label: string): Promise<string[]> {
    const text = new AnnotationText(this.document.getText());
    const snapped = spans.map((one) => text.snap(one)).filter((one) => one.end > one.start);
    const ids = snapped.map((one) => {
      const id = this.#parts.author.newId();
      this.#tracker.set(id, one);
      return id;
    });
    const textSha256 = await this.#keepBase(text);
    const source = basename(this.document.uri);
    const records = snapped.map((one, at) =>
      createAnnotation(kind, describe(text, one, { source, textSha256 }), {
        ...this.#parts.author,
        newId: () => ids[at]!,
      }),
    );
    this.store.create(records, label);
    this.#write();
    return ids;
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
    const edited = this.#tracker.apply(edits);
    for (const id of edited) this.#edited.add(id);
    // What merely moved, VS Code moves along by itself; telling every keystroke would cost more than it gives.
    if (edited.length > 0) this.#changed.fire();
  }

  /**
   * After the text was saved: records whose quoted words were edited learn the new ones. The others are left alone:
   * rewriting every offset at every save would make each merge of two people's notes a conflict.
   */
  async textSaved(): Promise<void> {
    const text = new AnnotationText(this.document.getText());
    const stale = [...this.#edited].flatMap((id) => {
      const record = this.store.get(id);
      const span = this.spanOf(id);
      const isStale = record && span && !record.deleted && text.quote(span) !== quoteOf(record.target)?.exact;
      return isStale ? [{ record, span }] : [];
    });
    this.#edited.clear();
    if (stale.length === 0) return;
    const textSha256 = await this.#keepBase(text);
    const source = basename(this.document.uri);
    const now = this.#parts.author.now();
    const records = stale.map(({ record, span }) =>
      succeed(
        [record],
        { target: { ...record.target, ...describe(text, span, { source, textSha256 }) } },
        now,
      ),
    );
    this.store.merge({ records });
    this.#write();
  }

  /** Reads the notes again, after others may have changed them. */
  async refresh(): Promise<void> {
    await this.#parts.keeper.refresh();
    await this.#place();
  }

  /** Settled when everything done so far is in the file. */
  async flush(): Promise<void> {
    await this.#parts.keeper.keep();
  }

  dispose(): void {
    this.#changed.dispose();
  }

  /** Finds the records that have no place yet. */
  async #place(): Promise<void> {
    const text = new AnnotationText(this.document.getText());
    for (const record of this.store.live()) {
      if (this.#tracker.get(record.id)) continue;
      const span = resolve(text, record.target);
      if (span) this.#tracker.set(record.id, span);
    }
    this.#changed.fire();
  }

  #write(): void {
    this.#changed.fire();
    this.#parts.keeper.keep().then(
      () => this.#changed.fire(),
      (error) => this.#parts.failed(error),
    );
  }

  async #keepBase(text: AnnotationText): Promise<string> {
    const hash = await sha256(text.normal);
    await this.#parts.bases.keep(hash, text.normal, this.#parts.newName).catch(this.#parts.failed);
    return hash;
  }

  #isLive(id: string): boolean {
    const record = this.store.get(id);
    return record !== undefined && !record.deleted;
  }

  #rangeOf(span: Span): Range {
    return new Range(this.document.positionAt(span.start), this.document.positionAt(span.end));
  }
}
