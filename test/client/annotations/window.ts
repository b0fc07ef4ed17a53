import { Journal } from '../../../client/src/annotations/journal.ts';
import { NotesKeeper } from '../../../client/src/annotations/keeper.ts';
import { NotesFile } from '../../../client/src/annotations/notesFile.ts';
import {
  type Annotation,
  AnnotationStore,
  AnnotationText,
  type Author,
  createAnnotation,
  describe as describeSpan,
} from '../../../server/src/core/index.ts';
import { type Disk, DiskFolder, type Gate } from './disk.ts';

export const notesName = 'a01.txt.galley.jsonl';
const text = new AnnotationText('今年前11个月，全市生产总值同比增长6.2%，其中工业增加值增长7.1%。');

/** One window of VS Code with the page open: a store, the notes file and a journal, on a disk shared with others. */
export class Window {
  readonly store: AnnotationStore;
  readonly keeper: NotesKeeper;
  readonly #author: Author;

  constructor(disk: Disk, name: string, gate?: Gate) {
    let made = 0;
    let words = 0;
    this.#author = {
      name,
      newId: () => `urn:uuid:${name}-${++made}`,
      now: () => new Date(1_800_000_000_000 + disk.clock).toISOString(),
    };
    this.store = new AnnotationStore(this.#author);
    const notes = new DiskFolder(disk, gate, 'page/');
    const journal = new Journal(new DiskFolder(disk, gate, 'journal/'), 'file:///page/a01.txt', name);
    const file = new NotesFile(notes, notesName, () => `${name}${++words}`);
    this.keeper = new NotesKeeper(this.store, file, journal, () => disk.clock);
  }

  /** A new record in the store, not yet written. */
  tag(start = 3, end = 6): Annotation {
    const target = describeSpan(text, { start, end }, { source: 'a01.txt', textSha256: '0'.repeat(64) });
    const record = createAnnotation('number', target, this.#author);
    this.store.create([record], 'tag');
    return record;
  }
}

/** Ids in the notes file, as a reader finds them. */
export function idsOnDisk(disk: Disk): string[] {
  const store = new AnnotationStore({ name: '', newId: () => '', now: () => '' });
  store.load(disk.files.get(`page/${notesName}`) ?? '');
  return store.live().map(({ id }) => id);
}
