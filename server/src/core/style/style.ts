import type { Severity } from '../rules/rule.ts';

/** House style in force for one file: what configuration and settings come to. Compared by identity when caching. */
export interface Style {
  /** Severities that differ from the rules' own, by rule id. */
  readonly rules: Readonly<Record<string, Severity | 'off'>>;
  /** Publication date as an ISO date (`2021-12-23`), when configuration or file name gives it. */
  readonly publicationDate?: string;
  readonly paper?: string;
  /** How the house writes a label, with `{label}` for its words; absent when it sets no form. */
  readonly labelForm?: string;
}

/** The house style of a file that nothing configures. */
export const defaultStyle: Style = { rules: {} };
