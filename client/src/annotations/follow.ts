import { type Disposable, type Uri, WorkspaceEdit, workspace } from 'vscode';
import type { Notebooks } from './notebooks.ts';
import { copyBases } from './strays.ts';
import { isFile, notesOf, workspaceShelf } from './workspaceShelf.ts';

/**
 * Notes go where their text goes: renaming or moving a text in VS Code renames its notes in the same step, which undo
 * takes back together. Texts that the notes were made on are copied to the new folder; nothing is ever removed.
 */
export function followRenames(
  notebooks: Pick<Notebooks, 'all'>,
  failed: (error: unknown) => void,
): Disposable {
  return workspace.onWillRenameFiles((event) => {
    event.waitUntil(
      notesRenames(event.files, notebooks, failed).catch((error) => {
        failed(error);
        return new WorkspaceEdit();
      }),
    );
  });
}

async function notesRenames(
  files: readonly { readonly oldUri: Uri; readonly newUri: Uri }[],
  notebooks: Pick<Notebooks, 'all'>,
  failed: (error: unknown) => void,
): Promise<WorkspaceEdit> {
  // A write that is under way would find its file gone and make it anew under the old name.
  await Promise.all(notebooks.all().map((notebook) => notebook.flush().catch(failed)));
  const edit = new WorkspaceEdit();
  const moved = new Set(files.map(({ oldUri }) => oldUri.toString()));
  for (const { oldUri, newUri } of files) {
    const [oldNotes, newNotes] = [notesOf(oldUri), notesOf(newUri)];
    // Moved along by the person already, or a folder, which takes everything in it.
    if (moved.has(oldNotes.toString()) || !(await isFile(oldNotes)) || (await isFile(newNotes))) continue;
    await copyBases(oldNotes.toString(), newUri.toString(), workspaceShelf);
    edit.renameFile(oldNotes, newNotes, { overwrite: false, ignoreIfExists: true });
  }
  return edit;
}
