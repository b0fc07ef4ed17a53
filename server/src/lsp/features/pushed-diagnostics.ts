import type { CancellationToken, DocumentUri } from 'vscode-languageserver';
import { logFailure } from '../answer.ts';
import { Quiet } from '../quiet.ts';
import { Reports } from '../reports.ts';
import type { Feature, Session } from '../session.ts';

/** `textDocument/publishDiagnostics`, for a client that does not pull: sent when typing pauses, if they changed. */
export const pushedDiagnostics: Feature = {
  capabilities: () => ({}),

  register(session) {
    const { client, documents, settings, annotations } = session;
    if (client.pullsDiagnostics) return;
    const publisher = new Publisher(session);
    documents.onDidChangeContent(({ document }) => publisher.schedule(document.uri));
    documents.onDidClose(({ document }) => publisher.withdraw(document.uri));
    annotations.onDidChange((uri) => publisher.schedule(uri));
    settings.onDidChange(() => {
      for (const uri of documents.keys()) publisher.schedule(uri);
    });
  },
};

class Publisher {
  readonly #session: Session;
  readonly #reports: Reports;
  readonly #quiet: Quiet;
  /** The id of the report that the client has. */
  readonly #published = new Map<DocumentUri, string>();

  constructor(session: Session) {
    this.#session = session;
    this.#reports = new Reports(session.client);
    this.#quiet = new Quiet(session.runtime, quiet, (error) => logFailure(session, 'checking', error));
  }

  /** Checks the page once nothing has changed for a while; a check of an older version ends. */
  schedule(uri: DocumentUri): void {
    this.#quiet.schedule(uri, (token) => this.#publish(uri, token));
  }

  withdraw(uri: DocumentUri): void {
    this.#quiet.end(uri);
    this.#reports.forget(uri);
    if (this.#published.delete(uri)) void this.#session.connection.sendDiagnostics({ uri, diagnostics: [] });
  }

  async #publish(uri: DocumentUri, token: CancellationToken): Promise<void> {
    const { connection, documents, settings, checks } = this.#session;
    const { style } = await settings.of(uri);
    const document = documents.get(uri);
    if (!document || token.isCancellationRequested) return;
    const found = await checks.of(document, style, token);
    if (token.isCancellationRequested) return;
    const { id, items } = this.#reports.of(document, found);
    if (this.#published.get(uri) === id) return;
    this.#published.set(uri, id);
    await connection.sendDiagnostics({ uri, version: document.version, diagnostics: items });
  }
}

/** Milliseconds without a change before a page is checked. */
const quiet = 200;
