import type { Dirent } from 'node:fs';
import { opendir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { looksLikePage } from '../core/index.ts';
import type { Files } from '../lsp/runtime.ts';
import { isPageByName } from '../lsp/workspace/page-name.ts';
import { decodeText } from './decode.ts';

/** The files of a workspace on disk. Only `file:` folders can be read; the client knows the others. */
export const workspaceFiles: Files = {
  async *find(folders) {
    for (const folder of folders) {
      if (folder.startsWith('file:')) yield* filesBelow(fileURLToPath(folder));
    }
  },

  async page(uri) {
    const text = await textOf(uri);
    return text !== undefined && (isPageByName(uri) || looksLikePage(text)) ? text : undefined;
  },

  text: textOf,

  notes: (uri) => textOf(uri, largestNotes, (bytes) => bytes.toString('utf8')),
};

async function textOf(
  uri: string,
  most = largest,
  read = (bytes: Buffer) => decodeText(bytes).text,
): Promise<string | undefined> {
  if (!uri.startsWith('file:')) return undefined;
  try {
    const file = fileURLToPath(uri);
    const { size } = await stat(file);
    return size > most ? undefined : read(await readFile(file));
  } catch {
    // Gone, locked, or no text: nothing that could be said of it.
    return undefined;
  }
}

async function* filesBelow(folder: string): AsyncGenerator<string> {
  const inner: string[] = [];
  try {
    for await (const entry of await opendir(folder)) {
      const full = path.join(folder, entry.name);
      if (isFolder(entry)) inner.push(full);
      else if (entry.isFile() && /\.(?:txt|article)$/i.test(entry.name)) yield pathToFileURL(full).href;
    }
  } catch {
    // A folder that may not be read holds no pages for us.
  }
  for (const one of inner) yield* filesBelow(one);
}

/** Links are not followed: they may lead in circles. */
function isFolder(entry: Dirent): boolean {
  return entry.isDirectory() && !entry.name.startsWith('.') && entry.name !== 'node_modules';
}

/** Bytes. A file larger than this is no newspaper page. */
const largest = 4 * 1024 * 1024;
/** Bytes. A note takes some six hundred. */
const largestNotes = 64 * 1024 * 1024;
