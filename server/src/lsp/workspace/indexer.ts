import {
  type CancellationToken,
  CancellationTokenSource,
  type DocumentUri,
  FileChangeType,
  type FileEvent,
} from 'vscode-languageserver';
import { defaultStyle, factsPage, format, LineIndex, message, parsePage } from '../../core/index.ts';
import { Cancelled, logFailure, stopIf } from '../answer.ts';
import type { Files } from '../runtime.ts';
import type { Session } from '../session.ts';
import { canonical } from './canonical.ts';
import { entryOf } from './page-entry.ts';

/** Reads the pages of the workspace in the background, one at a time, and again when their files change. */
export class Indexer {
  readonly #session: Session;
  readonly #files: Files;
  readonly #ended = new CancellationTokenSource();
  readonly #folders = new Set<DocumentUri>();
  #queue: Promise<void> = Promise.resolve();

  constructor(session: Session, files: Files) {
    this.#session = session;
    this.#files = files;
  }

  /** Reads all pages below the folders. */
  add(folders: readonly DocumentUri[]): void {
    for (const folder of folders) this.#folders.add(folder);
    if (folders.length > 0) this.#enqueue(() => this.#readAll(folders));
  }

  remove(folders: readonly DocumentUri[]): void {
    for (const folder of folders) this.#folders.delete(folder);
    this.#enqueue(async () => this.#session.pages.keep((uri) => this.#isOurs(uri)));
  }

  changed(events: readonly FileEvent[]): void {
    for (const { uri, type } of events) {
      if (!/\.(?:txt|article)$/i.test(uri)) continue;
      if (type === FileChangeType.Deleted) this.#enqueue(async () => this.#session.pages.delete(uri));
      else this.#enqueue(() => this.#read(uri));
    }
  }

  /** A page that was closed is from now on what its file says. */
  closed(uri: DocumentUri): void {
    this.#enqueue(() => this.#read(uri));
  }

  dispose(): void {
    this.#ended.cancel();
  }

  #isOurs(uri: DocumentUri): boolean {
    const path = canonical(uri);
    return [...this.#folders].some((folder) => path.startsWith(`${canonical(folder).replace(/\/$/, '')}/`));
  }

  #enqueue(work: () => Promise<void>): void {
    this.#queue = this.#queue.then(work).catch((error) => {
      if (!(error instanceof Cancelled)) logFailure(this.#session, 'reading the workspace', error);
    });
  }

  async #readAll(folders: readonly DocumentUri[]): Promise<void> {
    const { pages } = this.#session;
    const progress = this.#announce();
    try {
      for await (const uri of this.#files.find(folders)) {
        if (progress.token) stopIf(progress.token);
        if (pages.size >= mostPages) break;
        await this.#read(uri);
        progress.tell(pages.size);
      }
    } finally {
      progress.done();
    }
  }

  async #read(uri: DocumentUri): Promise<void> {
    const { pages, runtime } = this.#session;
    stopIf(this.#ended.token);
    const text = this.#isOurs(uri) ? await this.#files.page(uri) : undefined;
    // A keystroke waits behind one page at most.
    await runtime.pause();
    stopIf(this.#ended.token);
    if (text === undefined) {
      pages.delete(uri);
      return;
    }
    const page = parsePage(text);
    pages.set(uri, entryOf(page, factsPage(page, defaultStyle), new LineIndex(text)));
  }

  #announce(): Progress {
    const { client, connection } = this.#session;
    const progress: Progress = { tell() {}, done() {} };
    if (!client.showsProgress) return progress;
    let over = false;
    progress.done = () => {
      over = true;
    };
    connection.window.createWorkDoneProgress().then(
      (reporter) => {
        reporter.begin(format(reading, client.locale), undefined, undefined, true);
        if (over) return reporter.done();
        progress.token = reporter.token;
        progress.tell = (count) => reporter.report(format({ ...pagesRead, args: { count } }, client.locale));
        progress.done = () => reporter.done();
      },
      (error) => connection.console.warn(`galley: the client shows no progress: ${error}`),
    );
    return progress;
  }
}

interface Progress {
  token?: CancellationToken;
  tell(pages: number): void;
  done(): void;
}

const reading = message({ zh: '清样：正在通读工作区各版', en: 'Galley: reading the pages of the workspace' });
const pagesRead = message({ zh: '已读{count}个版', en: 'pages: {count}' });

/** Entries beyond this many would cost more memory than an editor should take. */
const mostPages = 20_000;
