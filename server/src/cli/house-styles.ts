import { existsSync } from 'node:fs';
import path from 'node:path';
import {
  type ConfigurationProblem,
  findHouseStyle,
  type HouseStyle,
  LineIndex,
  loadHouseStyle,
  rules,
  type Style,
} from '../core/index.ts';
import { FileError } from '../node/file-error.ts';
import { ConfigurationFiles, unreadable } from './configuration-files.ts';
import { printable } from './printable.ts';
import type { Terminal } from './terminal.ts';

/**
 * The house style of each page: of `--config`, or of the nearest `galley.config.json` in its folder or above. Files are
 * read once a run. The editor's personal settings do not count here: everybody gets the same findings.
 */
export class HouseStyles {
  readonly #config: string | undefined;
  readonly #files: ConfigurationFiles;
  readonly #byFolder = new Map<string, Promise<HouseStyle>>();
  readonly #told = new Set<ConfigurationProblem>();
  readonly #problems: ConfigurationProblem[] = [];

  constructor(config: string | undefined, files = new ConfigurationFiles()) {
    this.#config = config;
    this.#files = files;
  }

  /** The style for a page. @throws UsageError when the file of `--config` cannot be read */
  async styleFor(page: string): Promise<Style> {
    const whole = slashed(path.resolve(page));
    const house = await this.#houseOf(whole);
    this.#remember(house.problems);
    return house.styleOf(whole);
  }

  /** The configuration files that the page's style hangs on, found or not; undefined when something is wrong in them. */
  async soundFilesFor(page: string): Promise<readonly string[] | undefined> {
    const { files, problems } = await this.#houseOf(slashed(path.resolve(page)));
    return problems.length === 0 ? files : undefined;
  }

  /** Says what is wrong in the configurations read so far, each problem once; true when there was an error. */
  complain(terminal: Terminal): boolean {
    for (const problem of this.#problems) {
      const text = this.#files.textOf(problem.path) ?? '';
      const { line, character } = new LineIndex(text).positionAt(problem.span.start);
      const place = `${printable(path.relative('', problem.path) || problem.path)}:${line + 1}:${character + 1}`;
      terminal.err(
        `${terminal.say({ zh: 'galley：{place}：', en: 'galley: {place}: ' }, { place })}${terminal.tell(problem.message)}\n`,
      );
    }
    const errors = this.#problems.some((problem) => problem.severity === 'error');
    this.#problems.length = 0;
    return errors;
  }

  #remember(problems: readonly ConfigurationProblem[]): void {
    for (const problem of problems) {
      if (this.#told.has(problem)) continue;
      this.#told.add(problem);
      this.#problems.push(problem);
    }
  }

  #houseOf(page: string): Promise<HouseStyle> {
    const folder = path.posix.dirname(page);
    let house = this.#byFolder.get(this.#config ?? folder);
    if (!house) {
      house = this.#config === undefined ? findHouseStyle(page, this.#read, rules) : this.#load(this.#config);
      this.#byFolder.set(this.#config ?? folder, house);
    }
    return house;
  }

  async #load(config: string): Promise<HouseStyle> {
    const whole = slashed(path.resolve(config));
    const text = await this.#read(whole);
    if (text === undefined)
      throw unreadable(config, new FileError(existsSync(config) ? 'is-folder' : 'not-found'));
    return loadHouseStyle(whole, this.#read, rules);
  }

  readonly #read = async (file: string): Promise<string | undefined> => this.#files.textOf(file);
}

/** The core knows paths with slashes only. */
function slashed(file: string): string {
  return file.replaceAll(path.sep, '/');
}
