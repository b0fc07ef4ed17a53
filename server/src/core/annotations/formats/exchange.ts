import type { Bilingual, Locale, Message } from '../../text/message.ts';
import type { Span } from '../../text/span.ts';
import type { Annotation, AnnotationKind, AnnotationStatus, Source } from '../annotation.ts';
import type { AnnotationText } from '../annotation-text.ts';

/** A record with its place in the text as it is now (UTF-16); undefined for an orphan. */
export interface Placed {
  readonly annotation: Annotation;
  readonly span: Span | undefined;
}

/** What positions in a format count. `token`: no positions, the text is repeated. `none`: the format has no places. */
export type OffsetUnit = 'codepoint' | 'utf16' | 'token' | 'none';

/** A way to hand annotations to another program. One file a format. */
export interface ExportFormat {
  /** The word that commands and the command line know it by. */
  readonly id: string;
  readonly name: Bilingual;
  /** Of the file, without a dot. */
  readonly extension: string;
  /** Positions are always zero-based and half-open, on the text with LF line ends and without a BOM. */
  readonly unit: OffsetUnit;
  write(request: ExportRequest): Exported;
}

export interface ExportRequest {
  readonly text: AnnotationText;
  /** SHA-256 of `text.normal`. */
  readonly textSha256: string;
  /** The file name of the text, without a folder. */
  readonly source: string;
  /** Records that are not deleted. */
  readonly placed: readonly Placed[];
  /** The language of what a person reads in the file. */
  readonly locale: Locale;
  /** Where the text is published, for formats that must say so. */
  readonly url?: string;
}

export interface Exported {
  readonly content: string;
  /** What of these records the format could not carry; empty when reading it back gives the same records. */
  readonly losses: readonly Loss[];
}

/** One kind of thing that did not fit, and whose it was. */
export interface Loss {
  readonly what: Message;
  readonly ids: readonly string[];
}

/** A way to take annotations from another program. */
export interface ImportFormat {
  readonly id: string;
  readonly name: Bilingual;
  /** Reads without changing anything. It never throws: what cannot be read is held. */
  read(content: string, text: AnnotationText): ImportPlan;
}

/** What an import would do. */
export interface ImportPlan {
  readonly ready: readonly Proposal[];
  /** Rows that a person must look at: the quote does not match the text, or the row cannot be understood. */
  readonly held: readonly Held[];
  /** How positions were read, found by testing the quotes; undefined when nothing could be tested. */
  readonly unit: OffsetUnit | undefined;
}

export interface Proposal {
  /** Where it came from: zero-based line, row or element. */
  readonly row: number;
  readonly kind: AnnotationKind;
  /** UTF-16 of the text. */
  readonly span: Span;
  readonly norm?: Readonly<Record<string, unknown>>;
  readonly status?: AnnotationStatus;
  /** What it was checked against. */
  readonly checkedAgainst?: Source;
  readonly checkedBy?: string;
  readonly checkedAt?: string;
  readonly by?: string;
  readonly created?: string;
  /** The record itself, from formats that carry all of it. */
  readonly record?: Annotation;
}

export interface Held {
  readonly row: number;
  readonly quote: string;
  readonly reason: Message;
  /** What it would have become, and where, if a person says so. */
  readonly proposal?: Proposal;
}
