import { l10n, window } from 'vscode';
import type { Command } from './command.ts';

export const restartServer: Command = {
  id: 'galley.restartServer',
  async run(galley) {
    await galley.server.restart();
    window.setStatusBarMessage(l10n.t('The Galley language server has restarted.'), 6_000);
  },
};
