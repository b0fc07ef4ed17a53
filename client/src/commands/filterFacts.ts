import { l10n, window } from 'vscode';
import type { Command } from './command.ts';

export const filterFacts: Command = {
  id: 'galley.facts.filter',
  async run(galley, words) {
    const { factsView } = await galley.session();
    const asked =
      typeof words === 'string'
        ? words
        : await window.showInputBox({
            title: l10n.t('Filter Facts'),
            prompt: l10n.t('Words in the fact, its kind, its meaning or its article.'),
            value: factsView.filter,
          });
    if (asked !== undefined) await factsView.setFilter(asked.trim());
  },
};
