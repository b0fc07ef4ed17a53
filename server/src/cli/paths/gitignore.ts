import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Ignore } from 'ignore';

/** The ignore rules in force in one folder. */
export interface Ignoring {
  /** The rules inside a folder: these and those of its own `.gitignore`. */
  enter(folder: string, entries: readonly { readonly name: string }[]): Ignoring;
  excludes(file: string, isFolder: boolean): boolean;
}

export const ignoringNothing: Ignoring = { enter: () => ignoringNothing, excludes: () => false };

/**
 * The rules that git applies to a folder: the `.gitignore` files from the root of its repository down to it, and
 * `.git/info/exclude`. A folder that they exclude but that was asked for by name is searched all the same.
 */
export async function openIgnoring(folder: string): Promise<Ignoring> {
  const { default: ignore } = await import('ignore');
  const parse = (text: string) => ignore({ allowRelativePaths: false }).add(text);
  const start = path.resolve(folder);
  const root = repositoryOf(start);
  if (root === undefined) return new Layered(parse, []);
  const layers: Layer[] = [];
  const add = (base: string, file: string) => {
    if (existsSync(file)) layers.unshift({ base, rules: parse(readText(file)) });
  };
  add(root, path.join(root, '.git', 'info', 'exclude'));
  for (const above of foldersBetween(root, start)) add(above, path.join(above, '.gitignore'));
  const outer = new Layered(parse, layers);
  return start !== root && outer.excludes(start, true) ? new Layered(parse, []) : outer;
}

interface Layer {
  readonly base: string;
  readonly rules: Ignore;
}

class Layered implements Ignoring {
  readonly #parse: (text: string) => Ignore;
  /** The innermost first: it has the last word. */
  readonly #layers: readonly Layer[];

  constructor(parse: (text: string) => Ignore, layers: readonly Layer[]) {
    this.#parse = parse;
    this.#layers = layers;
  }

  enter(folder: string, entries: readonly { readonly name: string }[]): Ignoring {
    if (!entries.some((entry) => entry.name === '.gitignore')) return this;
    const base = path.resolve(folder);
    const rules = this.#parse(readText(path.join(folder, '.gitignore')));
    return new Layered(this.#parse, [{ base, rules }, ...this.#layers]);
  }

  excludes(file: string, isFolder: boolean): boolean {
    const whole = path.resolve(file);
    for (const { base, rules } of this.#layers) {
      const relative = path.relative(base, whole).replaceAll(path.sep, '/');
      if (relative === '' || relative.startsWith('../')) continue;
      const { ignored, unignored } = rules.test(isFolder ? `${relative}/` : relative);
      if (ignored) return true;
      if (unignored) return false;
    }
    return false;
  }
}

function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    // Git too goes on without an ignore file that it cannot read.
    return '';
  }
}

function repositoryOf(start: string): string | undefined {
  for (let folder = start; ; folder = path.dirname(folder)) {
    if (existsSync(path.join(folder, '.git'))) return folder;
    if (folder === path.dirname(folder)) return undefined;
  }
}

/** The root and the folders below it down to, not including, `start`. */
function foldersBetween(root: string, start: string): string[] {
  const folders: string[] = [];
  for (let folder = start; folder !== root; ) {
    folder = path.dirname(folder);
    folders.unshift(folder);
  }
  return folders;
}
