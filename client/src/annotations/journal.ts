import { type Annotation, type AnnotationStore, digest, parseNotes, serialiseNotes } from '#core/index.ts';
import type { Folder } from './folder.ts';
import { sha256 } from './hash.ts';

/**
 * What this window did to the notes of one text, kept in the extension's own storage until it is certain to be in the
 * notes file. Being read back once is not certain: another window that had read the file earlier may rename its own
 * over ours right afterwards. Replaying is harmless, because a version that others have replaced stays replaced.
 */
export class Journal {
  readonly #folder: Folder;
  readonly #address: string;
  readonly #name: string;
  #subfolder: Promise<string> | undefined;
  readonly #entries = new Map<string, Entry>();

  /** @param address names the text. @param session names this window, in letters and digits. */
  constructor(folder: Folder, address: string, session: string) {
    this.#folder = folder;
    this.#address = address;
    this.#name = `${session}.jsonl`;
  }

  get isEmpty(): boolean {
    return this.#entries.size === 0;
  }

  /** Adds what is not in the file yet. @param now milliseconds. */
  async append(versions: readonly Annotation[], now: number): Promise<void> {
    let grew = false;
    for (const version of versions) {
      const stamp = stampOf(version);
      if (this.#entries.has(stamp)) continue;
      this.#entries.set(stamp, { version, since: now });
      grew = true;
    }
    if (grew) await this.#write();
  }

  /** Lets go of what has been kept for a while and is in the file now. @param now milliseconds. */
  async settle(store: AnnotationStore, now: number): Promise<void> {
    const open = new Set(store.unsynced().map(stampOf));
    const before = this.#entries.size;
    for (const [stamp, entry] of this.#entries) {
      if (!open.has(stamp) && now - entry.since >= settlingTime) this.#entries.delete(stamp);
    }
    if (this.#entries.size < before) await this.#write();
  }

  /** Takes every window's journal of this text into the store, those of windows that crashed above all. */
  async replay(store: AnnotationStore): Promise<void> {
    for (const name of await this.#names()) {
      const text = await this.#folder.read(await this.#path(name));
      if (text !== undefined) store.merge(parseNotes(text));
    }
  }

  /** Removes journals that no living window keeps. Only to be called when the store has nothing unsynced. */
  async clear(now: number): Promise<void> {
    for (const name of await this.#names()) {
      const changed = await this.#folder.changedAt(await this.#path(name));
      if (!name.startsWith(this.#name) && changed !== undefined && now - changed > 10 * settlingTime) {
        await this.#folder.remove(await this.#path(name));
      }
    }
  }

  /** Whole, to a file beside, and renamed, so that a crash in the middle spoils nothing. */
  async #write(): Promise<void> {
    if (this.isEmpty) return this.#folder.remove(await this.#path(this.#name));
    const versions = [...this.#entries.values()].map(({ version }) => version);
    const beside = await this.#path(`${this.#name}.tmp`);
    await this.#folder.write(beside, serialiseNotes(versions));
    await this.#folder.rename(beside, await this.#path(this.#name));
  }

  /** With those beside: who dies while renaming one over the other leaves nothing else. */
  async #names(): Promise<string[]> {
    const names = await this.#folder.list(await this.#path(''));
    return names.filter((name) => /\.jsonl(?:\.tmp)?$/.test(name)).sort();
  }

  /** One folder a text, named by a hash: addresses hold what file names may not, and grow too long. */
  async #path(name: string): Promise<string> {
    this.#subfolder ??= sha256(this.#address);
    return `${(await this.#subfolder).slice(0, 32)}/${name}`;
  }
}

/** Milliseconds that a version must have been in the file: longer than any window takes from reading to renaming. */
export const settlingTime = 60_000;

interface Entry {
  readonly version: Annotation;
  /** When it came in, in milliseconds. */
  readonly since: number;
}

function stampOf(version: Annotation): string {
  return `${version.id} ${digest(version)}`;
}
