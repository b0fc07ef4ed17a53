import { Disposable, EventEmitter, type TextDocument, type Uri, window, workspace } from 'vscode';
import { AnnotationStore, type Author, notesSuffix } from '#core/index.ts';
import { isPage } from '../language.ts';
import { basename, folderOf } from '../paths.ts';
import { offerStrayNotes } from './adopt.ts';
import { Bases } from './bases.ts';
import { Journal } from './journal.ts';
import { NotesKeeper } from './keeper.ts';
import { Notebook } from './notebook.ts';
import { NotesFile } from './notesFile.ts';
import { watchNotes } from './watchNotes.ts';
import { workspaceFolder } from './workspaceFolder.ts';

/** The notebooks of all open pages. One is made when its page opens and goes when the page closes. */
export class Notebooks implements Disposable {
  readonly #host: NotebooksHost;
  readonly #open = new Map<string, Entry>();
  readonly #changed = new EventEmitter<Notebook>();
  /** A notebook was opened, or its annotations or their places changed. */
  readonly onDidChange = this.#changed.event;
  readonly #ended = new EventEmitter<Notebook>();
  /** A page was closed: its notebook follows neither the text nor the file any longer. */
  readonly onDidEnd = this.#ended.event;
  readonly #parts: Disposable;
  readonly #session = crypto.randomUUID();

  constructor(host: NotebooksHost) {
    this.#host = host;
    for (const document of workspace.textDocuments) this.#begin(document);
    this.#parts = Disposable.from(
      workspace.onDidOpenTextDocument((document) => this.#begin(document)),
      workspace.onDidCloseTextDocument((document) => this.#end(document)),
      workspace.onDidChangeTextDocument((event) => {
        if (event.contentChanges.length > 0)
          this.#open.get(event.document.uri.toString())?.notebook.follow(event);
      }),
      workspace.onDidSaveTextDocument(
        (document) => void this.ready(document.uri)?.textSaved().catch(host.failed),
      ),
      window.onDidChangeWindowState(({ focused }) => {
        if (focused) for (const notebook of this.all()) void notebook.refresh().catch(host.failed);
      }),
    );
  }

  /** The notebook of a page, once it has been read; undefined for what is no page. */
  async of(document: TextDocument): Promise<Notebook | undefined> {
    this.#begin(document);
    return this.#open.get(document.uri.toString())?.opening;
  }

  /** The notebook of the page at an address, which is opened for it when it is closed; undefined for what is no page. */
  async at(uri: Uri): Promise<Notebook | undefined> {
    return this.ready(uri) ?? this.of(await workspace.openTextDocument(uri));
  }

  /** The notebook of a page if it has been read already. */
  ready(uri: Uri): Notebook | undefined {
    const entry = this.#open.get(uri.toString());
    return entry?.isReady ? entry.notebook : undefined;
  }

  /** Every notebook that has been read. */
  all(): Notebook[] {
    return [...this.#open.values()].filter(({ isReady }) => isReady).map(({ notebook }) => notebook);
  }

  dispose(): void {
    this.#parts.dispose();
    for (const { parts, notebook } of this.#open.values()) {
      parts.dispose();
      notebook.dispose();
    }
    this.#changed.dispose();
    this.#ended.dispose();
  }

  #begin(document: TextDocument): void {
    const key = document.uri.toString();
    if (!isPage(document) || document.isUntitled || document.isClosed || this.#open.has(key)) return;
    const folder = workspaceFolder(folderOf(document.uri));
    const notesName = `${basename(document.uri)}${notesSuffix}`;
    const store = new AnnotationStore(this.#host.author);
    const newName = () => crypto.randomUUID().slice(0, 8);
    const bases = new Bases(folder);
    const { author, failed } = this.#host;
    const file = new NotesFile(folder, notesName, newName);
    const journal = new Journal(workspaceFolder(this.#host.journals), key, this.#session);
    const keeper = new NotesKeeper(store, file, journal, Date.now);
    // The notebook follows the text from now on, also while its notes are still being read.
    const notebook = new Notebook({ document, author, store, keeper, bases, newName, failed });
    const refresh = () => void this.ready(document.uri)?.refresh().catch(failed);
    const entry: Entry = {
      notebook,
      isReady: false,
      opening: undefined,
      parts: watchNotes(document.uri, notesName, refresh),
    };
    this.#open.set(key, entry);
    notebook.onDidChange(() => this.#changed.fire(notebook));
    entry.opening = notebook.open().then(
      (notes) => {
        // Closed while its notes were being read: nobody shall hear of it again.
        if (this.#open.get(key) !== entry) return undefined;
        entry.isReady = true;
        this.#changed.fire(notebook);
        if (!notes) void offerStrayNotes(notebook).catch(failed);
        return notebook;
      },
      (error) => {
        failed(error);
        return undefined;
      },
    );
  }

  #end(document: TextDocument): void {
    const key = document.uri.toString();
    const entry = this.#open.get(key);
    if (!entry) return;
    this.#open.delete(key);
    entry.parts.dispose();
    entry.notebook.dispose();
    this.#ended.fire(entry.notebook);
  }
}

export interface NotebooksHost {
  readonly author: Author;
  /** The folder for journals, in the extension's own storage. */
  readonly journals: Uri;
  readonly failed: (error: unknown) => void;
}

interface Entry {
  readonly notebook: Notebook;
  /** Its notes have been read. */
  isReady: boolean;
  opening: Promise<Notebook | undefined> | undefined;
  readonly parts: Disposable;
}
