import { l10n, window } from 'vscode';
import { type Annotation, assessmentOf, kindOf, quoteOf, statusOf, talkOf } from '#core/index.ts';
import { kindName, statusName } from '../annotations/kinds.ts';
import { sourceText } from '../annotations/sourceText.ts';
import { notebookInFront } from './annotationTarget.ts';
import type { Command } from './command.ts';

/** Goes through the records that two people changed at the same time, both versions side by side, and keeps one. */
export const settleConflicts: Command = {
  id: 'galley.annotation.settleConflicts',
  async run(galley) {
    const notebook = await notebookInFront(galley);
    if (!notebook) return;
    const conflicts = notebook.store.conflicts();
    if (conflicts.length === 0) {
      window.setStatusBarMessage(l10n.t('No conflicts to settle.'), 6_000);
      return;
    }
    for (const [at, { id, versions }] of conflicts.entries()) {
      const items = versions.map((version) => ({ version, ...descriptionOf(version) }));
      const title = l10n.t('Conflict {0} of {1}: which version holds?', at + 1, conflicts.length);
      const picked = await window.showQuickPick(items, { title, ignoreFocusOut: true });
      if (!picked) return;
      notebook.edit((store) => store.settle(id, picked.version, l10n.t('Settle Conflict')));
    }
  },
};

function descriptionOf(version: Annotation): { label: string; description: string; detail: string } {
  const source = assessmentOf(version)?.source;
  const state = version.deleted ? l10n.t('deleted') : statusName(statusOf(version));
  return {
    label: quoteOf(version.target)?.exact.replace(/\s+/g, ' ') ?? '',
    description: [kindName(kindOf(version)), state, ...(source ? [sourceText(source)] : [])].join(' · '),
    detail: [
      assessmentOf(version)?.by ?? version.by,
      version.modified,
      ...talkOf(version).map(({ value }) => value),
    ].join(' · '),
  };
}
