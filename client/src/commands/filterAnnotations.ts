import { l10n, window } from 'vscode';
import type { Command } from './command.ts';

export const filterAnnotations: Command = {
  id: 'galley.view.filter',
  async run(galley, words) {
    const { annotationsView } = await galley.session();
    const asked =
      typeof words === 'string'
        ? words
        : await window.showInputBox({
            title: l10n.t('Filter Annotations'),
            prompt: l10n.t('Words in the quote, kind, status, author, source or remarks.'),
            value: annotationsView.filter,
          });
    if (asked !== undefined) await annotationsView.setFilter(asked.trim());
  },
};
