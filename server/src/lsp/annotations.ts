import { type DocumentUri, Emitter, type Event, type TextDocuments } from 'vscode-languageserver';
import {
  type Annotation,
  AnnotationStore,
  type Edit,
  notesSuffix,
  Places,
  type PlacesHost,
  type Standing,
} from '../core/index.ts';
import type { PageDocument } from './document.ts';
import { Quiet } from './quiet.ts';
import type { Files, Runtime } from './runtime.ts';
import { canonical } from './workspace/canonical.ts';

/**
 * The annotations of the open pages, each at its place in the newest version. They are read when a page opens and when
 * its notes file changes, and follow every edit in between. A page without notes costs one look for the file.
 */
export class Annotations {
  readonly #documents: TextDocuments<PageDocument>;
  readonly #files: Files | undefined;
  readonly #runtime: Runtime;
  readonly #failed: (error: unknown) => void;
  readonly #open = new Map<DocumentUri, OpenNotes>();
  readonly #changed = new Emitter<DocumentUri>();
  readonly #readings: Quiet;

  constructor(
    documents: TextDocuments<PageDocument>,
    files: Files | undefined,
    runtime: Runtime,
    failed: (error: unknown) => void,
  ) {
    this.#documents = documents;
    this.#files = files;
    this.#runtime = runtime;
    this.#failed = failed;
    this.#readings = new Quiet(runtime, settling, failed);
    documents.onDidOpen(({ document }) => this.#begin(document));
    documents.onDidChangeContent(({ document }) => this.#follow(document));
    documents.onDidClose(({ document }) => this.#end(document.uri));
  }

  /** The annotations of a page, or the places of some, are not what they were. Edits that merely move them do not tell. */
  get onDidChange(): Event<DocumentUri> {
    return this.#changed.event;
  }

  /** The same list for the same version, as long as nothing about it changes. */
  async of(document: PageDocument): Promise<readonly Standing[]> {
    const notes = this.#open.get(document.uri);
    if (!notes) return none;
    await notes.opening;
    return notes.standings(document);
  }

  /** Reads notes files again that changed, once whoever writes them has done. */
  filesChanged(uris: readonly DocumentUri[]): void {
    const changed = new Set(uris.filter((uri) => uri.endsWith(notesSuffix)).map(canonical));
    if (changed.size === 0) return;
    for (const uri of this.#open.keys()) {
      if (changed.has(canonical(uri) + notesSuffix)) this.#readings.schedule(uri, () => this.#readAgain(uri));
    }
  }

  #begin(document: PageDocument): void {
    const notes = new OpenNotes();
    this.#open.set(document.uri, notes);
    // Whoever asks for them waits for this, so there is nothing to tell when it is done.
    notes.opening = this.#read(document.uri).then(() => undefined, this.#failed);
  }

  #follow(document: PageDocument): void {
    const notes = this.#open.get(document.uri);
    if (!notes?.places || document.edits.length === 0) return;
    const touched = notes.follow(document.edits);
    if (!touched && !notes.hasOrphans) return;
    notes.forgetSearch();
    const wait = Math.max(quiet, notes.searchTime * restraint);
    notes.forgetSearch = this.#runtime.after(wait, () => {
      this.#search(document.uri).catch(this.#failed);
    });
  }

  #end(uri: DocumentUri): void {
    this.#open.get(uri)?.forgetSearch();
    this.#open.delete(uri);
    this.#readings.end(uri);
  }

  async #readAgain(uri: DocumentUri): Promise<void> {
    if (await this.#read(uri)) this.#changed.fire(uri);
  }

  /** @returns whether there was anything to read, or is no more. */
  async #read(uri: DocumentUri): Promise<boolean> {
    const text = await this.#files?.notes(uri + notesSuffix);
    const notes = this.#open.get(uri);
    const document = this.#documents.get(uri);
    if (!notes || !document || (text === undefined && !notes.places)) return false;
    const store = new AnnotationStore(nobody);
    store.load(text ?? '');
    const records = store.live();
    notes.places ??= new Places(document.text, this.#host(uri));
    await notes.places.find(records);
    notes.records = records;
    notes.searched();
    return this.#open.get(uri) === notes;
  }

  /** Words that were cut may have been pasted elsewhere, or come back. */
  async #search(uri: DocumentUri): Promise<void> {
    const notes = this.#open.get(uri);
    if (!notes?.places) return;
    const before = this.#runtime.now();
    await notes.places.find(notes.records);
    notes.searchTime = this.#runtime.now() - before;
    notes.searched();
    if (this.#open.get(uri) === notes) this.#changed.fire(uri);
  }

  #host(uri: DocumentUri): PlacesHost {
    const { hash, pause } = this.#runtime;
    const folder = uri.slice(0, uri.lastIndexOf('/') + 1);
    return {
      hash,
      pause,
      listsCandidates: true,
      base: async (textSha256) => {
        if (!/^[0-9a-f]{64}$/.test(textSha256)) return undefined;
        const text = await this.#files?.notes(`${folder}.galley/base/${textSha256}`);
        return text !== undefined && (await hash(text)) === textSha256 ? text : undefined;
      },
    };
  }
}

/** What is known of the notes of one page. */
class OpenNotes {
  /** Settled when the notes have been read for the first time. */
  opening: Promise<void> = Promise.resolve();
  /** None until the page has notes. */
  places: Places | undefined;
  records: readonly Annotation[] = [];
  /** Whether the last search left any without a place. */
  hasOrphans = false;
  /** Milliseconds that the last search took. */
  searchTime = 0;
  /** Calls off the search that is to come. */
  forgetSearch: () => void = () => {};
  #made: { readonly document: PageDocument; readonly list: readonly Standing[] } | undefined;

  /** @param edits each in the coordinates that the one before it left. @returns whether words changed, or only moved */
  follow(edits: readonly Edit[]): boolean {
    this.#made = undefined;
    return edits.filter((edit) => this.places && this.places.follow([edit]).length > 0).length > 0;
  }

  standings(document: PageDocument): readonly Standing[] {
    const { places } = this;
    if (!places || this.records.length === 0) return none;
    if (this.#made?.document !== document) {
      this.#made = { document, list: this.records.map((one) => places.standing(one)) };
    }
    return this.#made.list;
  }

  searched(): void {
    this.#made = undefined;
    this.hasOrphans = this.records.some(({ id }) => !this.places?.get(id));
  }
}

const none: readonly Standing[] = [];

/** The server reads notes and never writes any. */
const nobody = { name: '', newId: () => '', now: () => '' };

/** Milliseconds without a keystroke before lost words are looked for. */
const quiet = 400;
/** Milliseconds without a change of the notes file before it is read again: it is written by steps. */
const settling = 100;
/** On a long page with orphans, searching may take at most one part in so many of the time. */
const restraint = 20;
