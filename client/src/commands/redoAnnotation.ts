import { l10n, window } from 'vscode';
import { notebookInFront } from './annotationTarget.ts';
import type { Command } from './command.ts';

export const redoAnnotation: Command = {
  id: 'galley.annotation.redo',
  async run(galley) {
    const notebook = await notebookInFront(galley);
    if (!notebook) return;
    const step = notebook.store.nextRedo;
    if (!step) return void window.setStatusBarMessage(l10n.t('No annotation change to redo.'), 6_000);
    notebook.edit((store) => store.redo());
    window.setStatusBarMessage(l10n.t('Redone: {0}', step.label), 6_000);
  },
};
