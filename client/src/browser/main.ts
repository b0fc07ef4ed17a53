import type { ExtensionContext } from 'vscode';
import { activateGalley, type GalleyApi } from '../extension.ts';

/** Entry in the browser, where an extension is one file: what comes later sleeps in it until it is asked for. */
export function activate(context: ExtensionContext): GalleyApi {
  return activateGalley(context, { load: () => import('./later.ts'), userName: () => undefined });
}
