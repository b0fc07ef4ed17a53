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
      const { BrowserMessageReader, BrowserMessageWriter, LanguageClient } = await import(
        'vscode-languageclient/browser'
      );
      const script = Uri.joinPath(context.extensionUri, 'dist/server.browser.js').toString(true);
      // Not the worker itself: VS Code replaces the class `Worker`, and the client does not know its instances.
      const connect = async () => {
        const worker = new Worker(script);
        return { reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) };
      };
      return new LanguageClient(id, name, connect, options);
    },
    userName: () => undefined,
  };
}
