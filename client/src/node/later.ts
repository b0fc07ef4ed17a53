import type { ExtensionContext } from 'vscode';
import type { LanguageClientOptions } from 'vscode-languageclient';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';

export { looksLikePage } from '#core/index.ts';
export { commands } from '../commands/index.ts';
export { serveFiles } from '../server/serveFiles.ts';
export { openSession } from '../session.ts';

/** The server is a process of its own, spoken to over Node's IPC channel. */
export function createClient(context: ExtensionContext, options: LanguageClientOptions): LanguageClient {
  const module = context.asAbsolutePath('dist/server.cjs');
  const run = { module, transport: TransportKind.ipc };
  const debug = { ...run, options: { execArgv: ['--nolazy', '--inspect=6017'] } };
  return new LanguageClient('galley', 'Galley', { run, debug }, options);
}
