import { existsSync } from 'node:fs';
import path from 'node:path';
import {
  Anchorer,
  AnnotationText,
  Carrier,
  composeEdits,
  describe,
  notesSuffix,
  type Repair,
  withTarget,
} from '../../core/index.ts';
import { hashOf, keepBase, readBase, saveNotesFile } from '../../node/notes-file.ts';
import { commandLineAuthor, notesOf } from '../notes/page-notes.ts';
import type { OpenPage } from '../pages.ts';

/** The annotations of a page that is about to be repaired. */
export interface CarriedNotes {
  /** Call when the repaired page stands in `file`: its notes file then names the new places. @throws FileError */
  follow(file: string): Promise<void>;
}

/**
 * Gets the annotations of a page ready to follow its repair; undefined when it has none. The text they were made on is
 * kept first, so that nothing is lost if the program is stopped between page and notes.
 * @throws FileError
 */
export async function carryNotes(page: OpenPage, repair: Repair): Promise<CarriedNotes | undefined> {
  if (page.source.isStandardInput || !existsSync(page.source.path + notesSuffix)) return undefined;
  const before = notesOf(page, commandLineAuthor(undefined));
  if (!before) return undefined;
  await keepBase(page.source.path, before.textSha256, before.text.normal);
  return {
    follow: async (file) => {
      const edits = composeEdits(page.file.text.length, repair.rounds);
      const carrier = new Carrier(page.file.text, repair.text, edits);
      const text = new AnnotationText(repair.text);
      const textSha256 = hashOf(text.normal);
      const isCopy = path.resolve(file) !== path.resolve(page.source.path);
      const base = (hash: string) => readBase(page.source.path, hash);
      const anchorer = new Anchorer(text, textSha256, isCopy ? undefined : base);
      for (const { annotation, span } of before.placed) {
        if (!span) continue;
        const carried = carrier.carry(span);
        if (carried.start === carried.end) continue;
        const found = anchorer.anchor(annotation.target);
        // Places that will be found again stay as they are: rewriting them all would make every merge a conflict.
        if (
          found.state === 'anchored' &&
          found.span.start === carried.start &&
          found.span.end === carried.end
        )
          continue;
        before.store.change(
          [annotation.id],
          withTarget(describe(text, carried, { source: before.source, textSha256 })),
        );
      }
      await keepBase(file, textSha256, text.normal);
      await saveNotesFile(file, before.store);
    },
  };
}
