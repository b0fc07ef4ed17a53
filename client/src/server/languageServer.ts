import {
  commands,
  type Disposable,
  type ExtensionContext,
  type LogOutputChannel,
  Uri,
  workspace,
} from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient';
import type { InitializationOptions } from '#protocol/index.ts';
import { languageId, repairedScheme } from '../language.ts';
import type { Runtime } from '../runtime.ts';

/** The language server as the rest of the client sees it: started at the first need, restartable, asked by type. */
export class LanguageServer implements Disposable {
  readonly #context: ExtensionContext;
  readonly #runtime: Runtime;
  readonly #log: LogOutputChannel;
  readonly #options: InitializationOptions;
  #client: Promise<BaseLanguageClient> | undefined;

  constructor(
    context: ExtensionContext,
    runtime: Runtime,
    log: LogOutputChannel,
    options: InitializationOptions,
  ) {
    this.#options = options;
    this.#context = context;
    this.#runtime = runtime;
    this.#log = log;
  }

  /** The running client; concurrent callers share one start. A failed start may be tried again. */
  start(): Promise<BaseLanguageClient> {
    this.#client ??= this.#launch().catch((error) => {
      this.#client = undefined;
      throw error;
    });
    return this.#client;
  }

  async restart(): Promise<void> {
    const running = await this.#client?.catch(() => undefined);
    if (!running) return void (await this.start());
    await running.stop();
    await running.start();
  }

  dispose(): void {
    void this.#client?.then((client) => client.dispose()).catch((error) => this.#log.error(error));
  }

  async #launch(): Promise<BaseLanguageClient> {
    const { createClient, serveFiles } = await this.#runtime.load();
    const client = createClient(this.#context, optionsFor(this.#log, this.#options));
    serveFiles(client);
    await client.start();
    return client;
  }
}

/**
 * Galley's own read-only views are in the same language, so that they are coloured, but the server never hears of
 * them: a repaired page has no findings to list among the problems.
 */
function optionsFor(
  log: LogOutputChannel,
  initializationOptions: InitializationOptions,
): LanguageClientOptions {
  const foreign = (document: { readonly uri: { readonly scheme: string } }) =>
    document.uri.scheme !== repairedScheme;
  return {
    documentSelector: [{ language: languageId }],
    outputChannel: log,
    initializationOptions: { ...initializationOptions, files: true },
    markdown: { isTrusted: false, supportHtml: false },
    middleware: {
      didOpen: async (document, next) => (foreign(document) ? next(document) : undefined),
      didChange: async (event, next) => (foreign(event.document) ? next(event) : undefined),
      didClose: async (document, next) => (foreign(document) ? next(document) : undefined),
      provideDocumentSymbols: (document, token, next) =>
        foreign(document) ? next(document, token) : undefined,
      provideFoldingRanges: (document, context, token, next) =>
        foreign(document) ? next(document, context, token) : undefined,
      // VS Code itself finds what is wrong with a configuration as JSON; said once is enough.
      handleDiagnostics: (uri, diagnostics, next) => {
        const isTold = workspace.getConfiguration('json', uri).get('validate.enable', true);
        next(uri, isTold ? diagnostics.filter(({ code }) => code !== 'json') : diagnostics);
      },
      window: {
        // The page of a rule is for reading, not for editing.
        showDocument: async (params, token, next) => {
          const { rulePages } = initializationOptions;
          if (!rulePages || !params.uri.startsWith(rulePages)) return next(params, token);
          try {
            await commands.executeCommand('markdown.showPreview', Uri.parse(params.uri));
          } catch {
            // Where the preview is switched off, the page as it is written.
            return next(params, token);
          }
          return { success: true };
        },
      },
    },
    diagnosticPullOptions: {
      onChange: true,
      onFocus: true,
      filter: (document) => !foreign(document),
    },
  };
}
