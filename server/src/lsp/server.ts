import {
  type Connection,
  ErrorCodes,
  type InitializeParams,
  type InitializeResult,
  PositionEncodingKind,
  ResponseError,
  type ServerCapabilities,
  TextDocumentSyncKind,
} from 'vscode-languageserver';
import { Checks } from './checks.ts';
import { clientOf } from './client.ts';
import { openDocuments } from './documents.ts';
import { Facts } from './facts.ts';
import { codeActions } from './features/code-action.ts';
import { documentSymbols } from './features/document-symbol.ts';
import { executeCommand } from './features/execute-command.ts';
import { foldingRanges } from './features/folding-range.ts';
import { formatting } from './features/formatting.ts';
import { hover } from './features/hover.ts';
import { pulledDiagnostics } from './features/pulled-diagnostics.ts';
import { pushedDiagnostics } from './features/pushed-diagnostics.ts';
import { rangeFormatting } from './features/range-formatting.ts';
import { repairedText } from './features/repaired-text.ts';
import { selectionRanges } from './features/selection-range.ts';
import type { Runtime } from './runtime.ts';
import type { Feature, Session } from './session.ts';
import { SettingsSource } from './settings.ts';

const features: readonly Feature[] = [
  documentSymbols,
  foldingRanges,
  selectionRanges,
  hover,
  pulledDiagnostics,
  pushedDiagnostics,
  codeActions,
  formatting,
  rangeFormatting,
  executeCommand,
  repairedText,
];

/** Serves one client over the connection until it says goodbye. The same on every host. */
export function startServer(connection: Connection, runtime: Runtime): void {
  const documents = openDocuments();
  let session: Session | undefined;

  connection.onInitialize((params: InitializeParams): InitializeResult => {
    if (session) throw new ResponseError(ErrorCodes.InvalidRequest, 'galley: already initialized');
    const client = clientOf(params, runtime);
    const settings = new SettingsSource(connection, client);
    session = {
      connection,
      runtime,
      client,
      documents,
      settings,
      checks: new Checks(connection, runtime, client),
      facts: new Facts(runtime),
    };
    const capabilities: ServerCapabilities = {
      positionEncoding: PositionEncodingKind.UTF16,
      textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
    };
    for (const feature of features) {
      Object.assign(capabilities, feature.capabilities(client, params.capabilities));
      feature.register(session);
    }
    return { capabilities, serverInfo: { name: 'galley' } };
  });
  connection.onInitialized(() => session?.settings.watch());
  connection.onDidChangeConfiguration((params) => session?.settings.changed(params));
  documents.onDidClose(({ document }) => session?.settings.forget(document.uri));
  documents.listen(connection);
  connection.listen();
}
