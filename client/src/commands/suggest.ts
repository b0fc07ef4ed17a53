import { l10n, window } from 'vscode';
import { showPage } from '../annotations/goTo.ts';
import { notebookInFront } from './annotationTarget.ts';
import type { Command } from './command.ts';

/** Shows or hides the tags that the facts of the page suggest. */
export const suggest: Command = {
  id: 'galley.suggestions.toggle',
  async run(galley) {
    const notebook = await notebookInFront(galley);
    if (!notebook) return;
    const { suggestions } = await galley.session();
    const isShown = !suggestions.isShown(notebook.document);
    suggestions.show(notebook.document, isShown);
    // Outlines on a page that nobody sees are no answer.
    if (isShown) await showPage(notebook.document);
    const count = isShown ? (await suggestions.of(notebook)).length : 0;
    window.setStatusBarMessage(
      isShown ? l10n.t('Tags suggested: {0}', count) : l10n.t('Suggestions are hidden.'),
      6_000,
    );
  },
};
