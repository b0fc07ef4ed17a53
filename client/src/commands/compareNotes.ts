import { l10n, type QuickPickItem, Uri, window, workspace } from 'vscode';
import { AnnotationStore, notesSuffix } from '#core/index.ts';
import { Bases } from '../annotations/bases.ts';
import type { Notebook } from '../annotations/notebook.ts';
import { settleDifferences } from '../annotations/settleDifferences.ts';
import { fileSide, pageSide } from '../annotations/sides.ts';
import { workspaceFolder } from '../annotations/workspaceFolder.ts';
import { notesOf } from '../annotations/workspaceShelf.ts';
import { basename, folderOf } from '../paths.ts';
import { notebookInFront } from './annotationTarget.ts';
import type { Command } from './command.ts';

/**
 * Holds the page's annotations against those of another notes file: a colleague's copy, an older version. Differences
 * are settled one by one; only the page's own notes change.
 */
export const compareNotes: Command = {
  id: 'galley.notes.compare',
  async run(galley, chosen) {
    const notebook = await notebookInFront(galley);
    const file = notebook && (chosen instanceof Uri ? chosen : await pickFile(notebook));
    if (!notebook || !file) return;
    const store = new AnnotationStore(notebook.author);
    store.load(new TextDecoder().decode(await workspace.fs.readFile(file)));
    const records = store.live();
    const name = workspace.asRelativePath(file);
    if (records.length === 0) {
      void window.showWarningMessage(l10n.t('{0} holds no annotations.', name));
      return;
    }
    const bases = new Bases(workspaceFolder(folderOf(file)));
    await settleDifferences(notebook, pageSide(notebook), fileSide(notebook, name, records, bases));
  },
};

/** The notes files of the workspace, those of a page of the same name first, and any other file. */
async function pickFile(notebook: Notebook): Promise<Uri | undefined> {
  const own = notesOf(notebook.document.uri);
  const name = basename(notebook.document.uri);
  const found = (await workspace.findFiles(`**/*${notesSuffix}`, null, mostFiles))
    .filter((uri) => uri.toString() !== own.toString())
    .map((uri) => ({ uri, label: workspace.asRelativePath(uri), isAkin: basename(uri).startsWith(name) }))
    .sort((a, b) => Number(b.isAkin) - Number(a.isAkin) || (a.label < b.label ? -1 : 1));
  const other: QuickPickItem = { label: l10n.t('$(folder-opened) Another file…') };
  const items: readonly (QuickPickItem & { readonly uri?: Uri })[] = [...found, other];
  const picked = await window.showQuickPick(items, { title: l10n.t('Compare with Which Notes?') });
  if (picked !== other) return picked?.uri;
  const [file] =
    (await window.showOpenDialog({
      title: l10n.t('Compare with Which Notes?'),
      defaultUri: folderOf(own),
      canSelectMany: false,
    })) ?? [];
  return file;
}

/** Notes files offered from a workspace. */
const mostFiles = 500;
