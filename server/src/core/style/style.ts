import type { Severity } from '../rules/rule.ts';
import type { PhraseIndex } from '../words/phrases.ts';

/** House style in force for one file: what configuration and settings come to. Compared by identity when caching. */
export interface Style {
  /** Severities that differ from the rules' own, by rule id. */
  readonly rules: Readonly<Record<string, Severity | 'off'>>;
  /** Publication date as an ISO date (`2021-12-23`), when configuration or file name gives it. */
  readonly publicationDate?: string;
  /** Name of the newspaper, for whom 本报记者 work. */
  readonly paper?: string;
  /** How the house writes a label, with `{label}` for its words; absent when it sets no form. */
  readonly labelForm?: string;
  /** Persons and organisations as the house's glossary writes them. */
  readonly names?: readonly string[];
  /** What the house does not write, by the form to look for; absent when no glossary or list is configured. */
  readonly terms?: PhraseIndex<HouseTerm>;
}

/** What a glossary or a list says of a form that the house does not write. */
export interface HouseTerm {
  readonly kind: TermKind;
  /** What to write instead, where there is one form. */
  readonly use?: string;
  readonly severity?: Severity;
  readonly note?: string;
}

/** `banned` and `careful` come from lists, the others from glossaries. */
export type TermKind = 'person' | 'organisation' | 'place' | 'term' | 'banned' | 'careful';

/** The house style of a file that nothing configures. */
export const defaultStyle: Style = { rules: {} };
