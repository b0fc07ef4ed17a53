import type { Disposable, ExtensionContext } from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient';
import type { Command } from './commands/command.ts';
import type { Galley } from './galley.ts';
import type { Session } from './session.ts';

/**
 * What loads with the first page, the first command or the first text that may be a page. Nothing that activation runs
 * may import it other than through `Runtime.load`: it is a hundred times as long as the rest.
 */
export interface Later {
  readonly commands: readonly Command[];
  openSession(galley: Galley): Session;
  looksLikePage(text: string): boolean;
  /** Answers the server's requests for files of the workspace. */
  serveFiles(client: BaseLanguageClient): Disposable[];
  /** Makes, without starting it, a client for a server of its own: a process on the desktop, a worker in the browser. */
  createClient(context: ExtensionContext, options: LanguageClientOptions): BaseLanguageClient;
}
