import { type ExtensionContext, Uri } from 'vscode';
import type { LanguageClientOptions } from 'vscode-languageclient';
import { BrowserMessageReader, BrowserMessageWriter, LanguageClient } from 'vscode-languageclient/browser';

export { looksLikePage } from '#core/index.ts';
export { commands } from '../commands/index.ts';
export { serveFiles } from '../server/serveFiles.ts';
export { openSession } from '../session.ts';

/** The server is a web worker. */
export function createClient(context: ExtensionContext, options: LanguageClientOptions): LanguageClient {
  const script = Uri.joinPath(context.extensionUri, 'dist/server.browser.js').toString(true);
  // A new worker for every start. The channels are made here, because VS Code's extension host gives out workers that
  // are no instances of the class they were made with, and the client library would not know them.
  const start = async () => {
    const worker = new Worker(script);
    return { reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) };
  };
  return new LanguageClient('galley', 'Galley', start, options);
}
