import type { Annotation, Body } from './annotation.ts';
import { serialiseRecord } from './serialise.ts';
import { digest, succeed } from './version.ts';

/**
 * Two versions made side by side, as one, when their common ancestor is known and they changed different things (one
 * the target, the other the status). Undefined when both changed the same thing: that is for a person to settle.
 * The outcome depends on nothing but the three records, so two windows that reconcile the same pair agree.
 */
export function reconcile(
  one: Annotation,
  other: Annotation,
  known: Iterable<Annotation>,
): Annotation | undefined {
  const [a, b] = digest(one) < digest(other) ? [one, other] : [other, one];
  if (a.deleted !== b.deleted) return undefined;
  const base = ancestor(a, b, known);
  if (!base) return undefined;
  const merged: Record<string, unknown> = {};
  for (const field of new Set([...Object.keys(a), ...Object.keys(b), ...Object.keys(base)])) {
    if (lineage.has(field)) continue;
    const value =
      field === 'body' ? mergeBodies(a.body, b.body, base.body) : mergeField(a[field], b[field], base[field]);
    if (value === clash) return undefined;
    if (value !== undefined) Object.defineProperty(merged, field, { value, enumerable: true });
  }
  const motivation = [...new Set([...a.motivation, ...b.motivation])];
  const fresh = succeed([a, b], { motivation }, [a.modified, b.modified].sort()[1]!);
  const kept = Object.fromEntries(
    [...lineage].flatMap((field) => (field in fresh ? [[field, fresh[field]]] : [])),
  );
  return { ...(merged as Annotation), ...kept, motivation } as Annotation;
}

const clash = Symbol('both changed it');
const lineage: ReadonlySet<string> = new Set(['rev', 'modified', 'prior', 'floor', 'motivation']);

function mergeField(a: unknown, b: unknown, base: unknown): unknown {
  if (same(a, b) || same(b, base)) return a;
  return same(a, base) ? b : clash;
}

/** Statements are taken as a set; a purpose that only one may have (what it is, what holds) must not come from both. */
function mergeBodies(
  a: readonly Body[],
  b: readonly Body[],
  base: readonly Body[],
): readonly Body[] | typeof clash {
  const inBase = keys(base);
  const inA = keys(a);
  const inB = keys(b);
  const kept = base.filter((body) => inA.has(key(body)) && inB.has(key(body)));
  const added = [...a, ...b.filter((body) => !inA.has(key(body)))].filter((body) => !inBase.has(key(body)));
  for (const purpose of ['identifying', 'assessing']) {
    if (
      !same(purposes(a, purpose), purposes(base, purpose)) &&
      !same(purposes(b, purpose), purposes(base, purpose))
    ) {
      if (!same(purposes(a, purpose), purposes(b, purpose))) return clash;
    }
  }
  return [...kept, ...added];
}

function ancestor(a: Annotation, b: Annotation, known: Iterable<Annotation>): Annotation | undefined {
  let best: Annotation | undefined;
  for (const one of known) {
    const name = digest(one);
    if (!a.prior?.includes(name) || !b.prior?.includes(name)) continue;
    if (!best || one.rev > best.rev) best = one;
  }
  return best;
}

function purposes(bodies: readonly Body[], purpose: string): readonly Body[] {
  return bodies.filter((body) => body.purpose === purpose);
}

function keys(bodies: readonly Body[]): ReadonlySet<string> {
  return new Set(bodies.map(key));
}

function key(value: unknown): string {
  return value === undefined ? '' : serialiseRecord(value as Annotation);
}

function same(a: unknown, b: unknown): boolean {
  return key(a) === key(b);
}
