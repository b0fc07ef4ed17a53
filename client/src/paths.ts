import { Uri } from 'vscode';

/** The last part of the path, whatever the file system. */
export function basename(uri: Uri): string {
  return uri.path.slice(uri.path.lastIndexOf('/') + 1);
}

/** The folder that holds it. */
export function folderOf(uri: Uri): Uri {
  return Uri.joinPath(uri, '..');
}
