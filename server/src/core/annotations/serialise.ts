import type { Annotation } from './annotation.ts';
import type { SealedLine } from './parse.ts';

/**
 * The notes file: one record a line, LF, sorted by id, keys in a fixed order, no header. The same records always give
 * the same bytes, so that git sees only what a person changed.
 */
export function serialiseNotes(
  records: Iterable<Annotation>,
  sealed: Iterable<SealedLine> = [],
  lineOf: (record: Annotation) => string = serialiseRecord,
): string {
  const lines = [...records].map((record) => ({ id: record.id, rev: record.rev, text: lineOf(record) }));
  for (const { id, text } of sealed) lines.push({ id, rev: Number.POSITIVE_INFINITY, text });
  lines.sort((a, b) => order(a.id, b.id) || (a.rev === b.rev ? order(a.text, b.text) : a.rev - b.rev));
  return lines.map(({ text }) => `${text}\n`).join('');
}

/** One record in one line, without the line end. */
export function serialiseRecord(record: Annotation): string {
  // What was read from a file of ours is in order already, and there may be ten thousand of it.
  return isOrdered(record) ? JSON.stringify(record) : canonical(record);
}

/** Known keys in this order at every depth, unknown ones behind them by code unit. */
const keyOrder: readonly string[] = [
  ...[
    'id',
    'type',
    'v',
    'rev',
    'purpose',
    'motivation',
    'value',
    'norm',
    'exact',
    'prefix',
    'suffix',
    'start',
    'end',
  ],
  ...[
    'body',
    'target',
    'by',
    'at',
    'source',
    'selector',
    'title',
    'url',
    'page',
    'para',
    'unit',
    'textSha256',
  ],
  ...['created', 'modified', 'deleted', 'prior', 'floor'],
];
const rank: ReadonlyMap<string, number> = new Map(keyOrder.map((key, at) => [key, at]));
const unknown = keyOrder.length;

/** Strings are joined by hand, because assigning a key such as `__proto__` to an object would lose it. */
function canonical(value: unknown): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  if (Array.isArray(value)) return `[${value.map((one) => canonical(one)).join(',')}]`;
  const fields = value as Readonly<Record<string, unknown>>;
  const keys = Object.keys(fields).sort(compareKeys);
  let text = '';
  for (const key of keys) {
    if (fields[key] === undefined) continue;
    text += `${text === '' ? '' : ','}${JSON.stringify(key)}:${canonical(fields[key])}`;
  }
  return `{${text}}`;
}

/** Whether the keys stand in order at every depth. JSON.stringify then says the same, and says it at once. */
function isOrdered(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return true;
  if (Array.isArray(value)) return value.every(isOrdered);
  const fields = value as Readonly<Record<string, unknown>>;
  let last: string | undefined;
  for (const key of Object.keys(fields)) {
    if (last !== undefined && compareKeys(last, key) >= 0) return false;
    if (!isOrdered(fields[key])) return false;
    last = key;
  }
  return true;
}

function compareKeys(a: string, b: string): number {
  return (rank.get(a) ?? unknown) - (rank.get(b) ?? unknown) || order(a, b);
}

/** By UTF-16 code unit: independent of the reader's locale, unlike localeCompare. */
function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
