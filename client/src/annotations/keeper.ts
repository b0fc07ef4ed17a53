import type { AnnotationStore, Notes } from '#core/index.ts';
import type { Journal } from './journal.ts';
import type { NotesFile } from './notesFile.ts';

/** Keeps a store, its notes file and its journal in step. Calls may overlap: the work is done one after the other. */
export class NotesKeeper {
  readonly #store: AnnotationStore;
  readonly #file: NotesFile;
  readonly #journal: Journal;
  readonly #clock: () => number;
  #last: Promise<unknown> = Promise.resolve();

  /** @param clock milliseconds since 1970. */
  constructor(store: AnnotationStore, file: NotesFile, journal: Journal, clock: () => number) {
    this.#store = store;
    this.#file = file;
    this.#journal = journal;
    this.#clock = clock;
  }

  /**
   * Reads the file and what a crash left in the journal. Writes nothing unless the journal knew more than the file.
   * @returns what the file said; undefined when there is none.
   */
  open(): Promise<Notes | undefined> {
    return this.#inTurn(async () => {
      const notes = await this.#file.load(this.#store);
      await this.#journal.replay(this.#store);
      if (this.#store.unsynced().length > 0) await this.#save();
      await this.#journal.clear(this.#clock());
      return notes;
    });
  }

  /** To be called after every change of the store: journal first, then the file. */
  keep(): Promise<void> {
    return this.#inTurn(() => this.#save());
  }

  /**
   * Takes in what others did to the file. It writes only what this window did a moment ago and the file no longer
   * shows: a checkout of an older state is somebody's wish and is not undone. A file that is gone may have been renamed
   * with its page, and is made anew by the next change alone.
   */
  refresh(): Promise<void> {
    return this.#inTurn(async () => {
      if (!(await this.#file.load(this.#store))) return;
      if (!this.#journal.isEmpty && this.#store.unsynced().length > 0) await this.#save();
      await this.#journal.settle(this.#store, this.#clock());
    });
  }

  /** Writes the file anew if it holds anything that does not belong there. @returns what was wrong with it. */
  repair(): Promise<{ readonly bad: number; readonly hadMarkers: boolean }> {
    return this.#inTurn(async () => {
      const notes = await this.#file.load(this.#store);
      await this.#save();
      return { bad: notes?.bad.length ?? 0, hadMarkers: notes?.hadMarkers ?? false };
    });
  }

  async #save(): Promise<void> {
    await this.#journal.append(this.#store.unsynced(), this.#clock());
    await this.#file.save(this.#store);
    await this.#journal.settle(this.#store, this.#clock());
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.#last.then(work, work);
    this.#last = turn.catch(() => undefined);
    return turn;
  }
}
