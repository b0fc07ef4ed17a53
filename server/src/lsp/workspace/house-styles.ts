import { type DocumentUri, Emitter, type Event } from 'vscode-languageserver';
import { configurationPaths, findHouseStyle, HouseStyle, rules } from '../../core/index.ts';
import type { Files } from '../runtime.ts';
import { canonical, toUri } from './canonical.ts';

/** The house style of each folder, from the nearest `galley.config.json` above it. Read once, until a file changes. */
export class HouseStyles {
  readonly #files: Files | undefined;
  readonly #byFolder = new Map<string, Promise<HouseStyle>>();
  readonly #loaded = new Emitter<HouseStyle>();

  constructor(files: Files | undefined) {
    this.#files = files;
  }

  /** A house style was read; it knows what is wrong in its files. */
  get onDidLoad(): Event<HouseStyle> {
    return this.#loaded.event;
  }

  of(uri: DocumentUri): Promise<HouseStyle> {
    const path = canonical(uri);
    const folder = path.slice(0, path.lastIndexOf('/') + 1);
    let house = this.#byFolder.get(folder);
    if (!house) {
      house = this.#files && folder !== '' ? this.#load(path) : Promise.resolve(nothing);
      this.#byFolder.set(folder, house);
    }
    return house;
  }

  /** The text of a file by its canonical path; undefined when there is none. */
  async read(path: string): Promise<string | undefined> {
    return this.#files?.text(toUri(path));
  }

  /** The configuration in force for a page, with its text; undefined when nothing configures it. */
  async configurationOf(
    uri: DocumentUri,
  ): Promise<{ readonly path: string; readonly text: string } | undefined> {
    for (const path of configurationPaths(canonical(uri))) {
      const text = await this.read(path);
      if (text !== undefined) return { path, text };
    }
    return undefined;
  }

  /** Forgets the styles that rest on any of the files, also where a file was looked for and is there only now. */
  async forget(changed: readonly DocumentUri[]): Promise<boolean> {
    const paths = new Set(changed.map(canonical));
    let any = false;
    for (const [folder, loading] of [...this.#byFolder]) {
      const { files } = await loading;
      if (!files.some((file) => paths.has(file))) continue;
      if (this.#byFolder.get(folder) === loading) this.#byFolder.delete(folder);
      any = true;
    }
    return any;
  }

  async #load(path: string): Promise<HouseStyle> {
    const house = await findHouseStyle(path, (one) => this.read(one), rules);
    this.#loaded.fire(house);
    return house;
  }
}

const nothing = new HouseStyle([], [], []);
