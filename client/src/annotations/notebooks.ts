import {
  Disposable,
  EventEmitter,
  RelativePattern,
  type TextDocument,
  type Uri,
  window,
  workspace,
} from 'vscode';
import { AnnotationStore, type Author } from '#core/index.ts';
import { isPage } from '../language.ts';
import { basename, folderOf } from '../paths.ts';
import { Bases } from './bases.ts';
import { sha256 } from './hash.ts';
import { Journal } from './journal.ts';
import { NotesKeeper } from './keeper.ts';
import { Notebook } from './notebook.ts';
import { NotesFile, notesSuffix } from './notesFile.ts';
import { workspaceFolder } from './workspaceFolder.ts';

/** The notebooks of all open pages. One is made when its page opens and goes when the page closes. */
export class Notebooks implements Disposable {
  readonly #host: NotebooksHost;
  readonly #open = new Map<string, Entry>();
  readonly #changed = new EventEmitter<Notebook>();
  /** A notebook was opened, or its annotations or their places changed. */
  readonly onDidChange = this.#changed.event;
  readonly #parts: Disposable;
  readonly #session = crypto.randomUUID();

  constructor(host: NotebooksHost) {
    this.#host = host;
    for (const document of workspace.textDocuments) this.#begin(document);
    this.#parts = Disposable.from(
      workspace.onDidOpenTextDocument((document) => this.#begin(document)),
      workspace.onDidCloseTextDocument((document) => this.#end(document)),
      workspace.onDidChangeTextDocument((event) => {
        if (event.contentChanges.length > 0) this.#ready(event.document)?.follow(event);
      }),
      workspace.onDidSaveTextDocument(
        (document) => void this.#ready(document)?.textSaved().catch(host.failed),
      ),
      window.onDidChangeWindowState(({ focused }) => {
        if (focused) for (const entry of this.#open.values()) void entry.ready?.refresh().catch(host.failed);
      }),
    );
  }

  /** The notebook of a page, once it has been read; undefined for what is no page. */
  async of(document: TextDocument): Promise<Notebook | undefined> {
    this.#begin(document);
    return this.#open.get(document.uri.toString())?.opening;
  }

  /** The notebook of a page if it has been read already. */
  ready(uri: Uri): Notebook | undefined {
    return this.#open.get(uri.toString())?.ready;
  }

  /** Every notebook that has been read. */
  all(): Notebook[] {
    return [...this.#open.values()].flatMap(({ ready }) => ready ?? []);
  }

  dispose(): void {
    this.#parts.dispose();
    for (const entry of this.#open.values()) entry.parts.dispose();
    this.#changed.dispose();
  }

  #ready(document: TextDocument): Notebook | undefined {
    return this.#open.get(document.uri.toString())?.ready;
  }

  #begin(document: TextDocument): void {
    const key = document.uri.toString();
    if (!isPage(document) || this.#open.has(key)) return;
    const folder = workspaceFolder(folderOf(document.uri));
    const notesName = `${basename(document.uri)}${notesSuffix}`;
    const store = new AnnotationStore(this.#host.author);
    const newName = () => crypto.randomUUID().slice(0, 8);
    const entry: Entry = {
      opening: undefined,
      ready: undefined,
      parts: this.#watch(document.uri, notesName),
    };
    this.#open.set(key, entry);
    entry.opening = (async () => {
      const journal = new Journal(
        workspaceFolder(this.#host.journals),
        (await sha256(key)).slice(0, 32),
        this.#session,
      );
      const file = new NotesFile(folder, notesName, newName);
      const keeper = new NotesKeeper(store, file, journal, Date.now);
      const { author, failed } = this.#host;
      const bases = new Bases(folder);
      const notebook = await Notebook.open({ document, author, store, keeper, bases, newName, failed });
      entry.ready = notebook;
      notebook.onDidChange(() => this.#changed.fire(notebook));
      this.#changed.fire(notebook);
      return notebook;
    })().catch((error) => {
      this.#host.failed(error);
      return undefined;
    });
  }

  #end(document: TextDocument): void {
    const key = document.uri.toString();
    const entry = this.#open.get(key);
    if (!entry) return;
    this.#open.delete(key);
    entry.parts.dispose();
    void entry.opening?.then((notebook) => notebook?.dispose());
  }

  /** Looks after the notes file: another window, git, a script. */
  #watch(uri: Uri, notesName: string): Disposable {
    const watcher = workspace.createFileSystemWatcher(
      new RelativePattern(folderOf(uri), escapeGlob(notesName)),
    );
    const refresh = () => void this.ready(uri)?.refresh().catch(this.#host.failed);
    return Disposable.from(watcher, watcher.onDidCreate(refresh), watcher.onDidChange(refresh));
  }
}

export interface NotebooksHost {
  readonly author: Author;
  /** The folder for journals, in the extension's own storage. */
  readonly journals: Uri;
  readonly failed: (error: unknown) => void;
}

interface Entry {
  opening: Promise<Notebook | undefined> | undefined;
  ready: Notebook | undefined;
  readonly parts: Disposable;
}

/** File names may hold what globs give a meaning to. */
function escapeGlob(name: string): string {
  return name.replace(/[[\]{}*?]/g, (mark) => `[${mark}]`);
}
