import { kinshipWith, normaliseText, parseNotes } from '#core/index.ts';
import { Bases } from './bases.ts';
import type { Folder } from './folder.ts';
import { sha256 } from './hash.ts';

/** Where notes files are looked for. Files go by names that only the shelf understands. */
export interface Shelf {
  /** Every notes file there is. */
  notes(): Promise<readonly string[]>;
  read(file: string): Promise<string | undefined>;
  has(file: string): Promise<boolean>;
  /** Where the notes of a page stand, and the page that notes stand beside. */
  notesOf(page: string): string;
  pageOf(notes: string): string;
  /** The folder that holds a file. */
  folderOf(file: string): Folder;
  /** Both fail where `to` is there already: notes are never written over. */
  move(from: string, to: string): Promise<void>;
  copy(from: string, to: string): Promise<void>;
}

/** Notes that seem to belong to a page and stand elsewhere. */
export interface Stray {
  readonly file: string;
  /** The page they stood beside is gone: they may move along. Else they belong to it, and a copy is all there can be. */
  readonly isLeftBehind: boolean;
}

/**
 * Looks for the notes of a page that has none: it may have been moved or renamed outside VS Code. They are known by the
 * hash of the text or by their quotes. Of those left behind the likeliest; else those of a page with the very same text.
 */
export async function findStray(page: string, content: string, shelf: Shelf): Promise<Stray | undefined> {
  const own = shelf.notesOf(page);
  const files = (await shelf.notes()).filter((file) => file !== own);
  if (files.length === 0) return undefined;
  const kinship = kinshipWith(content, await sha256(normaliseText(content)));
  let copy: Stray | undefined;
  let best: { readonly stray: Stray; readonly likeness: number } | undefined;
  for (const file of files) {
    const { records } = parseNotes((await shelf.read(file)) ?? '');
    const { isSameText, quoted, of } = kinship(records);
    const likeness = isSameText ? surest : quoted / of;
    if (of === 0 || likeness < enough) continue;
    const isLeftBehind = !(await shelf.has(shelf.pageOf(file)));
    if (isLeftBehind && likeness > (best?.likeness ?? 0)) best = { stray: { file, isLeftBehind }, likeness };
    else if (isSameText && !isLeftBehind) copy ??= { file, isLeftBehind };
  }
  return best?.stray ?? copy;
}

/** Puts the notes beside the page, with the texts that they were made on. What they stood beside keeps a copy. */
export async function takeStray({ file, isLeftBehind }: Stray, page: string, shelf: Shelf): Promise<void> {
  await copyBases(file, page, shelf);
  if (isLeftBehind) await shelf.move(file, shelf.notesOf(page));
  else await shelf.copy(file, shelf.notesOf(page));
}

/** Copies the texts that notes were made on to the folder of another page. Nothing is removed. */
export async function copyBases(
  notes: string,
  page: string,
  shelf: Pick<Shelf, 'read' | 'folderOf'>,
): Promise<void> {
  const from = new Bases(shelf.folderOf(notes));
  const to = new Bases(shelf.folderOf(page));
  const { records } = parseNotes((await shelf.read(notes)) ?? '');
  for (const hash of new Set(records.map(({ target }) => target.textSha256))) {
    const base = await from.get(hash, sha256);
    if (base !== undefined) await to.keep(hash, base, () => crypto.randomUUID().slice(0, 8));
  }
}

/** The share of quotes that the text of a page must hold. */
const enough = 0.6;
/** More than any share: notes on this very text come before those whose words it merely holds too. */
const surest = 2;
