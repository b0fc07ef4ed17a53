import type { CancellationToken, Connection } from 'vscode-languageserver';
import {
  type CheckOptions,
  checkPage,
  type Diagnostic,
  format,
  message,
  type Page,
  type Standing,
  type Style,
} from '../core/index.ts';
import type { Annotations } from './annotations.ts';
import { stopIf } from './answer.ts';
import type { Client } from './client.ts';
import type { PageDocument } from './document.ts';
import type { Runtime } from './runtime.ts';

/** What the rules find on a version of a page, found once for all who ask. */
export class Checks {
  readonly #connection: Connection;
  readonly #runtime: Runtime;
  readonly #client: Client;
  readonly #annotations: Pick<Annotations, 'of'>;
  readonly #found = new WeakMap<
    PageDocument,
    {
      readonly style: Style;
      readonly annotations: readonly Standing[];
      readonly found: readonly Diagnostic[];
    }
  >();

  constructor(
    connection: Connection,
    runtime: Runtime,
    client: Client,
    annotations: Pick<Annotations, 'of'>,
  ) {
    this.#connection = connection;
    this.#runtime = runtime;
    this.#client = client;
    this.#annotations = annotations;
  }

  /** @throws Cancelled once the token is. */
  async of(document: PageDocument, style: Style, token: CancellationToken): Promise<readonly Diagnostic[]> {
    const annotations = await this.#annotations.of(document);
    const known = this.#found.get(document);
    if (known?.style === style && known.annotations === annotations) return known.found;
    const found = await this.ofPage(document.page, style, token, { annotations });
    this.#found.set(document, { style, annotations, found });
    return found;
  }

  /**
   * Works in slices and reads messages in between. What a slice found is kept by the core with the sections that it
   * looked at, so the next one goes on from there; each may take twice as long, so that even one large section ends.
   * @throws Cancelled once the token is
   */
  async ofPage(
    page: Page,
    style: Style,
    token: CancellationToken,
    options: Omit<CheckOptions, 'cancelled'> = {},
  ): Promise<readonly Diagnostic[]> {
    const { now } = this.#runtime;
    const began = now();
    let progress: Progress | undefined;
    let ended = false;
    try {
      for (let slice = firstSlice; ; slice *= 2) {
        const end = now() + slice;
        let stopped = false;
        const cancelled = () => {
          stopped ||= now() > end;
          return stopped;
        };
        const found = checkPage(page, style, { ...options, cancelled });
        if (!stopped) return found;
        await this.#runtime.pause();
        stopIf(token);
        if (progress?.token) stopIf(progress.token);
        if (now() - began > noticeable) progress ??= this.#announce(() => ended);
      }
    } finally {
      ended = true;
      progress?.done();
    }
  }

  /** The check goes on whether or not the client ever answers. */
  #announce(isOver: () => boolean): Progress {
    const progress: Progress = { done() {} };
    if (!this.#client.showsProgress) return progress;
    this.#connection.window.createWorkDoneProgress().then(
      (reporter) => {
        reporter.begin(format(checking, this.#client.locale), undefined, undefined, true);
        progress.token = reporter.token;
        progress.done = () => reporter.done();
        if (isOver()) reporter.done();
      },
      (error) => this.#connection.console.warn(`galley: the client shows no progress: ${error}`),
    );
    return progress;
  }
}

interface Progress {
  token?: CancellationToken;
  done(): void;
}

const checking = message({ en: 'Galley: reading the proof', zh: '清样：正在校对' });

/** Milliseconds: a keystroke that waits so long behind a check is not felt. */
const firstSlice = 25;
/** Milliseconds after which a person wonders what is going on. */
const noticeable = 500;
