import { type ChildProcess, spawn } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  type CancellationToken,
  type ClientCapabilities,
  createProtocolConnection,
  type Diagnostic,
  type DocumentDiagnosticReport,
  type InitializeParams,
  type InitializeResult,
  LogMessageNotification,
  type ProtocolConnection,
  PublishDiagnosticsNotification,
  type PublishDiagnosticsParams,
  type Range,
  RegistrationRequest,
  StreamMessageReader,
  StreamMessageWriter,
  type TextDocumentContentChangeEvent,
  type TextEdit,
  WorkDoneProgress,
  type WorkDoneProgressBegin,
  WorkDoneProgressCreateRequest,
  type WorkDoneProgressEnd,
  type WorkDoneProgressReport,
} from 'vscode-languageserver-protocol/node';
import { applyEdits, LineIndex } from '#core/index.ts';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');

/** What a modern editor declares. Tests take away from it what they try the lack of. */
export const able: ClientCapabilities = {
  general: { positionEncodings: ['utf-16'] },
  workspace: {
    configuration: true,
    didChangeConfiguration: { dynamicRegistration: true },
    diagnostics: { refreshSupport: true },
    workspaceEdit: { documentChanges: true },
  },
  window: { showDocument: { support: true }, workDoneProgress: true },
  textDocument: {
    diagnostic: { relatedInformation: true, tagSupport: { valueSet: [1, 2] }, codeDescriptionSupport: true },
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
    hover: { contentFormat: ['markdown', 'plaintext'] },
    codeAction: {
      codeActionLiteralSupport: { codeActionKind: { valueSet: ['quickfix', 'source', 'source.fixAll'] } },
      dataSupport: true,
      resolveSupport: { properties: ['edit'] },
    },
  },
};

/** A server process and the client at its other end. Ends with `close`. */
export class TestClient implements AsyncDisposable {
  readonly connection: ProtocolConnection;
  readonly process: ChildProcess;
  readonly published: PublishDiagnosticsParams[] = [];
  readonly logged: string[] = [];
  readonly progress: (WorkDoneProgressBegin | WorkDoneProgressReport | WorkDoneProgressEnd)[] = [];
  /** Settings under `galley`, by document; those of '' for the rest. */
  readonly settings = new Map<string, unknown>();
  /** How often the server asked for the settings of each document. */
  readonly asked: string[] = [];
  readonly texts = new Map<string, { version: number; text: string }>();
  initialized: InitializeResult | undefined;
  stderr = '';
  readonly #progressEnds: (() => void)[] = [];

