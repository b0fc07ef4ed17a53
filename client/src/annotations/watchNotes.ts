import { Disposable, RelativePattern, type Uri, workspace } from 'vscode';
import { folderOf } from '../paths.ts';

/** Looks after the notes file of a page: another window, git, a script. */
export function watchNotes(page: Uri, notesName: string, changed: () => void): Disposable {
  const watcher = workspace.createFileSystemWatcher(
    new RelativePattern(folderOf(page), escapeGlob(notesName)),
  );
  return Disposable.from(watcher, watcher.onDidCreate(changed), watcher.onDidChange(changed));
}

/** File names may hold what globs give a meaning to. */
function escapeGlob(name: string): string {
  return name.replace(/[[\]{}*?]/g, (mark) => `[${mark}]`);
}
