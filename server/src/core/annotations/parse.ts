import { type Annotation, recordVersion } from './annotation.ts';
import { latest } from './version.ts';

/** What a notes file says. */
export interface Notes {
  /** Every version that no other replaces, tombstones too; an id with two versions is a conflict. */
  readonly records: readonly Annotation[];
  /** Lines of a newer program whose shape is unknown here: to be written back as they are. */
  readonly sealed: readonly SealedLine[];
  readonly bad: readonly BadLine[];
  /** Holds records of a newer program: they are shown and kept, and cannot be changed here. */
  readonly newer: boolean;
  /** Held merge markers: the file should be written anew. */
  readonly hadMarkers: boolean;
}

/** A line of a notes file that holds no record. It is copied aside before anything is written, never dropped. */
export interface BadLine {
  /** Zero-based. */
  readonly line: number;
  readonly text: string;
  readonly reason: 'not JSON' | 'not a record';
}

export interface SealedLine {
  readonly id: string;
  readonly text: string;
}

/**
 * Reads a notes file. It never throws: what is no record is reported with its line. Lines of a merge marker are dropped
 * and both sides are read; of a diff3 marker also the middle, which the lineage of the two sides then replaces.
 */
export function parseNotes(text: string): Notes {
  const versions = new Map<string, Annotation[]>();
  const sealed = new Map<string, SealedLine>();
  const bad: BadLine[] = [];
  let hadMarkers = false;
  for (const [line, ended] of text
    .replace(/^\uFEFF/, '')
    .split('\n')
    .entries()) {
    const raw = ended.endsWith('\r') ? ended.slice(0, -1) : ended;
    if (raw.trim() === '') continue;
    if (mergeMarker.test(raw)) {
      hadMarkers = true;
      continue;
    }
    const read = parseLine(raw);
    if ('reason' in read) bad.push({ line, text: raw, reason: read.reason });
    else if ('sealed' in read) sealed.set(raw, { id: read.sealed, text: raw });
    else {
      const known = versions.get(read.record.id);
      if (known) known.push(read.record);
      else versions.set(read.record.id, [read.record]);
    }
  }
  const records = [...versions.values()].flatMap((some) => latest(some));
  const newer = sealed.size > 0 || records.some(({ v }) => v > recordVersion);
  return { records, sealed: [...sealed.values()], bad, newer, hadMarkers };
}

/** Seven or more marks (`conflict-marker-size` may raise it), alone or before a label. */
const mergeMarker = /^(<{7,}|>{7,}|={7,}|\|{7,})( .*)?$/;

type Line =
  | { readonly record: Annotation }
  | { readonly sealed: string }
  | { readonly reason: BadLine['reason'] };

function parseLine(line: string): Line {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return { reason: 'not JSON' };
  }
  if (isAnnotation(value)) return { record: value };
  if (isObject(value) && typeof value.id === 'string' && isCount(value.v) && value.v > recordVersion) {
    return { sealed: value.id };
  }
  return { reason: 'not a record' };
}

/** Whether the shape can be worked with. No more is asked than this program needs, so that foreign records pass. */
export function isAnnotation(value: unknown): value is Annotation {
  if (!isObject(value) || typeof value.id !== 'string' || value.id === '') return false;
  if (value.type !== 'Annotation' || !isCount(value.v) || !isCount(value.rev)) return false;
  const { target, body, motivation, prior, deleted, floor } = value;
  if (!isObject(target) || !isString(target.source) || !isString(target.textSha256)) return false;
  if (!isListOf(target.selector, isSelector) || !isListOf(motivation, isString)) return false;
  if (!isListOf(body, (one) => isObject(one) && isString(one.purpose))) return false;
  if (prior !== undefined && !isListOf(prior, isString)) return false;
  if ((deleted !== undefined && deleted !== true) || (floor !== undefined && !isCount(floor))) return false;
  return isString(value.by) && isString(value.created) && isString(value.modified);
}

function isSelector(value: unknown): boolean {
  if (!isObject(value) || !isString(value.type)) return false;
  const { type, exact, prefix = '', suffix = '', start, end } = value;
  if (type === 'TextQuoteSelector') return isString(exact) && isString(prefix) && isString(suffix);
  return type !== 'TextPositionSelector' || (isOffset(start) && isOffset(end));
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isListOf(value: unknown, is: (one: unknown) => boolean): boolean {
  return Array.isArray(value) && value.every(is);
}

function isString(value: unknown): value is string {
  return typeof value === 'string';
}

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 1;
}

function isOffset(value: unknown): boolean {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}
