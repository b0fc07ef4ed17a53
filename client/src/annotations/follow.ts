import { type Disposable, FileType, type Uri, WorkspaceEdit, workspace } from 'vscode';
import { parseNotes } from '#core/index.ts';
import { basename, folderOf } from '../paths.ts';
import { Bases } from './bases.ts';
import { sha256 } from './hash.ts';
import { notesSuffix } from './notesFile.ts';
import { workspaceFolder } from './workspaceFolder.ts';

/**
 * Notes go where their text goes: renaming or moving a text in VS Code renames its notes in the same step, which undo
 * takes back together. Texts that the notes were made on are copied to the new folder; nothing is ever removed.
 */
export function followRenames(failed: (error: unknown) => void): Disposable {
  return workspace.onWillRenameFiles((event) => {
    event.waitUntil(
      notesRenames(event.files).catch((error) => {
        failed(error);
        return new WorkspaceEdit();
      }),
    );
  });
}

async function notesRenames(
  files: readonly { readonly oldUri: Uri; readonly newUri: Uri }[],
): Promise<WorkspaceEdit> {
  const edit = new WorkspaceEdit();
  const moved = new Set(files.map(({ oldUri }) => oldUri.toString()));
  for (const { oldUri, newUri } of files) {
    const [oldNotes, newNotes] = [notesOf(oldUri), notesOf(newUri)];
    // Moved along by the person already, or a folder, which takes everything in it.
    if (moved.has(oldNotes.toString()) || !(await isFile(oldNotes)) || (await isFile(newNotes))) continue;
    await copyBases(oldUri, newUri);
    edit.renameFile(oldNotes, newNotes, { overwrite: false, ignoreIfExists: true });
  }
  return edit;
}

/** Copies the base texts that the notes of a text need from its old folder to its new one. */
export async function copyBases(from: Uri, to: Uri): Promise<void> {
  const [oldFolder, newFolder] = [folderOf(from), folderOf(to)];
  if (oldFolder.toString() === newFolder.toString()) return;
  const oldBases = new Bases(workspaceFolder(oldFolder));
  const newBases = new Bases(workspaceFolder(newFolder));
  const text = await workspaceFolder(oldFolder).read(`${basename(from)}${notesSuffix}`);
  const hashes = new Set(parseNotes(text ?? '').records.map(({ target }) => target.textSha256));
  for (const hash of hashes) {
    const base = await oldBases.get(hash, sha256);
    if (base !== undefined) await newBases.keep(hash, base, () => crypto.randomUUID().slice(0, 8));
  }
}

/** Where the notes of a text stand. */
export function notesOf(text: Uri): Uri {
  return text.with({ path: `${text.path}${notesSuffix}` });
}

/** Whether a file is there. */
export async function isFile(uri: Uri): Promise<boolean> {
  try {
    return ((await workspace.fs.stat(uri)).type & FileType.File) !== 0;
  } catch {
    return false;
  }
}
