import { randomUUID } from 'node:crypto';
import path from 'node:path';
import {
  Anchorer,
  AnnotationStore,
  AnnotationText,
  type Author,
  type Notes,
  type Standing,
  standingsOf,
} from '../../core/index.ts';
import { hashOf, readBase, readNotesFile } from '../../node/notes-file.ts';
import type { OpenPage } from '../pages.ts';

/** A page with its annotations, each at its place in the page as it is now. */
export interface PageNotes {
  readonly path: string;
  /** The file name of the page, without folders: what records call it. */
  readonly source: string;
  readonly text: AnnotationText;
  readonly textSha256: string;
  readonly store: AnnotationStore;
  readonly notes: Notes;
  readonly placed: readonly Standing[];
}

/** The annotations of a page; undefined when it has no notes file. @throws FileError */
export function notesOf(page: OpenPage, author: Author): PageNotes | undefined {
  if (page.source.isStandardInput) return undefined;
  const file = readNotesFile(page.source.path);
  return file === undefined ? undefined : placeNotes(page, file, author);
}

/** The records of a notes file, placed on a page. */
export function placeNotes(page: OpenPage, notesText: string, author: Author): PageNotes {
  const text = new AnnotationText(page.file.text);
  const textSha256 = hashOf(text.normal);
  const store = new AnnotationStore(author);
  const notes = store.load(notesText);
  const anchorer = new Anchorer(text, textSha256, (hash) => readBase(page.source.path, hash));
  return {
    path: page.path,
    source: path.basename(page.path),
    text,
    textSha256,
    store,
    notes,
    placed: standingsOf(store.live(), anchorer),
  };
}

/** Who signs what the command line changes. */
export function commandLineAuthor(name: string | undefined): Author {
  return {
    name: name ?? process.env.USER ?? process.env.USERNAME ?? 'galley',
    newId: () => `urn:uuid:${randomUUID()}`,
    now: () => new Date().toISOString(),
  };
}
