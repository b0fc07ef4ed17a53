import { l10n, window } from 'vscode';
import { notebookInFront } from './annotationTarget.ts';
import type { Command } from './command.ts';

/** Takes back the last annotation step. The text's own undo stays apart: neither disturbs the other. */
export const undoAnnotation: Command = {
  id: 'galley.annotation.undo',
  async run(galley) {
    const notebook = await notebookInFront(galley);
    if (!notebook) return;
    const step = notebook.store.nextUndo;
    if (!step) return void window.setStatusBarMessage(l10n.t('No annotation change to undo.'), 6_000);
    notebook.edit((store) => store.undo());
    window.setStatusBarMessage(l10n.t('Undone: {0}', step.label), 6_000);
  },
};
