import {
  type AnnotationKind,
  type AnnotationStore,
  AnnotationText,
  adopt,
  createAnnotation,
  describe,
  type Origin,
  type Places,
  type Proposal,
  quoteOf,
  type Span,
  succeed,
  withTarget,
} from '#core/index.ts';
import { basename } from '../paths.ts';
import { sha256 } from './hash.ts';
import type { NotebookParts } from './notebook.ts';

/** A span to be tagged. Offsets are UTF-16. */
export interface Tag {
  readonly kind: AnnotationKind;
  readonly span: Span;
}

/**
 * Makes and moves the annotations of a text. The words meant are those of the moment it is asked, whatever is typed
 * while the text's hash is made and its base is written.
 */
export class Tagger {
  readonly #parts: NotebookParts;
  readonly #places: Places;
  readonly #edit: (work: (store: AnnotationStore) => void) => void;

  constructor(parts: NotebookParts, places: Places, edit: (work: (store: AnnotationStore) => void) => void) {
    this.#parts = parts;
    this.#places = places;
    this.#edit = edit;
  }

  /** Tags the spans as one undoable step. @returns the ids of the new annotations. */
  tag(kind: AnnotationKind, spans: readonly Span[], label: string): Promise<string[]> {
    return this.tagAll(
      spans.map((span) => ({ kind, span })),
      label,
    );
  }

  /** Like `tag`, each span with a kind of its own. @param name who signs, when it is not the person at the desk. */
  async tagAll(tags: readonly Tag[], label: string, name = this.#parts.author.name): Promise<string[]> {
    const { author } = this.#parts;
    const text = this.#text();
    const made = tags
      .map(({ kind, span }) => ({ kind, span: text.snap(span), id: author.newId() }))
      .filter(({ span }) => span.end > span.start);
    for (const { id, span } of made) this.#places.set(id, span);
    const origin = await this.#origin(text);
    const records = made.map(({ kind, span, id }) =>
      createAnnotation(kind, describe(text, span, origin), { newId: () => id, now: author.now, name }),
    );
    for (const record of records) this.#places.confirm(record);
    this.#edit((store) => store.create(records, label));
    return records.map(({ id }) => id);
  }

  /** Takes in what an import proposes, as one undoable step. A record that was deleted here comes as a new one. */
  async adopt(proposals: readonly Proposal[], label: string): Promise<string[]> {
    const { author, document, store } = this.#parts;
    const { version } = document;
    const text = this.#text();
    const records = adopt(proposals, text, await this.#origin(text), author).map((record) =>
      store.get(record.id) ? { ...record, id: author.newId(), rev: 1 } : record,
    );
    for (const [at, record] of records.entries()) {
      // What is typed meanwhile is left to the search; else whoever asks next would find them without a place.
      if (document.version === version) this.#places.set(record.id, text.snap(proposals[at]!.span));
      this.#places.confirm(record);
    }
    this.#edit(() => store.create(records, label));
    return records.map(({ id }) => id);
  }

  /** Puts an annotation where a person says it belongs, as an undoable step. */
  async move(id: string, to: Span, label: string): Promise<void> {
    const text = this.#text();
    const span = text.snap(to);
    if (span.end <= span.start) return;
    this.#places.set(id, span);
    const target = describe(text, span, await this.#origin(text));
    this.#edit((store) => {
      store.change([id], (one) => withTarget({ ...one.target, ...target })(), label);
      const record = store.get(id);
      if (record) this.#places.confirm(record);
    });
  }

  /** Lets the records whose words have changed quote the new ones. Not a step: nobody wants to undo it. */
  async requote(ids: Iterable<string>): Promise<void> {
    const { store, author } = this.#parts;
    const text = this.#text();
    const stale = [...ids].flatMap((id) => {
      const record = store.get(id);
      const span = this.#places.get(id);
      const isStale = record && span && !record.deleted && text.quote(span) !== quoteOf(record.target)?.exact;
      return isStale ? [{ record, span }] : [];
    });
    if (stale.length === 0) return;
    const origin = await this.#origin(text);
    const now = author.now();
    const records = stale.map(({ record, span }) =>
      succeed([record], { target: { ...record.target, ...describe(text, span, origin) } }, now),
    );
    for (const record of records) this.#places.confirm(record);
    this.#edit(() => store.merge({ records }));
  }

  #text(): AnnotationText {
    return new AnnotationText(this.#parts.document.getText());
  }

  /** Where a target comes from. Keeps the text, so that it can be compared with what becomes of it. */
  async #origin(text: AnnotationText): Promise<Origin> {
    const { bases, document, newName, failed } = this.#parts;
    const textSha256 = await sha256(text.normal);
    await bases.keep(textSha256, text.normal, newName).catch(failed);
    return { source: basename(document.uri), textSha256 };
  }
}
