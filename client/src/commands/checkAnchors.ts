import { l10n, window } from 'vscode';
import { quoteOf } from '#core/index.ts';
import { notebookInFront } from './annotationTarget.ts';
import type { Command } from './command.ts';
import { reviewOrphans } from './reviewOrphans.ts';
import { settleConflicts } from './settleConflicts.ts';

/** Says how the annotations of the page stand: where they are, what changed, what nobody can place, what conflicts. */
export const checkAnchors: Command = {
  id: 'galley.annotation.checkAnchors',
  async run(galley) {
    const notebook = await notebookInFront(galley);
    if (!notebook) return;
    await notebook.refresh();
    const placed = notebook.placed();
    const orphans = placed.filter(({ range }) => !range).length;
    const changed = placed.filter(
      ({ record, range }) =>
        range && notebook.document.getText(range).replace(/\r\n?/g, '\n') !== quoteOf(record.target)?.exact,
    ).length;
    const conflicts = notebook.store.conflicts().length;
    const message = l10n.t(
      'Annotations: {0}. In place: {1}, with changed words: {2}. Without their words: {3}. In conflict: {4}.',
      placed.length,
      placed.length - orphans,
      changed,
      orphans,
      conflicts,
    );
    const review = l10n.t('Review Those Without Words');
    const settle = l10n.t('Settle Conflicts');
    const actions = [...(orphans > 0 ? [review] : []), ...(conflicts > 0 ? [settle] : [])];
    const answer = await window.showInformationMessage(message, ...actions);
    if (answer === review) await reviewOrphans.run(galley);
    else if (answer === settle) await settleConflicts.run(galley);
  },
};
