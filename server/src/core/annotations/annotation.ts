/** The newest record version (`v`) that this program writes. A record with a higher one is read-only here. */
export const recordVersion = 1;

/** What a tagged span is. The order is that of menus and keys. */
export const annotationKinds = [
  'person',
  'organisation',
  'place',
  'date',
  'number',
  'quote',
  'claim',
  'source',
] as const;
export type AnnotationKind = (typeof annotationKinds)[number];

/** How far the check of a fact has come. `unverifiable`: somebody tried, and no source can settle it. */
export const annotationStatuses = [
  'unchecked',
  'checking',
  'verified',
  'wrong',
  'disputed',
  'unverifiable',
] as const;
export type AnnotationStatus = (typeof annotationStatuses)[number];

/**
 * One record of the notes file: a W3C Web Annotation without its context. Immutable; a change is a new version.
 * Fields that this program does not know are kept, here and in every object below.
 */
export interface Annotation {
  /** `urn:uuid:…`, random. */
  readonly id: string;
  readonly type: 'Annotation';
  readonly v: number;
  /** Grows by one with every change; 1 for a new record. */
  readonly rev: number;
  readonly motivation: readonly string[];
  readonly body: readonly Body[];
  readonly target: Target;
  /** Who made it. Who judged it stands in the assessing body. */
  readonly by: string;
  /** Times are ISO 8601 in UTC. */
  readonly created: string;
  readonly modified: string;
  /** A tombstone: without one, a merge brings the deleted record back. Its content stays, so that it can be restored. */
  readonly deleted?: true;
  /** Digests of the versions that this one replaces (see version.ts). */
  readonly prior?: readonly string[];
  /** Versions with a lower `rev` are replaced too, whatever they hold. For records that came without `prior`. */
  readonly floor?: number;
  readonly [unknown: string]: unknown;
}

/** One statement about the span. `purpose` is a W3C motivation. */
export interface Body {
  readonly purpose: string;
  readonly value?: unknown;
  readonly [unknown: string]: unknown;
}

/** What the span is tagged as, and what it says in machine terms. */
export interface IdentifyingBody extends Body {
  readonly purpose: 'identifying';
  readonly value: AnnotationKind;
  /** The value in machine terms: `{"value":6.2,"unit":"%"}`, `{"date":"2026-03-02"}`. */
  readonly norm?: Readonly<Record<string, unknown>>;
}

/** A judgement: how the check stands, who judged, when (ISO 8601) and against what. */
export interface AssessingBody extends Body {
  readonly purpose: 'assessing';
  readonly value: AnnotationStatus;
  readonly by: string;
  readonly at: string;
  readonly source?: Source;
}

/** A remark (`commenting`), a question to the editor (`questioning`) or an answer to it (`replying`). */
export interface TalkingBody extends Body {
  readonly purpose: 'commenting' | 'questioning' | 'replying';
  readonly value: string;
  readonly by: string;
  readonly at: string;
  /** On a question: it is answered and needs nobody any more. */
  readonly settled?: boolean;
}

/** What a fact was checked against. */
export interface Source {
  readonly title?: string;
  readonly url?: string;
  readonly page?: number;
  readonly para?: number;
  readonly [unknown: string]: unknown;
}

/** Where the annotation belongs, in the terms of the W3C Web Annotation model. */
export interface Target {
  /** The file name of the text, without a folder: notes and text move together. */
  readonly source: string;
  readonly selector: readonly Selector[];
  readonly unit: 'codepoint';
  /** SHA-256, hex, of the normalised text (UTF-8) that `start` and `end` count on; also the name of the base text. */
  readonly textSha256: string;
  readonly [unknown: string]: unknown;
}

/** Those of other tools are kept and not read. */
export type Selector =
  | TextQuoteSelector
  | TextPositionSelector
  | { readonly type: string; readonly [unknown: string]: unknown };

/** The words, with some of those around them, of the normalised text. */
export interface TextQuoteSelector {
  readonly type: 'TextQuoteSelector';
  readonly exact: string;
  readonly prefix?: string;
  readonly suffix?: string;
  readonly [unknown: string]: unknown;
}

/** Half-open, in code points of the normalised text (LF, no BOM). */
export interface TextPositionSelector {
  readonly type: 'TextPositionSelector';
  readonly start: number;
  readonly end: number;
  readonly [unknown: string]: unknown;
}

/** The quote of a record; undefined when a foreign record has none. */
export function quoteOf(target: Target): TextQuoteSelector | undefined {
  return target.selector.find((one): one is TextQuoteSelector => one.type === 'TextQuoteSelector');
}

/** The position of a record; undefined when a foreign record has none. */
export function positionOf(target: Target): TextPositionSelector | undefined {
  return target.selector.find((one): one is TextPositionSelector => one.type === 'TextPositionSelector');
}
