import type { Folder } from '../../../client/src/annotations/folder.ts';

/** Files that several windows share. Nothing is atomic: even renaming over a file removes that first, as VS Code does. */
export class Disk {
  readonly files = new Map<string, string>();
  readonly times = new Map<string, number>();
  clock = 0;

  set(name: string, text: string): void {
    this.files.set(name, text);
    this.times.set(name, this.clock);
  }
}

/** What a step is about to do. A test may let it wait, fail, or cut a write short. */
export interface Step {
  readonly does: 'read' | 'truncate' | 'write' | 'rename' | 'remove' | 'list' | 'stat';
  readonly name: string;
  readonly text?: string;
}

/** Asked before each step; rejects or never answers where the program dies. */
export type Gate = (step: Step) => Promise<void>;

/** The folder as one window sees it. Writing truncates first, as VS Code's file systems do. */
export class DiskFolder implements Folder {
  readonly #disk: Disk;
  readonly #gate: Gate;
  readonly #root: string;

  constructor(disk: Disk, gate: Gate = async () => {}, root = '') {
    this.#disk = disk;
    this.#gate = gate;
    this.#root = root;
  }

  async read(name: string): Promise<string | undefined> {
    await this.#gate({ does: 'read', name });
    return this.#disk.files.get(this.#root + name);
  }

  async write(name: string, text: string): Promise<void> {
    await this.#gate({ does: 'truncate', name });
    this.#disk.set(this.#root + name, '');
    await this.#gate({ does: 'write', name, text });
    this.#disk.set(this.#root + name, text);
  }

  async rename(from: string, to: string): Promise<void> {
    if (this.#disk.files.has(this.#root + to)) {
      await this.#gate({ does: 'remove', name: to });
      this.#disk.files.delete(this.#root + to);
    }
    await this.#gate({ does: 'rename', name: to });
    const text = this.#disk.files.get(this.#root + from);
    if (text === undefined) throw new Error(`${from} is not there`);
    this.#disk.files.delete(this.#root + from);
    this.#disk.set(this.#root + to, text);
  }

  async remove(name: string): Promise<void> {
    await this.#gate({ does: 'remove', name });
    this.#disk.files.delete(this.#root + name);
  }

  async list(name: string): Promise<string[]> {
    await this.#gate({ does: 'list', name });
    const start = this.#root + (name === '' ? '' : name.replace(/\/?$/, '/'));
    return [...this.#disk.files.keys()]
      .filter((one) => one.startsWith(start))
      .map((one) => one.slice(start.length))
      .filter((one) => !one.includes('/'));
  }

  async changedAt(name: string): Promise<number | undefined> {
    await this.#gate({ does: 'stat', name });
    return this.#disk.times.get(this.#root + name);
  }
}
