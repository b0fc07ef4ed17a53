import { userInfo } from 'node:os';
import type { ExtensionContext } from 'vscode';
import { activateGalley, type GalleyApi } from '../extension.ts';
import type { Runtime } from '../runtime.ts';

/** Entry on the desktop and on remote hosts: the server is a process of its own, spoken to over Node's IPC channel. */
export function activate(context: ExtensionContext): GalleyApi {
  return activateGalley(context, runtimeFor(context));
}

function runtimeFor(context: ExtensionContext): Runtime {
  return {
    async createClient(id, name, options) {
      const { LanguageClient, TransportKind } = await import('vscode-languageclient/node');
      const module = context.asAbsolutePath('dist/server.cjs');
      const run = { module, transport: TransportKind.ipc };
      const debug = { ...run, options: { execArgv: ['--nolazy', '--inspect=6017'] } };
      return new LanguageClient(id, name, { run, debug }, options);
    },
    userName() {
      try {
        return userInfo().username || undefined;
      } catch {
        // Containers run under numbers that no password file knows.
        return undefined;
      }
    },
  };
}
