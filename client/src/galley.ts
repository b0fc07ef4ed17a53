import { type Disposable, type ExtensionContext, type LogOutputChannel, l10n, Uri, window } from 'vscode';
import type { InitializationOptions } from '#protocol/index.ts';
import type { Runtime } from './runtime.ts';
import { LanguageServer } from './server/languageServer.ts';
import type { Session } from './session.ts';

/** The client as a whole: what a command gets. Making one costs nothing; the session begins with the first page. */
export class Galley implements Disposable {
  readonly context: ExtensionContext;
  readonly runtime: Runtime;
  readonly log: LogOutputChannel;
  readonly server: LanguageServer;
  #session: Promise<Session> | undefined;

  constructor(context: ExtensionContext, runtime: Runtime) {
    this.context = context;
    this.runtime = runtime;
    this.log = window.createOutputChannel('Galley', { log: true });
    const options: InitializationOptions = {
      rulePages: `${Uri.joinPath(context.extensionUri, 'docs/rules')}/`,
    };
    this.server = new LanguageServer(context, runtime, this.log, options);
  }

  /** Begins the session if it has not begun. A server that does not start is told once, in words and in the log. */
  open(): void {
    if (this.#session) return;
    this.ready().catch((error) => {
      this.log.error(error);
      void window.showErrorMessage(
        l10n.t('The Galley language server did not start. See its output for the reason.'),
      );
    });
  }

  /** The annotations, views and decorations; they work while the server is still starting, and without it. */
  session(): Promise<Session> {
    this.#session ??= this.runtime.load().then(({ openSession }) => openSession(this));
    return this.#session;
  }

  /** Settled when the session is there and the server answers. */
  async ready(): Promise<void> {
    await Promise.all([this.session(), this.server.start()]);
  }

  dispose(): void {
    void this.#session?.then((session) => session.dispose());
    this.server.dispose();
    this.log.dispose();
  }
}
