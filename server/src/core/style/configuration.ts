import type { Severity } from '../rules/rule.ts';

/** The name of the configuration file, looked for from the folder of a page upwards. */
export const CONFIGURATION_FILE = 'galley.config.json';

/** What `galley.config.json` may hold. The schema (schema.ts) is the authority; this is its shape for the compiler. */
export interface Configuration extends Settable {
  /** Presets (`galley:print`) and configuration files, in order; what stands here wins over them. */
  readonly extends?: readonly string[];
  readonly overrides?: readonly Override[];
}

/** What a configuration sets for all files, and an override for some. */
export interface Settable {
  readonly rules?: Readonly<Record<string, Severity | 'off'>>;
  readonly publicationDate?: string;
  readonly paper?: string;
  readonly labelForm?: string;
  readonly glossary?: Glossary;
  /** Lists of words never printed, one file each, one word a line. */
  readonly bannedWords?: readonly string[];
  /** Lists of words to think about before printing. */
  readonly carefulWords?: readonly string[];
}

export interface Override extends Settable {
  /** Globs relative to the folder of the configuration file. */
  readonly files: readonly string[];
}

export interface Glossary {
  readonly people?: readonly GlossaryEntry[];
  readonly organisations?: readonly GlossaryEntry[];
  readonly places?: readonly GlossaryEntry[];
  readonly terms?: readonly GlossaryEntry[];
}

export interface GlossaryEntry {
  /** What the house writes. */
  readonly use: string;
  /** What it does not write. */
  readonly not: readonly string[];
  readonly severity?: Severity;
  readonly note?: string;
}
