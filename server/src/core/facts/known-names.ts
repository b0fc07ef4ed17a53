import type { Paragraph } from '../page/paragraph.ts';
import type { Fact, PersonFact } from './fact.ts';
import { factsOf } from './facts-of.ts';
import { nameAt } from './name-shape.ts';

/** Names that some place on the page shows to be persons, by first character; `key` identifies the set. */
export interface KnownNames {
  readonly key: string;
  readonly byFirst: ReadonlyMap<string, readonly string[]>;
}

/** The set of names of the given persons. */
export function knownNames(groups: readonly (readonly PersonFact[])[]): KnownNames {
  const names = new Set<string>();
  for (const group of groups) for (const person of group) names.add(person.name);
  const sorted = [...names].sort();
  const byFirst = new Map<string, string[]>();
  for (const name of sorted) {
    const list = byFirst.get(name[0]!);
    if (list) list.push(name);
    else byFirst.set(name[0]!, [name]);
  }
  return { key: sorted.join(' '), byFirst };
}

interface Cached {
  readonly key: string;
  readonly facts: readonly Fact[];
}

/** A pure cache: the facts follow from the paragraph and the set of names, and the key names the set. */
const known = new WeakMap<Paragraph, Cached>();

/** The facts of a paragraph, and the bare mentions of persons whom another place names in full circumstance. */
export function withKnownNames(paragraph: Paragraph, names: KnownNames): readonly Fact[] {
  const cached = known.get(paragraph);
  if (cached?.key === names.key) return cached.facts;
  const own = factsOf(paragraph);
  const replaced = new Set<Fact>();
  const more = mentions(paragraph.text, own, names, replaced);
  const facts =
    more.length === 0
      ? own
      : [...own.filter((fact) => !replaced.has(fact)), ...more].sort(
          (a, b) => a.span.start - b.span.start || b.span.end - a.span.end,
        );
  known.set(paragraph, { key: names.key, facts });
  return facts;
}

function mentions(
  text: string,
  own: readonly Fact[],
  names: KnownNames,
  replaced: Set<Fact>,
): PersonFact[] {
  const found: PersonFact[] = [];
  if (names.byFirst.size === 0) return found;
  const entities = own.filter(
    (fact) => fact.kind === 'person' || fact.kind === 'organisation' || fact.kind === 'place',
  );
  for (let at = 0; at < text.length; at++) {
    const candidates = names.byFirst.get(text[at]!);
    if (!candidates) continue;
    const name = candidates.filter((one) => text.startsWith(one, at)).sort((a, b) => b.length - a.length)[0];
    if (name === undefined) continue;
    const end = at + name.length;
    const over = entities.filter(({ span }) => span.start < end && at < span.end);
    // A name of three characters is surer than a place that only its ending shows (李昊轩禁区).
    if (over.some((fact) => fact.kind !== 'place' || name.length < 3)) continue;
    for (const fact of over) replaced.add(fact);
    // Two characters may be a piece of other words (高扬风帆): they must read as a name where they stand.
    if (name.length === 2 && nameAt(text, at, 'role')?.end !== end) continue;
    found.push({ kind: 'person', span: { start: at, end }, text: name, name, evidence: 'mention' });
    at = end - 1;
  }
  return found;
}
