import { type Dirent, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { FileError } from '../../node/file-error.ts';
import { type Ignoring, ignoringNothing, openIgnoring } from './gitignore.ts';

/** A file below the folder, or a folder that could not be entered; paths relative to where the walk began. */
export type WalkEntry = { readonly path: string } | { readonly path: string; readonly error: FileError };

/**
 * The files below a folder, by name. Hidden folders and node_modules are passed over, links to folders are not
 * followed (they may lead in a circle), links to files are.
 */
export async function* walk(
  folder: string,
  options: { readonly ignore: boolean },
): AsyncGenerator<WalkEntry> {
  yield* below(folder, '', options.ignore ? await openIgnoring(folder) : ignoringNothing);
}

function* below(root: string, relative: string, outer: Ignoring): Generator<WalkEntry> {
  const folder = path.join(root, relative);
  let entries: Dirent[];
  try {
    entries = readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    yield { path: relative, error: FileError.from(error) };
    return;
  }
  const ignoring = outer.enter(folder, entries);
  entries.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
  for (const entry of entries) {
    const inner = path.join(relative, entry.name);
    const whole = path.join(root, inner);
    if (entry.isDirectory()) {
      if (entry.name.startsWith('.') || entry.name === 'node_modules') continue;
      if (!ignoring.excludes(whole, true)) yield* below(root, inner, ignoring);
    } else if ((entry.isFile() || isLinkToFile(entry, whole)) && !ignoring.excludes(whole, false)) {
      yield { path: inner };
    }
  }
}

function isLinkToFile(entry: Dirent, whole: string): boolean {
  if (!entry.isSymbolicLink()) return false;
  try {
    return statSync(whole).isFile();
  } catch {
    // It leads nowhere, or in a circle.
    return false;
  }
}
