import { commands, l10n } from 'vscode';
import { repairedOf } from '../compare/addresses.ts';
import { basename } from '../paths.ts';
import type { Command } from './command.ts';
import { pageFrom } from './target.ts';

/** Opens VS Code's diff editor: the page on the left, still editable, and what all safe repairs make of it on the right. */
export const compareRepaired: Command = {
  id: 'galley.compareRepaired',
  async run(galley, target) {
    const document = await pageFrom(target);
    if (!document) return;
    galley.open();
    const title = l10n.t('{0}: as it is ↔ repaired', basename(document.uri));
    await commands.executeCommand('vscode.diff', document.uri, repairedOf(document.uri), title, {
      preview: true,
    });
  },
};
