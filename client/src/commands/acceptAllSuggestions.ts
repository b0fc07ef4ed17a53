import { l10n, window } from 'vscode';
import { showPage } from '../annotations/goTo.ts';
import { kindName } from '../annotations/kinds.ts';
import { pickPlaces } from '../annotations/pickPlaces.ts';
import { notebookInFront } from './annotationTarget.ts';
import type { Command } from './command.ts';

/** Makes all suggestions tags in one undoable step: listed first, all taken unless a person leaves some out. */
export const acceptAllSuggestions: Command = {
  id: 'galley.suggestions.acceptAll',
  async run(galley) {
    const notebook = await notebookInFront(galley);
    if (!notebook) return;
    const { suggestions } = await galley.session();
    suggestions.show(notebook.document, true);
    const all = await suggestions.of(notebook);
    if (all.length === 0)
      return void window.setStatusBarMessage(l10n.t('Nothing is suggested on this page.'), 6_000);
    const choices = all.map((one) => ({
      value: one,
      span: one.span,
      note: kindName(one.kind),
      picked: true,
    }));
    await showPage(notebook.document);
    const chosen = await pickPlaces(notebook.document, choices, l10n.t('Accept Suggestions'), true);
    if (!chosen?.length) return;
    const ids = await suggestions.accept(notebook, chosen);
    window.setStatusBarMessage(l10n.t('Suggestions accepted: {0}', ids.length), 6_000);
  },
};
