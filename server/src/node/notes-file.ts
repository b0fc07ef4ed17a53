import { createHash } from 'node:crypto';
import { existsSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { type AnnotationStore, type BadLine, notesSuffix } from '../core/index.ts';
import { FileError } from './file-error.ts';
import { readBytes } from './read-page-file.ts';
import { replaceFile } from './replace-file.ts';

/** The name that a text and its records go by: SHA-256, hex, of the normalised text as UTF-8. */
export function hashOf(normal: string): string {
  return createHash('sha256').update(normal, 'utf8').digest('hex');
}

/** The notes file of a text as it is on the disk; undefined when there is none. @throws FileError */
export function readNotesFile(text: string): string | undefined {
  const file = text + notesSuffix;
  return existsSync(file) ? Buffer.from(readBytes(file)).toString('utf8') : undefined;
}

/**
 * Brings notes file and store to the same: afterwards both hold what either held. What somebody else writes meanwhile is
 * merged in, and lines that hold no record are put aside before the file is written without them.
 * @throws FileError
 */
export async function saveNotesFile(text: string, store: AnnotationStore): Promise<void> {
  const file = text + notesSuffix;
  for (let attempt = 1; ; attempt++) {
    const before = existsSync(file) ? readBytes(file) : undefined;
    const { bad } = store.load(before ? Buffer.from(before).toString('utf8') : '');
    const after = Buffer.from(store.serialise());
    if (before && Buffer.compare(before, after) === 0) return;
    await keepBad(`${file}.bad`, bad);
    try {
      await replaceFile(file, after, before);
      store.written();
      return;
    } catch (error) {
      if (!(error instanceof FileError) || error.problem !== 'changed' || attempt === patience) throw error;
    }
  }
}

/** The normalised text of a hash, from the folder of the page; undefined when it is not there, or is another text. */
export function readBase(text: string, hash: string): string | undefined {
  if (!/^[0-9a-f]{64}$/.test(hash)) return undefined;
  const file = baseFile(text, hash);
  if (!existsSync(file)) return undefined;
  const normal = Buffer.from(readBytes(file)).toString('utf8');
  return hashOf(normal) === hash ? normal : undefined;
}

/** Keeps the text that records were made on: with it their places are found again after any change. */
export async function keepBase(text: string, hash: string, normal: string): Promise<void> {
  const file = baseFile(text, hash);
  if (existsSync(file)) return;
  try {
    mkdirSync(path.dirname(file), { recursive: true });
    await replaceFile(file, Buffer.from(normal), undefined);
  } catch (error) {
    // Written by somebody else at the same time: it is the same text.
    if (!existsSync(file)) throw FileError.from(error);
  }
}

/** How often a save starts anew when others write at the same time. */
const patience = 30;

function baseFile(text: string, hash: string): string {
  return path.join(path.dirname(text), '.galley', 'base', hash);
}

async function keepBad(file: string, bad: readonly BadLine[]): Promise<void> {
  if (bad.length === 0) return;
  const before = existsSync(file) ? readBytes(file) : undefined;
  const kept = before ? Buffer.from(before).toString('utf8') : '';
  const known = new Set(kept.split('\n'));
  const fresh = bad.filter((line) => !known.has(line.text)).map((line) => `${line.text}\n`);
  if (fresh.length === 0) return;
  const joined = kept === '' || kept.endsWith('\n') ? kept : `${kept}\n`;
  await replaceFile(file, Buffer.from(joined + fresh.join('')), before);
}
