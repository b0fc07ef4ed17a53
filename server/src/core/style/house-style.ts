import picomatch from 'picomatch/posix.js';
import type { Severity } from '../rules/rule.ts';
import { PhraseIndex } from '../words/phrases.ts';
import type { Glossary, Settable } from './configuration.ts';
import { dateInName } from './file-date.ts';
import { relativeTo } from './locations.ts';
import type { ConfigurationProblem } from './problem.ts';
import { defaultStyle, type HouseTerm, type Style, type TermKind } from './style.ts';

/** One configuration with what its lists hold, ready to be laid over those before it. */
export interface Layer {
  /** The folder that its globs are relative to; undefined for a preset, whose globs match anywhere. */
  readonly folder: string | undefined;
  readonly settings: Settings;
  readonly overrides: readonly (Settings & { readonly files: readonly string[] })[];
}

/** What a configuration or an override sets, its word lists read. */
export interface Settings extends Settable {
  readonly words: readonly (readonly [string, HouseTerm])[];
}

/** The house style of a folder: every configuration that counts there, the weakest first. */
export class HouseStyle {
  /** What is wrong in the files read, each at its place. */
  readonly problems: readonly ConfigurationProblem[];
  /** Every file that was read or looked for: when one of them changes, load again. */
  readonly files: readonly string[];
  readonly #layers: readonly Layer[];
  /** One object for equal styles: what was found under a style is kept under its identity. */
  readonly #styles = new Map<string, Style>();

  constructor(layers: readonly Layer[], problems: readonly ConfigurationProblem[], files: readonly string[]) {
    this.#layers = layers;
    this.problems = problems;
    this.files = files;
  }

  /**
   * The style for one file. A date in its name is the day of publication, before any that is configured.
   * @param personal what the person set in the editor; it wins, and is never given on the command line
   */
  styleOf(path: string, personal: Settable = {}): Style {
    const chosen: Settings[] = [];
    const publicationDate = dateInName(path);
    let key = JSON.stringify([personal, publicationDate]);
    for (const [at, layer] of this.#layers.entries()) {
      chosen.push(layer.settings);
      for (const [index, override] of layer.overrides.entries()) {
        if (!matches(override.files, layer.folder, path)) continue;
        chosen.push(override);
        key += ` ${at}.${index}`;
      }
    }
    let style = this.#styles.get(key);
    if (!style) {
      const named: Settings = { words: [], ...(publicationDate !== undefined && { publicationDate }) };
      style = merge([...chosen, { ...personal, words: [] }, named]);
      this.#styles.set(key, style);
    }
    return style;
  }
}

function matches(globs: readonly string[], folder: string | undefined, path: string): boolean {
  const seen = folder === undefined ? path : relativeTo(folder, path);
  return seen !== undefined && globs.some((glob) => picomatch.isMatch(seen, glob.replace(/^\.\//, '')));
}

function merge(chosen: readonly Settings[]): Style {
  const rules: Record<string, Severity | 'off'> = {};
  const terms: (readonly [string, HouseTerm])[] = [];
  let publicationDate: string | undefined;
  let paper: string | undefined;
  let labelForm: string | undefined;
  const names = new Set<string>();
  for (const settings of chosen) {
    Object.assign(rules, settings.rules);
    for (const term of glossaryTerms(settings.glossary)) terms.push(term);
    for (const word of settings.words) terms.push(word);
    for (const { use } of [...(settings.glossary?.people ?? []), ...(settings.glossary?.organisations ?? [])])
      names.add(use);
    publicationDate = settings.publicationDate ?? publicationDate;
    paper = settings.paper ?? paper;
    labelForm = settings.labelForm ?? labelForm;
  }
  if (
    terms.length === 0 &&
    names.size === 0 &&
    Object.keys(rules).length === 0 &&
    !publicationDate &&
    !paper &&
    !labelForm
  ) {
    return defaultStyle;
  }
  return {
    rules,
    ...(publicationDate !== undefined && { publicationDate }),
    ...(paper !== undefined && { paper }),
    ...(labelForm !== undefined && { labelForm }),
    ...(names.size > 0 && { names: [...names] }),
    ...(terms.length > 0 && { terms: new PhraseIndex(terms) }),
  };
}

function* glossaryTerms(glossary: Glossary | undefined): Generator<readonly [string, HouseTerm]> {
  for (const [group, kind] of GROUPS) {
    for (const { use, not, severity, note } of glossary?.[group] ?? []) {
      const term: HouseTerm = {
        kind,
        use,
        ...(severity !== undefined && { severity }),
        ...(note !== undefined && { note }),
      };
      for (const wrong of not) if (wrong !== use) yield [wrong, term];
    }
  }
}

const GROUPS: readonly (readonly [keyof Glossary, TermKind])[] = [
  ['people', 'person'],
  ['organisations', 'organisation'],
  ['places', 'place'],
  ['terms', 'term'],
];
