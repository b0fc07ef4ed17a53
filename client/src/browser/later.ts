import { type ExtensionContext, Uri } from 'vscode';
import type { LanguageClientOptions } from 'vscode-languageclient';
import { LanguageClient } from 'vscode-languageclient/browser';

export { looksLikePage } from '#core/index.ts';
export { commands } from '../commands/index.ts';
export { serveFiles } from '../server/serveFiles.ts';
export { openSession } from '../session.ts';

/** The server is a web worker. */
export function createClient(context: ExtensionContext, options: LanguageClientOptions): LanguageClient {
  const script = Uri.joinPath(context.extensionUri, 'dist/server.browser.js').toString(true);
  return new LanguageClient('galley', 'Galley', async () => new Worker(script), options);
}
