import { FileSystemError, FileType, Uri, workspace } from 'vscode';
import type { Folder } from './folder.ts';

/** A folder on whatever file system the address names. Everything goes through VS Code: virtual workspaces work too. */
export function workspaceFolder(root: Uri): Folder {
  const at = (name: string) => Uri.joinPath(root, name);
  return {
    async read(name) {
      const bytes = await orUndefined(workspace.fs.readFile(at(name)));
      return bytes && new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
    },
    async write(name, text) {
      const slash = name.lastIndexOf('/');
      if (slash > 0) await workspace.fs.createDirectory(at(name.slice(0, slash)));
      await workspace.fs.writeFile(at(name), new TextEncoder().encode(text));
    },
    async rename(from, to) {
      await workspace.fs.rename(at(from), at(to), { overwrite: true });
    },
    async remove(name) {
      await orUndefined(workspace.fs.delete(at(name)));
    },
    async list(name) {
      const entries = (await orUndefined(workspace.fs.readDirectory(at(name)))) ?? [];
      return entries.filter(([, type]) => type === FileType.File).map(([entry]) => entry);
    },
    async changedAt(name) {
      return (await orUndefined(workspace.fs.stat(at(name))))?.mtime;
    },
  };
}

async function orUndefined<T>(work: Thenable<T>): Promise<T | undefined> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof FileSystemError && error.code === 'FileNotFound') return undefined;
    throw error;
  }
}
