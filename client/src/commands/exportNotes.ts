import { l10n, Uri, window, workspace } from 'vscode';
import { lossLines, type Outlet, outlets } from '../annotations/exchange.ts';
import { purposeOf } from '../annotations/purposes.ts';
import { basename, folderOf } from '../paths.ts';
import { notebookInFront } from './annotationTarget.ts';
import type { Command } from './command.ts';

/** Writes the annotations of the page in another program's format, after saying what that format cannot hold. */
export const exportNotes: Command = {
  id: 'galley.notes.export',
  async run(galley, id, target) {
    const notebook = await notebookInFront(galley);
    if (!notebook) return;
    const outlet = outlets().find((one) => one.id === id) ?? (await pickOutlet());
    if (!outlet) return;
    const { bytes, losses } = await outlet.write(notebook);
    const isAsked = !(target instanceof Uri);
    if (isAsked && losses.length > 0) {
      const go = l10n.t('Export Anyway');
      const detail = lossLines(losses).join('\n');
      const question = l10n.t('{0} cannot hold everything that is noted here.', outlet.name);
      if ((await window.showWarningMessage(question, { modal: true, detail }, go)) !== go) return;
    }
    const { uri } = notebook.document;
    const proposed = Uri.joinPath(
      folderOf(uri),
      `${basename(uri).replace(/\.txt$/i, '')}.${outlet.extension}`,
    );
    const file = isAsked
      ? await window.showSaveDialog({ defaultUri: proposed, title: l10n.t('Export Annotations') })
      : target;
    if (!file) return;
    await workspace.fs.writeFile(file, bytes);
    if (isAsked) window.setStatusBarMessage(l10n.t('Exported as {0}.', basename(file)), 6_000);
  },
};

async function pickOutlet(): Promise<Outlet | undefined> {
  const items = outlets().map((outlet) => ({
    outlet,
    label: outlet.name,
    description: `.${outlet.extension}`,
    detail: purposeOf(outlet),
  }));
  const picked = await window.showQuickPick(items, {
    title: l10n.t('Export Annotations'),
    matchOnDescription: true,
  });
  return picked?.outlet;
}
