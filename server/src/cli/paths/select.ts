import { existsSync, statSync } from 'node:fs';
import path from 'node:path';
import { message } from '../../core/prelude.ts';
import { isPageName, type Selection, type Source, type Unusable } from './source.ts';

export interface Wanted {
  /** Files, folders, globs, or `-`. */
  readonly paths: readonly string[];
  /** Files and folders by their exact names, from `--files-from`. */
  readonly listed?: readonly string[];
  /** Whether `.gitignore` prunes folders and globs. */
  readonly ignore: boolean;
}

/**
 * The pages that the arguments stand for, each once, in the order of the arguments and by name within a folder.
 * A plain file is taken as it is, whatever its name: whether it can be used shows when it is read.
 */
export async function selectSources(wanted: Wanted): Promise<Selection> {
  const found = new Found();
  for (const given of wanted.paths) {
    if (given === '-') found.add({ path: '-', isStandardInput: true, under: 'stdin.txt' });
    else if (!existsSync(given) && isGlob(given)) await addGlob(found, given, wanted.ignore);
    else await addNamed(found, given, wanted.ignore);
  }
  for (const given of wanted.listed ?? []) await addNamed(found, given, wanted.ignore);
  return { sources: found.sources, unusable: found.unusable };
}

class Found {
  readonly sources: Source[] = [];
  readonly unusable: Unusable[] = [];
  readonly #known = new Set<string>();

  add(source: Source): void {
    const key = source.isStandardInput ? '-' : path.resolve(source.path);
    if (this.#known.has(key)) return;
    this.#known.add(key);
    this.sources.push(source);
  }
}

async function addNamed(found: Found, given: string, ignore: boolean): Promise<void> {
  if (!isFolder(given)) {
    found.add({ path: given, isStandardInput: false, under: path.basename(given) });
    return;
  }
  const count = await addBelow(found, given, ignore, (_, name) => isPageName(name));
  if (count > 0) return;
  found.unusable.push({
    path: given,
    problem: 'no-pages',
    said: message({
      zh: '文件夹里没有版面文件（*.txt、*.article，.gitignore 排除的不算）。其他文件请直接写出文件名或通配符。',
      en: 'the folder holds no pages (*.txt or *.article that .gitignore does not exclude). Name other files, or give a glob.',
    }),
  });
}

async function addGlob(found: Found, pattern: string, ignore: boolean): Promise<void> {
  const { default: picomatch } = await import('picomatch');
  const slashed = process.platform === 'win32' ? pattern.replaceAll('\\', '/') : pattern;
  const matches = picomatch(slashed.replace(/^(\.\/)+/, ''));
  const base = picomatch.scan(slashed).base || '.';
  const count = isFolder(base) ? await addBelow(found, base, ignore, (whole) => matches(whole)) : 0;
  if (count > 0) return;
  found.unusable.push({
    path: pattern,
    problem: 'no-match',
    said: message({
      zh: '没有文件与这个通配符相符（.gitignore 排除的不算）。请核对写法和所在目录。',
      en: 'no file matches this glob (files that .gitignore excludes do not count). Check the pattern and the folder.',
    }),
  });
}

/** How many files below the folder are wanted; `wants` sees the path from the working directory and the bare name. */
async function addBelow(
  found: Found,
  folder: string,
  ignore: boolean,
  wants: (whole: string, name: string) => boolean,
): Promise<number> {
  const { walk } = await import('./walk.ts');
  let count = 0;
  for await (const entry of walk(folder, { ignore })) {
    const whole = path.join(folder, entry.path);
    if ('error' in entry) {
      found.unusable.push({ path: whole, problem: entry.error.problem, said: entry.error.said });
    } else if (wants(whole.replaceAll(path.sep, '/'), path.basename(entry.path))) {
      found.add({ path: whole, isStandardInput: false, under: entry.path });
      count++;
    }
  }
  return count;
}

function isFolder(given: string): boolean {
  try {
    return statSync(given).isDirectory();
  } catch {
    // Reading it as a file will say what is wrong with it.
    return false;
  }
}

function isGlob(given: string): boolean {
  return /[*?[{]|[@!+]\(/.test(given);
}
