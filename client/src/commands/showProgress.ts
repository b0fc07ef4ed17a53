import { l10n, type QuickPickItem, QuickPickItemKind, window } from 'vscode';
import type { Notebook } from '../annotations/notebook.ts';
import { progressOf } from '../annotations/progress.ts';
import { basename } from '../paths.ts';
import type { Command } from './command.ts';

/** How far the checking has come, page by page and person by person. */
export const showProgress: Command = {
  id: 'galley.progress',
  async run(galley) {
    const { notebooks } = await galley.session();
    const pages = notebooks.all().map((notebook) => ({ notebook, progress: progressOf(notebook.placed()) }));
    const all = progressOf(notebooks.all().flatMap((notebook) => notebook.placed()));
    const line = (
      label: string,
      { total, settled, open }: { total: number; settled: number; open: number },
    ) => ({
      label,
      description: l10n.t('{0} of {1} checked, {2} open questions', settled, total, open),
    });
    const rows: Row[] = [
      { label: l10n.t('Pages'), kind: QuickPickItemKind.Separator },
      ...pages.map(({ notebook, progress }) => ({
        ...line(basename(notebook.document.uri), progress),
        notebook,
      })),
      { label: l10n.t('People'), kind: QuickPickItemKind.Separator },
      ...all.people.map((person) => line(person.name || l10n.t('unnamed'), person)),
    ];
    const picked = await window.showQuickPick(rows, { title: l10n.t('Progress of the Check') });
    if (picked?.notebook) await window.showTextDocument(picked.notebook.document);
  },
};

interface Row extends QuickPickItem {
  readonly notebook?: Notebook;
}