  constructor() {
    this.process = spawn(process.execPath, [path.join(root, 'dist/server.cjs'), '--stdio'], {
      stdio: 'pipe',
      env: { ...process.env, LC_ALL: 'C' },
    });
    this.process.stderr!.setEncoding('utf8').on('data', (chunk: string) => {
      this.stderr += chunk;
    });
    this.connection = createProtocolConnection(
      new StreamMessageReader(this.process.stdout!),
      new StreamMessageWriter(this.process.stdin!),
    );
    this.connection.onNotification(PublishDiagnosticsNotification.type, (params) => {
      this.published.push(params);
    });
    this.connection.onNotification(LogMessageNotification.type, ({ message }) => {
      this.logged.push(message);
    });
    this.connection.onRequest('workspace/configuration', ({ items }: { items: { scopeUri?: string }[] }) =>
      items.map(({ scopeUri = '' }) => {
        this.asked.push(scopeUri);
        return this.settings.get(scopeUri) ?? this.settings.get('') ?? null;
      }),
    );
    this.connection.onRequest(RegistrationRequest.type, () => {});
    this.connection.onRequest(WorkDoneProgressCreateRequest.type, ({ token }) => {
      this.connection.onProgress(WorkDoneProgress.type, token, (value) => {
        this.progress.push(value);
        if (value.kind === 'end') for (const told of this.#progressEnds) told();
      });
    });
    this.connection.listen();
  }

  /** A server that has been greeted. */
  static async start(params: Partial<InitializeParams> = {}): Promise<TestClient> {
    const client = new TestClient();
    client.initialized = await client.connection.sendRequest('initialize', {
      processId: process.pid,
      rootUri: null,
      capabilities: able,
      locale: 'en',
      ...params,
    });
    await client.connection.sendNotification('initialized', {});
    return client;
  }

  /** Told when any work that showed progress is over. */
  onProgressEnd(told: () => void): void {
    this.#progressEnds.push(told);
  }

  async open(uri: string, text: string, version = 1): Promise<void> {
    this.texts.set(uri, { version, text });
    const textDocument = { uri, languageId: 'article-text', version, text };
    await this.connection.sendNotification('textDocument/didOpen', { textDocument });
  }

  /** Sends changes and makes them in the copy at hand, as an editor does. */
  async change(uri: string, ...contentChanges: TextDocumentContentChangeEvent[]): Promise<void> {
    let { version, text } = this.texts.get(uri)!;
    for (const change of contentChanges)
      text =
        'range' in change ? withEdits(text, [{ range: change.range, newText: change.text }]) : change.text;
    version++;
    this.texts.set(uri, { version, text });
    const textDocument = { uri, version };
    await this.connection.sendNotification('textDocument/didChange', { textDocument, contentChanges });
  }

  async closeDocument(uri: string): Promise<void> {
    this.texts.delete(uri);
    await this.connection.sendNotification('textDocument/didClose', { textDocument: { uri } });
  }

  /** A request about one document. */
  ask<R>(method: string, uri: string, params: object = {}, token?: CancellationToken): Promise<R> {
    const all = { textDocument: { uri }, ...params };
    return token ? this.connection.sendRequest(method, all, token) : this.connection.sendRequest(method, all);
  }

  async pull(uri: string, previousResultId?: string): Promise<DocumentDiagnosticReport> {
    return this.ask('textDocument/diagnostic', uri, previousResultId ? { previousResultId } : {});
  }

  async findings(uri: string): Promise<Diagnostic[]> {
    const report = await this.pull(uri);
    if (report.kind !== 'full') throw new Error('asked without an id, answered unchanged');
    return report.items;
  }

  async close(): Promise<number | null> {
    const { process: server, connection } = this;
    if (server.exitCode !== null) return server.exitCode;
    const ended = new Promise<number | null>((resolve) => server.once('exit', resolve));
    await connection.sendRequest('shutdown');
    await connection.sendNotification('exit');
    const code = await ended;
    connection.dispose();
    return code;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.close();
  }
}

/** The text after LSP edits, all in the coordinates of `text`. */
export function withEdits(text: string, edits: readonly TextEdit[]): string {
  const lines = new LineIndex(text);
  return applyEdits(
    text,
    edits.map(({ range, newText }) => ({
      span: { start: lines.offsetAt(range.start), end: lines.offsetAt(range.end) },
      newText,
    })),
  );
}

/** The characters of a range. */
export function textIn(text: string, range: Range): string {
  const lines = new LineIndex(text);
  return text.slice(lines.offsetAt(range.start), lines.offsetAt(range.end));
}

/** The position of the first `marked` behind the first `context`, `into` characters into it. */
export function at(text: string, needle: string, into = 0): { line: number; character: number } {
  const offset = text.indexOf(needle);
  if (offset < 0) throw new Error(`no ${needle} in the text`);
  return new LineIndex(text).positionAt(offset + into);
}

/** Polls until the condition holds. */
export async function until<T>(
  what: string,
  condition: () => T | undefined | false,
  limit = 15_000,
): Promise<T> {
  const end = performance.now() + limit;
  for (;;) {
    const found = condition();
    if (found !== undefined && found !== false) return found;
    if (performance.now() > end) throw new Error(`waited in vain for ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}
