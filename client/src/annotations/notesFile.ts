import { type AnnotationStore, type BadLine, type Notes, parseNotes } from '#core/index.ts';
import type { Folder } from './folder.ts';

/**
 * One notes file. No file system that VS Code speaks to can compare and swap, and writing truncates first; so every
 * write reads again, merges, goes to a file beside, is renamed over, and is read back. The file never holds less than
 * it did, and a crash leaves either the old or the new one.
 */
export class NotesFile {
  readonly #folder: Folder;
  readonly #name: string;
  readonly #newName: () => string;
  #taken: { readonly store: AnnotationStore; readonly text: string; readonly notes: Notes } | undefined;

  /** @param newName a word that no other window makes at the same time. */
  constructor(folder: Folder, name: string, newName: () => string) {
    this.#folder = folder;
    this.#name = name;
    this.#newName = newName;
  }

  /** Takes the file into the store. Writes nothing. @returns undefined when there is no file. */
  async load(store: AnnotationStore): Promise<Notes | undefined> {
    const text = await this.#folder.read(this.#name);
    const notes = this.#take(store, text ?? '');
    if (text !== undefined) return notes;
    return (await this.#rescue(store)) ? notes : undefined;
  }

  /**
   * VS Code removes a file before it renames another over it. Whoever dies in between leaves all notes in the file beside:
   * they are merged as what the notes file does not hold yet. What is in the file beside stays there.
   */
  async #rescue(store: AnnotationStore): Promise<boolean> {
    const names = (await this.#folder.list('')).filter((name) => this.#isBeside(name));
    for (const name of names) {
      const text = await this.#folder.read(name);
      if (text !== undefined) store.merge(parseNotes(text));
    }
    return names.length > 0;
  }

  #isBeside(name: string): boolean {
    return name.startsWith(`${this.#name}.`) && /^[^.]+\.tmp$/.test(name.slice(this.#name.length + 1));
  }

  /** Brings file and store to the same: afterwards both hold what either held. @throws when that cannot be reached. */
  async save(store: AnnotationStore): Promise<void> {
    for (let attempt = 0; attempt < patience; attempt++) {
      const before = await this.#folder.read(this.#name);
      const notes = this.#take(store, before ?? '');
      if (before === undefined) await this.#rescue(store);
      const after = store.serialise();
      if (after === (before ?? '')) return;
      await this.#keep(notes.bad);
      if (await this.#swap(before, after)) {
        const back = (await this.#folder.read(this.#name)) ?? '';
        if (back === after && store.serialise() === after) {
          store.written();
          this.#taken = { store, text: back, notes: { ...notes, bad: [], hadMarkers: false } };
        } else this.#take(store, back);
        if (store.unsynced().length === 0) return;
      }
    }
    throw new Error(`${this.#name} changes faster than it can be merged`);
  }

  /** A file that has not changed is not parsed again: it may be long, and every tag asks for it. */
  #take(store: AnnotationStore, text: string): Notes {
    if (this.#taken?.text !== text || this.#taken.store !== store) {
      this.#taken = { store, text, notes: store.load(text) };
    }
    return this.#taken.notes;
  }

  /** Puts the new text in place of the old, unless somebody else has changed the file since it was read. */
  async #swap(before: string | undefined, after: string): Promise<boolean> {
    const beside = `${this.#name}.${this.#newName()}.tmp`;
    try {
      await this.#folder.write(beside, after);
      if ((await this.#folder.read(this.#name)) !== before) {
        await this.#folder.remove(beside);
        return false;
      }
      await this.#folder.rename(beside, this.#name);
      return true;
    } catch (error) {
      await this.#folder.remove(beside).catch(() => undefined);
      throw error;
    }
  }

  /** Lines that nobody can read are put aside before the file is written without them. */
  async #keep(bad: readonly BadLine[]): Promise<void> {
    if (bad.length === 0) return;
    const aside = `${this.#name}.bad`;
    const kept = (await this.#folder.read(aside)) ?? '';
    const known = new Set(kept.split('\n'));
    const fresh = bad.filter(({ text }) => !known.has(text)).map(({ text }) => `${text}\n`);
    if (fresh.length === 0) return;
    const joined = kept === '' || kept.endsWith('\n') ? kept : `${kept}\n`;
    const beside = `${aside}.${this.#newName()}.tmp`;
    await this.#folder.write(beside, joined + fresh.join(''));
    await this.#folder.rename(beside, aside);
  }
}

/** How often a save starts anew when others write at the same time. */
const patience = 30;
