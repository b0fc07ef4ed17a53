import { l10n, type QuickPickItem, QuickPickItemKind, window } from 'vscode';
import { type Progress, progressOf } from '#core/index.ts';
import type { Notebook } from '../annotations/notebook.ts';
import { basename } from '../paths.ts';
import type { Command } from './command.ts';

/** How far the checking has come, page by page and person by person. */
export const showProgress: Command = {
  id: 'galley.progress',
  async run(galley) {
    const { notebooks } = await galley.session();
    const all = notebooks.all();
    const pages = all.map((notebook): Row => {
      const label = basename(notebook.document.uri);
      return { label, description: lineOf(progressOf(notebook.located())), notebook };
    });
    const { people } = progressOf(all.flatMap((notebook) => notebook.located()));
    const rows: Row[] = [
      { label: l10n.t('Pages'), kind: QuickPickItemKind.Separator },
      ...pages,
      { label: l10n.t('People'), kind: QuickPickItemKind.Separator },
      ...people.map(({ name, tagged, judged }) => ({
        label: name || l10n.t('unnamed'),
        description: l10n.t('tagged {0}, checked {1}', tagged, judged),
      })),
    ];
    const picked = await window.showQuickPick(rows, { title: l10n.t('Progress of the Check') });
    if (picked?.notebook) await window.showTextDocument(picked.notebook.document);
  },
};

interface Row extends QuickPickItem {
  readonly notebook?: Notebook;
}

function lineOf({ settled, total, openQuestions, orphans, unsourced }: Progress): string {
  return [
    l10n.t('{0} of {1} checked · open questions: {2}', settled, total, openQuestions),
    ...(orphans > 0 ? [l10n.t('Annotations whose words are not found: {0}', orphans)] : []),
    ...(unsourced > 0 ? [l10n.t('{0} without a source', unsourced)] : []),
  ].join(' · ');
}
