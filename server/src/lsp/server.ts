import {
  type Connection,
  Emitter,
  ErrorCodes,
  type FileEvent,
  type InitializeParams,
  type InitializeResult,
  PositionEncodingKind,
  ResponseError,
  type ServerCapabilities,
  TextDocumentSyncKind,
} from 'vscode-languageserver';
import { Annotations } from './annotations.ts';
import { Checks } from './checks.ts';
import { clientOf } from './client.ts';
import { openDocuments } from './documents.ts';
import { Facts } from './facts.ts';
import { codeActions } from './features/code-action.ts';
import { codeLenses } from './features/code-lens.ts';
import { completion } from './features/completion.ts';
import { configurationProblems } from './features/configuration-problems.ts';
import { definition } from './features/definition.ts';
import { documentHighlights } from './features/document-highlight.ts';
import { documentLinks } from './features/document-link.ts';
import { documentSymbols } from './features/document-symbol.ts';
import { executeCommand } from './features/execute-command.ts';
import { foldingRanges } from './features/folding-range.ts';
import { formatting } from './features/formatting.ts';
import { hover } from './features/hover.ts';
import { inlayHints } from './features/inlay-hint.ts';
import { pageFacts } from './features/page-facts.ts';
import { proofScore } from './features/proof-score.ts';
import { pulledDiagnostics } from './features/pulled-diagnostics.ts';
import { pushedDiagnostics } from './features/pushed-diagnostics.ts';
import { rangeFormatting } from './features/range-formatting.ts';
import { references } from './features/references.ts';
import { rename } from './features/rename.ts';
import { repairedText } from './features/repaired-text.ts';
import { selectionRanges } from './features/selection-range.ts';
import { semanticTokens } from './features/semantic-tokens.ts';
import { watchedFiles } from './features/watched-files.ts';
import { workspaceIndex } from './features/workspace-index.ts';
import { workspaceSymbols } from './features/workspace-symbol.ts';
import type { Runtime } from './runtime.ts';
import type { Feature, Session } from './session.ts';
import { SettingsSource } from './settings.ts';
import { clientFiles } from './workspace/client-files.ts';
import { HouseStyles } from './workspace/house-styles.ts';
import { WorkspacePages } from './workspace/pages.ts';

const features: readonly Feature[] = [
  documentSymbols,
  foldingRanges,
  selectionRanges,
  hover,
  documentHighlights,
  definition,
  references,
  rename,
  workspaceSymbols,
  semanticTokens,
  inlayHints,
  codeLenses,
  completion,
  documentLinks,
  pulledDiagnostics,
  pushedDiagnostics,
  codeActions,
  formatting,
  rangeFormatting,
  executeCommand,
  repairedText,
  pageFacts,
  proofScore,
  watchedFiles,
  configurationProblems,
  workspaceIndex,
];

/** Serves one client over the connection until it says goodbye. The same on every host. */
export function startServer(connection: Connection, runtime: Runtime): void {
  const documents = openDocuments();
  const ready = new Emitter<void>();
  const filesChanged = new Emitter<readonly FileEvent[]>();
  let session: Session | undefined;

  connection.onInitialize((params: InitializeParams): InitializeResult => {
    if (session) throw new ResponseError(ErrorCodes.InvalidRequest, 'galley: already initialized');
    const client = clientOf(params, runtime);
    const files = client.servesFiles ? clientFiles(connection) : runtime.files;
    const houses = new HouseStyles(files);
    const settings = new SettingsSource(connection, client, houses);
    const facts = new Facts(runtime);
    const annotations = new Annotations(documents, files, runtime, (error) =>
      connection.console.error(`galley: reading annotations failed: ${error}`),
    );
    session = {
      connection,
      runtime,
      client,
      documents,
      files,
      houses,
      settings,
      annotations,
      checks: new Checks(connection, runtime, client, annotations),
      facts,
      pages: new WorkspacePages(documents, settings, facts),
      onReady: ready.event,
      onFilesChanged: filesChanged.event,
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
  connection.onInitialized(() => {
    session?.settings.watch();
    ready.fire();
  });
  connection.onDidChangeConfiguration((params) => session?.settings.configured(params));
  connection.onDidChangeWatchedFiles(({ changes }) => filesChanged.fire(changes));
  documents.onDidClose(({ document }) => session?.settings.forget(document.uri));
  documents.listen(connection);
  connection.listen();
}
