import {
  type CancellationToken,
  type Disposable,
  EventEmitter,
  type TextDocumentContentProvider,
  type Uri,
  workspace,
} from 'vscode';
import { RepairedTextRequest } from '#protocol/index.ts';
import { repairedScheme } from '../language.ts';
import type { LanguageServer } from '../server/languageServer.ts';
import { originalOf, repairedOf } from './addresses.ts';

/** Read-only documents that hold a page as all safe repairs would leave it, kept up to date while the page changes. */
export class RepairedPages implements TextDocumentContentProvider, Disposable {
  readonly #server: LanguageServer;
  readonly #changed = new EventEmitter<Uri>();
  readonly #pending = new Map<string, ReturnType<typeof setTimeout>>();
  readonly #parts: Disposable[];

  readonly onDidChange = this.#changed.event;

  constructor(server: LanguageServer) {
    this.#server = server;
    this.#parts = [
      workspace.registerTextDocumentContentProvider(repairedScheme, this),
      workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        if (contentChanges.length > 0 && document.uri.scheme !== repairedScheme)
          this.#refreshSoon(document.uri);
      }),
    ];
  }

  async provideTextDocumentContent(uri: Uri, token: CancellationToken): Promise<string> {
    const original = originalOf(uri);
    // The server answers for documents that the editor has open; opening one here reads it through any file system.
    const document = await workspace.openTextDocument(original);
    const client = await this.#server.start();
    const answer = await client.sendRequest(
      RepairedTextRequest,
      { textDocument: { uri: client.code2ProtocolConverter.asUri(original) } },
      token,
    );
    return answer?.text ?? document.getText();
  }

  dispose(): void {
    for (const timer of this.#pending.values()) clearTimeout(timer);
    for (const part of this.#parts) part.dispose();
    this.#changed.dispose();
  }

  /** One refresh for a burst of keystrokes; and none for a page that nobody compares. */
  #refreshSoon(original: Uri): void {
    const repaired = repairedOf(original);
    const key = repaired.toString();
    if (!workspace.textDocuments.some((document) => document.uri.toString() === key)) return;
    clearTimeout(this.#pending.get(key));
    const fire = () => {
      this.#pending.delete(key);
      this.#changed.fire(repaired);
    };
    this.#pending.set(key, setTimeout(fire, quiet));
  }
}

/** Milliseconds without a keystroke before the repaired page is asked for again. */
const quiet = 200;
