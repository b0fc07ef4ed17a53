import type { ClientCapabilities, InitializeParams } from 'vscode-languageserver';
import { type Locale, localeOf } from '../core/index.ts';
import type { InitializationOptions } from '../protocol/index.ts';
import type { Runtime } from './runtime.ts';

/** What is known of the program at the other end. Read once, from `initialize`; no client is known by its name. */
export interface Client {
  readonly locale: Locale;
  readonly pullsDiagnostics: boolean;
  readonly refreshesDiagnostics: boolean;
  readonly refreshesHints: boolean;
  readonly showsRelatedInformation: boolean;
  readonly showsTags: boolean;
  readonly linksCodes: boolean;
  readonly nestsSymbols: boolean;
  readonly foldingLimit: number;
  readonly literalCodeActions: boolean;
  /** Whether the edits of a code action may come later, when the person has chosen it. */
  readonly resolvesEdits: boolean;
  readonly versionedEdits: boolean;
  /** Whether an edit may make a file that is not there. */
  readonly createsFiles: boolean;
  readonly readsMarkdown: boolean;
  readonly showsDocuments: boolean;
  readonly showsProgress: boolean;
  readonly answersConfiguration: boolean;
  readonly registersConfiguration: boolean;
  readonly watchesFiles: boolean;
  readonly changesFolders: boolean;
  /** URIs of the folders that were open at the start. */
  readonly folders: readonly string[];
  /** Whether it reads files for the server. */
  readonly servesFiles: boolean;
  readonly rulePages: string | undefined;
  readonly initialSettings: unknown;
}

export function clientOf(params: InitializeParams, runtime: Runtime): Client {
  const can: ClientCapabilities = params.capabilities;
  const text = can.textDocument ?? {};
  const workspace = can.workspace ?? {};
  // A pulling client may describe what it shows of a diagnostic under either of the two requests.
  const shows = [text.diagnostic, text.publishDiagnostics];
  const options = optionsOf(params.initializationOptions);
  return {
    locale: localeOf(params.locale ?? runtime.locale),
    pullsDiagnostics: text.diagnostic !== undefined,
    refreshesDiagnostics: workspace.diagnostics?.refreshSupport === true,
    refreshesHints: workspace.inlayHint?.refreshSupport === true,
    showsRelatedInformation: shows.some((one) => one?.relatedInformation === true),
    showsTags: shows.some((one) => one?.tagSupport !== undefined),
    linksCodes: shows.some((one) => one?.codeDescriptionSupport === true),
    nestsSymbols: text.documentSymbol?.hierarchicalDocumentSymbolSupport === true,
    foldingLimit: text.foldingRange?.rangeLimit ?? Number.POSITIVE_INFINITY,
    literalCodeActions: text.codeAction?.codeActionLiteralSupport !== undefined,
    resolvesEdits:
      text.codeAction?.dataSupport === true &&
      text.codeAction.resolveSupport?.properties.includes('edit') === true,
    versionedEdits: workspace.workspaceEdit?.documentChanges === true,
    createsFiles:
      workspace.workspaceEdit?.documentChanges === true &&
      workspace.workspaceEdit.resourceOperations?.includes('create') === true,
    readsMarkdown: text.hover?.contentFormat?.includes('markdown') === true,
    showsDocuments: can.window?.showDocument?.support === true,
    showsProgress: can.window?.workDoneProgress === true,
    answersConfiguration: workspace.configuration === true,
    registersConfiguration: workspace.didChangeConfiguration?.dynamicRegistration === true,
    watchesFiles: workspace.didChangeWatchedFiles?.dynamicRegistration === true,
    changesFolders: workspace.workspaceFolders === true,
    folders: params.workspaceFolders?.map((one) => one.uri) ?? (params.rootUri ? [params.rootUri] : []),
    servesFiles: options.files === true,
    rulePages: options.rulePages ?? runtime.rulePages,
    initialSettings: options.settings,
  };
}

function optionsOf(sent: unknown): InitializationOptions {
  if (typeof sent !== 'object' || sent === null) return {};
  const { rulePages, files, settings } = sent as Record<string, unknown>;
  return {
    ...(typeof rulePages === 'string' ? { rulePages: rulePages.replace(/\/?$/, '/') } : {}),
    ...(files === true ? { files } : {}),
    ...(settings === undefined ? {} : { settings }),
  };
}
