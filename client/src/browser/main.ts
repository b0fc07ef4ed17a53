import { type ExtensionContext, Uri } from 'vscode';
import { activateGalley, type GalleyApi } from '../extension.ts';
import type { Runtime } from '../runtime.ts';

/** Entry in the browser: the server is a web worker. */
export function activate(context: ExtensionContext): GalleyApi {
  return activateGalley(context, runtimeFor(context));
}

function runtimeFor(context: ExtensionContext): Runtime {
  return {
    async createClient(id, name, options) {
      const { LanguageClient } = await import('vscode-languageclient/browser');
      const script = Uri.joinPath(context.extensionUri, 'dist/server.browser.js').toString(true);
      return new LanguageClient(id, name, async () => new Worker(script), options);
    },
    userName: () => undefined,
  };
}
