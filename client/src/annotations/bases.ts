import type { Folder } from './folder.ts';

/**
 * Texts that annotations were made on, each an immutable file named by its hash. A changed text is compared with them
 * to find where the words have gone. They have no suffix, so that nothing takes them for pages.
 */
export class Bases {
  readonly #folder: Folder;
  readonly #known = new Map<string, string>();

  /** @param folder that of the text. */
  constructor(folder: Folder) {
    this.#folder = folder;
  }

  /** @param hash SHA-256, hex, of `normal`. */
  async keep(hash: string, normal: string, newName: () => string): Promise<void> {
    if (this.#known.has(hash)) return;
    const path = pathOf(hash);
    if ((await this.#folder.changedAt(path)) === undefined) {
      const beside = `${path}.${newName()}.tmp`;
      await this.#folder.write(beside, normal);
      await this.#folder.rename(beside, path);
    }
    this.#known.set(hash, normal);
  }

  /** The text by its hash; undefined when it is not there or not what its name says. */
  async get(hash: string, hashOf: (normal: string) => Promise<string>): Promise<string | undefined> {
    const known = this.#known.get(hash);
    if (known !== undefined) return known;
    if (!/^[0-9a-f]{64}$/.test(hash)) return undefined;
    const text = await this.#folder.read(pathOf(hash));
    if (text === undefined || (await hashOf(text)) !== hash) return undefined;
    this.#known.set(hash, text);
    return text;
  }
}

function pathOf(hash: string): string {
  return `.galley/base/${hash}`;
}
