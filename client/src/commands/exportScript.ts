import { env, l10n, Uri, window, workspace } from 'vscode';
import { basename, folderOf } from '../paths.ts';
import { scriptOf } from '../reports/script.ts';
import { notebookInFront } from './annotationTarget.ts';
import type { Command } from './command.ts';

/** Writes the annotated script of the page as an HTML file, for a browser to print. */
export const exportScript: Command = {
  id: 'galley.script.export',
  async run(galley, target) {
    const notebook = await notebookInFront(galley);
    if (!notebook) return;
    const { uri } = notebook.document;
    const proposed = Uri.joinPath(folderOf(uri), `${basename(uri).replace(/\.txt$/i, '')}.script.html`);
    const file =
      target instanceof Uri
        ? target
        : await window.showSaveDialog({
            defaultUri: proposed,
            filters: { HTML: ['html'] },
            title: l10n.t('Save the Script'),
          });
    if (!file) return;
    await workspace.fs.writeFile(file, new TextEncoder().encode(scriptOf(notebook)));
    if (target instanceof Uri) return;
    const open = l10n.t('Open to Print');
    const saved = l10n.t('The script is saved as {0}.', basename(file));
    if ((await window.showInformationMessage(saved, open)) === open) await env.openExternal(file);
  },
};
