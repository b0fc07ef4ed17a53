import { commands, l10n, Uri, window, workspace } from 'vscode';
import type { Notebook } from './notebook.ts';
import { findStray, takeStray } from './strays.ts';
import { workspaceShelf } from './workspaceShelf.ts';

/**
 * A page without notes may have been moved or renamed outside VS Code, and its notes left behind. Notes whose text is
 * gone are offered to move along; notes whose text is still there belong to it, and a copy of them is offered. Nothing
 * happens without a person's word, and what is not surely found afterwards is offered for review.
 */
export async function offerStrayNotes(notebook: Notebook): Promise<void> {
  const { document } = notebook;
  if (!workspace.getWorkspaceFolder(document.uri)) return;
  const page = document.uri.toString();
  const stray = await findStray(page, document.getText(), workspaceShelf);
  if (!stray) return;
  const name = workspace.asRelativePath(Uri.parse(stray.file, true));
  const take = stray.isLeftBehind ? l10n.t('Take Them Along') : l10n.t('Copy Them');
  const question = stray.isLeftBehind
    ? l10n.t(
        'The notes {0} belong to this page, and the page they stood beside is gone. Move them here?',
        name,
      )
    : l10n.t('This page seems to be a copy: {0} holds notes on the same text. Copy them here?', name);
  if ((await window.showInformationMessage(question, take, l10n.t('Leave Them'))) !== take) return;
  await takeStray(stray, page, workspaceShelf);
  await notebook.refresh();
  await offerReview(notebook);
}

/** Tells of annotations that did not surely find their words on the page. */
async function offerReview(notebook: Notebook): Promise<void> {
  const orphans = notebook.placed().filter(({ range }) => !range);
  if (orphans.length === 0) return;
  const review = l10n.t('Review Them');
  const told = l10n.t('Notes that did not surely find their words on this page: {0}', orphans.length);
  if ((await window.showWarningMessage(told, review)) === review)
    await commands.executeCommand('galley.annotation.reviewOrphans');
}
