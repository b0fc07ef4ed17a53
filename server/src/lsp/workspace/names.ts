import type { Fact, PageFacts, PlacedFact } from '../../core/index.ts';
import { factKey } from '../../core/index.ts';

/** A fact that is somebody or something with a name: what can be looked up, followed and renamed. */
export type NamedFact = Extract<Fact, { kind: 'person' | 'organisation' | 'place' }>;

export interface PlacedName extends PlacedFact {
  readonly fact: NamedFact;
}

/** Who or what is named at a page offset; the shortest where names nest. */
export function nameAt(facts: PageFacts, offset: number): PlacedName | undefined {
  return facts.at(offset).find(isName);
}

/** Every mention of the same person, organisation or place on the page, in page order. */
export function mentionsOf(facts: PageFacts, name: PlacedName): PlacedName[] {
  return namesOf(facts).get(factKey(name.fact)) ?? [];
}

/** The mentions on the page by what they mention. */
export function namesOf(facts: PageFacts): ReadonlyMap<string, PlacedName[]> {
  let names = known.get(facts);
  if (!names) {
    names = new Map();
    for (const placed of facts.facts) {
      if (!isName(placed)) continue;
      const key = factKey(placed.fact);
      const list = names.get(key);
      if (list) list.push(placed);
      else names.set(key, [placed]);
    }
    known.set(facts, names);
  }
  return names;
}

/** The mention that says most of somebody: the one a reader wants to be led to. Of equals the first. */
export function introductionOf<T extends { readonly fact: NamedFact }>(
  mentions: readonly T[],
): T | undefined {
  return mentions.reduce<T | undefined>(
    (best, one) => (best && toldOf(best.fact) >= toldOf(one.fact) ? best : one),
    undefined,
  );
}

/** How much a mention tells beside the name. */
export function toldOf(fact: NamedFact): number {
  return fact.kind === 'person' ? Number(!!fact.role) + Number(!!fact.affiliation) : 0;
}

/** A pure cache: the facts of a page version never change. */
const known = new WeakMap<PageFacts, Map<string, PlacedName[]>>();

function isName(placed: PlacedFact): placed is PlacedName {
  const { kind } = placed.fact;
  return kind === 'person' || kind === 'organisation' || kind === 'place';
}
