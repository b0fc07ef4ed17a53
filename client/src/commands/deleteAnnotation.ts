import { l10n, window } from 'vscode';
import { annotationsFrom } from './annotationTarget.ts';
import type { Command } from './command.ts';

export const deleteAnnotation: Command = {
  id: 'galley.annotation.delete',
  async run(galley, ...args) {
    const target = await annotationsFrom(galley, args);
    if (!target) return;
    const removed = target.notebook.edit((store) => store.remove(target.ids, l10n.t('Delete Annotation')));
    window.setStatusBarMessage(l10n.t('Annotations deleted: {0}', removed.length), 6_000);
  },
};
