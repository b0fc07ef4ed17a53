import path from 'node:path';
import type { ConfigurationFiles } from '../configuration-files.ts';
import { cacheFolder, type Environment, nameOfBuild, readOwn, removeOld, writeOwn } from '../user-cache.ts';
import type { CheckSettings } from './check-source.ts';
import type { Findings } from './findings-of.ts';

/** Where findings are kept, and by which build; plain data, so that it can be handed to another thread. */
export interface Keeping {
  readonly folder: string;
  readonly build: string;
}

/** Findings with all that they hang on, to be compared with what is there now. */
interface Entry extends Findings {
  readonly build: string;
  /** The page's path and the options. */
  readonly asked: string;
  readonly text: string;
  /** The configuration files that were read or looked for, with their digests; null where there was none. */
  readonly consulted: Readonly<Record<string, string | null>>;
}

/** More pages than these are an archive read once: to keep its findings would only fill the disk. */
const mostPages = 5000;
/** UTF-16 units of a page up to which its findings are kept: a hundred printed pages in one. */
const longest = 2 ** 19;
const keptDays = 30;
const prefix = 'findings-';

/** Where the findings of a run over so many pages are kept; undefined where they are not. */
export function keepingFor(
  pages: number,
  program: string,
  version: string,
  env: Environment,
  platform: string,
): Keeping | undefined {
  const folder = cacheFolder(env, platform);
  if (folder === undefined || pages > mostPages) return undefined;
  // The dictionary of the host is part of what finds: it comes with ICU.
  return { folder, build: `${nameOfBuild(program, version)}-${process.versions.icu}` };
}

/**
 * The findings of pages, kept from one run to the next, so that what has not changed is not checked again. They hang on
 * the text, the path, the options, the configuration and the build of the program; the text is compared to the letter. A
 * gain of time and nothing else: what cannot be read is found anew. Nothing here loads Node's cryptography unless there
 * is a configuration: that takes as long as all the rest.
 */
export class KeptFindings {
  readonly #keeping: Keeping;
  readonly #settings: CheckSettings;
  readonly #files: ConfigurationFiles;
  #tidied = false;

  constructor(keeping: Keeping, settings: CheckSettings, files: ConfigurationFiles) {
    this.#keeping = keeping;
    this.#settings = settings;
    this.#files = files;
  }

  /** What was found on the page when all was as it is now. */
  async find(page: string, text: string): Promise<Findings | undefined> {
    const { folder, build } = this.#keeping;
    const asked = this.#asked(page);
    const kept = parse(readOwn(path.join(folder, nameFor(asked))));
    if (kept?.build !== build || kept.asked !== asked || kept.text !== text) return undefined;
    for (const [file, was] of Object.entries(kept.consulted)) {
      if ((await this.#files.digestOf(file)) !== was) return undefined;
    }
    return { diagnostics: kept.diagnostics, score: kept.score };
  }

  /** @param files the configuration files that were read or looked for */
  async keep(page: string, text: string, files: readonly string[], findings: Findings): Promise<void> {
    if (text.length > longest) return;
    const { folder, build } = this.#keeping;
    const asked = this.#asked(page);
    const consulted: Record<string, string | null> = {};
    for (const file of files) consulted[file] = await this.#files.digestOf(file);
    const entry: Entry = { build, asked, text, consulted, ...findings };
    if (writeOwn(folder, nameFor(asked), JSON.stringify(entry))) this.#tidy();
  }

  #asked(page: string): string {
    const { only, config, encoding } = this.#settings;
    return JSON.stringify([
      path.resolve(page),
      only && [...only].sort(),
      config && path.resolve(config),
      encoding,
    ]);
  }

  /** Once a day is enough: it looks at every file. */
  #tidy(): void {
    if (this.#tidied) return;
    this.#tidied = true;
    const { folder } = this.#keeping;
    const today = new Date().toISOString().slice(0, 10);
    const done = path.join(folder, 'tidied');
    if (readOwn(done)?.toString() === today) return;
    if (writeOwn(folder, 'tidied', today)) removeOld(folder, prefix, keptDays);
  }
}

/**
 * One file for each page and set of options: what is found later takes the place of what was found before. FNV-1a, from
 * two beginnings; should two share a name, one of them is checked anew.
 */
function nameFor(asked: string): string {
  let one = 0x811c9dc5;
  let two = 0x1000193;
  for (let at = 0; at < asked.length; at++) {
    one = Math.imul(one ^ asked.charCodeAt(at), 0x01000193) >>> 0;
    two = Math.imul(two ^ asked.charCodeAt(at), 0x01000193) >>> 0;
  }
  return `${prefix}${one.toString(16).padStart(8, '0')}${two.toString(16).padStart(8, '0')}.json`;
}

function parse(bytes: Buffer | undefined): Entry | undefined {
  try {
    return bytes && JSON.parse(bytes.toString('utf8'));
  } catch {
    return undefined;
  }
}
