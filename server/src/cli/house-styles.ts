import path from 'node:path';
import {
  type ConfigurationProblem,
  findHouseStyle,
  format,
  type HouseStyle,
  LineIndex,
  loadHouseStyle,
  rules,
  type Style,
} from '../core/index.ts';
import { FileError } from '../node/file-error.ts';
import { readPageFile } from '../node/read-page-file.ts';
import { printable } from './printable.ts';
import type { Terminal } from './terminal.ts';
import { UsageError } from './usage-error.ts';

/**
 * The house style of each page: of `--config`, or of the nearest `galley.config.json` in its folder or above. Files are
 * read once a run. The editor's personal settings do not count here: everybody gets the same findings.
 */
export class HouseStyles {
  readonly #config: string | undefined;
  readonly #texts = new Map<string, string | undefined>();
  readonly #byFolder = new Map<string, Promise<HouseStyle>>();
  readonly #told = new Set<ConfigurationProblem>();
  readonly #problems: ConfigurationProblem[] = [];

  constructor(config: string | undefined) {
    this.#config = config;
  }

  /** The style for a page. @throws UsageError when the file of `--config` cannot be read */
  async styleFor(page: string): Promise<Style> {
    const whole = slashed(path.resolve(page));
    const folder = path.posix.dirname(whole);
    let house = this.#byFolder.get(this.#config ?? folder);
    if (!house) {
      house =
        this.#config === undefined ? findHouseStyle(whole, this.#read, rules) : this.#load(this.#config);
      this.#byFolder.set(this.#config ?? folder, house);
    }
    const { problems } = await house;
    this.#remember(problems);
    return (await house).styleOf(whole);
  }

  /** Says what is wrong in the configurations read so far, each problem once; true when there was an error. */
  complain(terminal: Terminal): boolean {
    for (const problem of this.#problems) {
      const text = this.#texts.get(problem.path) ?? '';
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

  async #load(config: string): Promise<HouseStyle> {
    const whole = slashed(path.resolve(config));
    const text = await this.#read(whole);
    if (text === undefined) throw unreadable(config, new FileError('not-found'));
    return loadHouseStyle(whole, this.#read, rules);
  }

  readonly #read = async (file: string): Promise<string | undefined> => {
    if (this.#texts.has(file)) return this.#texts.get(file);
    const text = readConfiguration(file);
    this.#texts.set(file, text);
    return text;
  };
}

function readConfiguration(file: string): string | undefined {
  try {
    return readPageFile(file).text;
  } catch (error) {
    // Nothing there, or a folder of that name.
    if (error instanceof FileError && /^(?:not-found|is-folder)$/.test(error.problem)) return undefined;
    if (error instanceof FileError) throw unreadable(file, error);
    throw error;
  }
}

function unreadable(file: string, error: FileError): UsageError {
  return new UsageError(
    { zh: '配置文件 {file}：{zh}', en: 'configuration {file}: {en}' },
    { file, zh: format(error.said, 'zh'), en: format(error.said, 'en') },
  );
}

/** The core knows paths with slashes only. */
function slashed(file: string): string {
  return file.replaceAll(path.sep, '/');
}
