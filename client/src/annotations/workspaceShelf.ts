import { FileType, Uri, workspace } from 'vscode';
import { notesSuffix } from '#core/index.ts';
import { folderOf } from '../paths.ts';
import type { Shelf } from './strays.ts';
import { workspaceFolder } from './workspaceFolder.ts';

/** The notes files of the workspace, each by its address. */
export const workspaceShelf: Shelf = {
  async notes() {
    return (await workspace.findFiles(`**/*${notesSuffix}`, null, most)).map((uri) => uri.toString());
  },
  async read(file) {
    return new TextDecoder().decode(await workspace.fs.readFile(at(file)));
  },
  has: (file) => isFile(at(file)),
  notesOf: (page) => notesOf(at(page)).toString(),
  pageOf(notes) {
    const uri = at(notes);
    return uri.with({ path: uri.path.slice(0, -notesSuffix.length) }).toString();
  },
  folderOf: (file) => workspaceFolder(folderOf(at(file))),
  async move(from, to) {
    await workspace.fs.rename(at(from), at(to), { overwrite: false });
  },
  async copy(from, to) {
    await workspace.fs.copy(at(from), at(to), { overwrite: false });
  },
};

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

/** Notes files looked through. */
const most = 500;

function at(file: string): Uri {
  return Uri.parse(file, true);
}
