import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient';

/** What differs between desktop and browser. Supplied by the thin mains; everything else is shared. */
export interface Runtime {
  /** Makes, without starting it, a client for a server of its own: a process on the desktop, a worker in the browser. */
  createClient(id: string, name: string, options: LanguageClientOptions): Promise<BaseLanguageClient>;
  /** The name the machine knows the person by, when it knows one; signs annotations if the settings name nobody. */
  userName(): string | undefined;
}
