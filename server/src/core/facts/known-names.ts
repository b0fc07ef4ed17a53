import type { Paragraph } from '../page/paragraph.ts';
import type { Fact, OrganisationFact, PersonFact, PlaceFact } from './fact.ts';
import { factsOf } from './facts-of.ts';
import { nameAt } from './name-shape.ts';

export type Entity = PersonFact | OrganisationFact | PlaceFact;

/** Names that some place on the page shows for what they are, by first character; `key` identifies the set. */
export interface KnownNames {
  readonly key: string;
  readonly byFirst: ReadonlyMap<string, readonly Entity[]>;
}

/** The set of names of the given entities. Places and organisations of two characters are left to the gazetteer. */
export function knownNames(groups: readonly (readonly Entity[])[]): KnownNames {
  const names = new Map<string, Entity>();
  for (const group of groups) {
    for (const entity of group) {
      if (entity.kind !== 'person' && entity.name.length < 3) continue;
      const before = names.get(entity.name);
      if (!before || (before.kind !== 'person' && entity.kind === 'person')) names.set(entity.name, entity);
    }
  }
  const sorted = [...names].sort(([a], [b]) => b.length - a.length || (a < b ? -1 : 1));
  const byFirst = new Map<string, Entity[]>();
  for (const [name, entity] of sorted) {
    const list = byFirst.get(name[0]!);
    if (list) list.push(entity);
    else byFirst.set(name[0]!, [entity]);
  }
  return { key: sorted.map(([name, entity]) => entity.kind[0] + name).join(' '), byFirst };
}

interface Cached {
  readonly key: string;
  readonly facts: readonly Fact[];
}

/** A pure cache: the facts follow from the paragraph and the set of names, and the key names the set. */
const known = new WeakMap<Paragraph, Cached>();

/** The facts of a paragraph, and the bare mentions of entities that another place names in full circumstance. */
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

function mentions(text: string, own: readonly Fact[], names: KnownNames, replaced: Set<Fact>): Fact[] {
  const found: Fact[] = [];
  if (names.byFirst.size === 0) return found;
  const blocking = own.filter((fact) => blocks.has(fact.kind));
  let next = 0;
  for (let at = 0; at < text.length; at++) {
    const entity = names.byFirst.get(text[at]!)?.find((one) => text.startsWith(one.name, at));
    if (!entity) continue;
    const end = at + entity.name.length;
    while (next < blocking.length && blocking[next]!.span.end <= at) next++;
    const over: Fact[] = [];
    for (let one = next; one < blocking.length && blocking[one]!.span.start < end; one++)
      over.push(blocking[one]!);
    // A person's name of three characters is surer than a place that only its ending shows (李昊轩禁区).
    if (over.some((fact) => fact.kind !== 'place' || entity.kind !== 'person' || entity.name.length < 3))
      continue;
    // Two characters may be a piece of other words (高扬风帆): they must read as a name where they stand.
    if (entity.name.length === 2 && nameAt(text, at, 'role')?.end !== end) continue;
    for (const fact of over) replaced.add(fact);
    found.push(mention(entity, at, end));
    at = end - 1;
  }
  return found;
}

const blocks: ReadonlySet<Fact['kind']> = new Set([
  'person',
  'organisation',
  'place',
  'title',
  'slogan',
] as const);

function mention(entity: Entity, start: number, end: number): Fact {
  const place = { span: { start, end }, text: entity.name, name: entity.name };
  if (entity.kind === 'person') return { ...place, kind: 'person', evidence: 'mention' };
  return entity.kind === 'place'
    ? { ...place, kind: 'place', type: entity.type }
    : { ...place, kind: 'organisation' };
}
