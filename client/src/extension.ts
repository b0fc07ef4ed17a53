import { type ExtensionContext, workspace } from 'vscode';
import { registerCommands } from './commands/register.ts';
import { Galley } from './galley.ts';
import { isPage } from './language.ts';
import { offerLanguage } from './recognition/offer.ts';
import type { Runtime } from './runtime.ts';

/** What other extensions and the tests may hold on to. */
export interface GalleyApi {
  /** Settled once the language server answers; starts it if no page was open yet. */
  ready(): Promise<void>;
}

/**
 * The body of the activation, the same on every host. It may run for any plain-text file, so it only puts handlers in
 * place; the language client, the views and the annotations load when the first page is there.
 */
export function activateGalley(context: ExtensionContext, runtime: Runtime): GalleyApi {
  const galley = new Galley(context, runtime);
  context.subscriptions.push(
    galley,
    registerCommands(galley),
    offerLanguage(context.workspaceState, runtime),
  );
  const waiting = workspace.onDidOpenTextDocument((document) => {
    if (isPage(document)) open();
  });
  const open = () => {
    waiting.dispose();
    galley.open();
  };
  context.subscriptions.push(waiting);
  if (workspace.textDocuments.some(isPage)) open();
  return { ready: () => galley.ready() };
}
