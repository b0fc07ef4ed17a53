import { findNodeAtLocation, type Node } from 'jsonc-parser';
import type { Rule } from '../rules/rule.ts';
import { type Message, message } from '../text/message.ts';
import type { Configuration, Settable } from './configuration.ts';
import { HouseStyle, type Layer, type Settings } from './house-style.ts';
import { configurationPaths, folderOf, resolvePath } from './locations.ts';
import { parseConfiguration } from './parse-configuration.ts';
import { PRESETS } from './presets.ts';
import type { ConfigurationProblem } from './problem.ts';
import { parseWordList } from './word-list.ts';

/** Gives the text of a file, or undefined when there is none. The host's only part in finding the house style. */
export type ReadText = (path: string) => Promise<string | undefined>;

/** The house style for a page: of the nearest `galley.config.json` in its folder or above, or the default one. */
export async function findHouseStyle(
  path: string,
  read: ReadText,
  rules: readonly Rule[],
): Promise<HouseStyle> {
  const looked: string[] = [];
  for (const candidate of configurationPaths(path)) {
    const text = await read(candidate);
    if (text !== undefined) return loadHouseStyle(candidate, read, rules, looked);
    looked.push(candidate);
  }
  return new HouseStyle([], [], looked);
}

/** The house style that one configuration file sets, with all that it extends and the lists that it names. */
export async function loadHouseStyle(
  path: string,
  read: ReadText,
  rules: readonly Rule[],
  looked: readonly string[] = [],
): Promise<HouseStyle> {
  const loader = new Loader(read, rules);
  const layers = await loader.file(path, []);
  return new HouseStyle(layers ?? [], loader.problems, [...looked, ...loader.files]);
}

class Loader {
  readonly problems: ConfigurationProblem[] = [];
  readonly files = new Set<string>();
  readonly #read: ReadText;
  readonly #rules: readonly Rule[];

  constructor(read: ReadText, rules: readonly Rule[]) {
    this.#read = read;
    this.#rules = rules;
  }

  /** The layers of a configuration file, those it extends first; undefined when it cannot be read. */
  async file(path: string, within: readonly string[]): Promise<Layer[] | undefined> {
    this.files.add(path);
    const text = await this.#read(path);
    if (text === undefined) return undefined;
    const { configuration, problems, tree } = parseConfiguration(path, text, this.#rules);
    this.problems.push(...problems);
    const folder = folderOf(path);
    const layers = await this.#extended(path, configuration, tree, [...within, path]);
    const overrides: (Settings & { readonly files: readonly string[] })[] = [];
    for (const [at, override] of (configuration.overrides ?? []).entries()) {
      overrides.push({ ...override, words: await this.#words(path, override, tree, ['overrides', at]) });
    }
    const settings = { ...configuration, words: await this.#words(path, configuration, tree, []) };
    return [...layers, { folder, settings, overrides }];
  }

  async #extended(
    path: string,
    from: Configuration,
    tree: Node | undefined,
    within: readonly string[],
  ): Promise<Layer[]> {
    const layers: Layer[] = [];
    for (const [at, name] of (from.extends ?? []).entries()) {
      const place = ['extends', at];
      if (name.startsWith('galley:')) {
        const preset = presetLayers(name);
        if (preset) layers.push(...preset);
        else
          this.#report(
            path,
            tree,
            place,
            message(NO_PRESET, { name, presets: [...PRESETS.keys()].join(' ') }),
          );
        continue;
      }
      const target = resolvePath(folderOf(path), name);
      if (within.includes(target)) {
        this.#report(path, tree, place, message(CYCLE, { name }));
        continue;
      }
      const found = await this.file(target, within);
      if (found) layers.push(...found);
      else this.#report(path, tree, place, message(NO_FILE, { name }));
    }
    return layers;
  }

  async #words(
    path: string,
    from: Settable,
    tree: Node | undefined,
    prefix: (string | number)[],
  ): Promise<Settings['words']> {
    const words: Settings['words'][number][] = [];
    for (const [key, kind] of LISTS) {
      for (const [at, name] of (from[key] ?? []).entries()) {
        const target = resolvePath(folderOf(path), name);
        this.files.add(target);
        const text = await this.#read(target);
        if (text === undefined) {
          this.#report(path, tree, [...prefix, key, at], message(NO_FILE, { name }));
          continue;
        }
        const { terms, problems } = parseWordList(target, text, kind);
        for (const term of terms) words.push(term);
        this.problems.push(...problems);
      }
    }
    return words;
  }

  #report(path: string, tree: Node | undefined, place: (string | number)[], text: Message): void {
    const node = tree && findNodeAtLocation(tree, place);
    const span = node ? { start: node.offset, end: node.offset + node.length } : { start: 0, end: 0 };
    this.problems.push({ path, span, severity: 'error', message: text, kind: 'content' });
  }
}

/** The layers of a preset, those it extends first; undefined when there is no such preset. */
export function presetLayers(name: string): Layer[] | undefined {
  const preset = PRESETS.get(name);
  if (!preset) return undefined;
  const below = (preset.extends ?? []).flatMap((other) => presetLayers(other) ?? []);
  const overrides = (preset.overrides ?? []).map((override) => ({ ...override, words: [] }));
  return [...below, { folder: undefined, settings: { ...preset, words: [] }, overrides }];
}

const LISTS = [
  ['bannedWords', 'banned'],
  ['carefulWords', 'careful'],
] as const;

const NO_PRESET = { zh: '没有预设“{name}”，可用：{presets}', en: 'No preset “{name}”; there are: {presets}' };
const NO_FILE = { zh: '找不到文件“{name}”', en: 'File “{name}” not found' };
const CYCLE = { zh: '“{name}”绕回了自己', en: '“{name}” extends itself in a circle' };
