import type { Annotation } from './annotation.ts';
import { serialiseRecord } from './serialise.ts';

/**
 * Of all versions of one id, those that no other version replaces, in canonical order. One is the normal case; two
 * or more are a conflict: edits made side by side, of which none may be dropped without a person's word.
 *
 * Being replaced is a partial order, so this is a join: merging in any order, grouping or number gives the same.
 */
export function latest(versions: Iterable<Annotation>): Annotation[] {
  const given = [...versions];
  // The normal case, ten thousand times over in a long file: nothing to compare, nothing to serialise.
  if (given.length < 2) return given;
  const byLine = new Map<string, Annotation>();
  for (const version of given) byLine.set(serialiseRecord(version), version);
  if (byLine.size === 1) return [...byLine.values()];
  const all = [...byLine].map(([line, record]) => ({ line, record, digest: digestOfLine(line) }));
  const kept = all.filter(
    (one) => !all.some((other) => other !== one && replaces(other.record, one.record, one.digest)),
  );
  kept.sort((a, b) => a.record.rev - b.record.rev || (a.line < b.line ? -1 : 1));
  return kept.map(({ record }) => record);
}

/**
 * The next version of a record: the change applied, `rev` and `modified` moved on, and the lineage extended, so that a
 * merge can tell "made from that one" from "made beside that one". `rev` alone cannot: two changes on one side and one
 * on the other give a higher number to the side that never saw the other's work.
 */
export function succeed(
  parents: readonly Annotation[],
  change: Partial<Annotation>,
  now: string,
): Annotation {
  const first = parents[0];
  if (!first) throw new RangeError('a version succeeds at least one other');
  const prior = new Set(parents.flatMap((parent) => [...(parent.prior ?? []), digest(parent)]));
  const floor = Math.max(...parents.map(floorOf));
  const { prior: _prior, floor: _floor, deleted: _deleted, ...content } = { ...first, ...change };
  return {
    ...(content as Annotation),
    ...(change.deleted === true ? { deleted: true as const } : {}),
    rev: Math.max(...parents.map((parent) => parent.rev)) + 1,
    modified: now,
    prior: [...prior].sort(),
    ...(floor > 1 ? { floor } : {}),
  };
}

/**
 * Eleven characters that tell the versions of one record apart (53-bit cyrb53, public domain, by bryc).
 * It guards against mix-ups of a handful of versions, not against forgery; a forger could edit the record itself.
 */
export function digest(record: Annotation): string {
  return digestOfLine(serialiseRecord(record));
}

function replaces(newer: Annotation, older: Annotation, olderDigest: string): boolean {
  return (
    older.rev < newer.rev && (older.rev < floorOf(newer) || (newer.prior?.includes(olderDigest) ?? false))
  );
}

/** A record that tells nothing of its ancestry (from another tool) is taken to replace every lower `rev`. */
function floorOf(record: Annotation): number {
  return record.prior === undefined ? record.rev : (record.floor ?? 1);
}

export function digestOfLine(line: string): string {
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  for (let at = 0; at < line.length; at++) {
    const unit = line.charCodeAt(at);
    high = Math.imul(high ^ unit, 2654435761);
    low = Math.imul(low ^ unit, 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return (4294967296 * (2097151 & low) + (high >>> 0)).toString(36).padStart(11, '0');
}
