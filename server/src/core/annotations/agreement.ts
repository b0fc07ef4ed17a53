import type { Span } from '../text/span.ts';
import { type AnnotationKind, annotationKinds } from './annotation.ts';
import type { Placed } from './formats/exchange.ts';
import { kindOf } from './read.ts';

/** How well two people's tags of one text agree. Neither is the truth: F1 is the same whichever is taken for it. */
export interface Agreement {
  /** Same kind, same span. */
  readonly exact: Score;
  /** Same kind, at least one character in common; a tag counts for one partner only. */
  readonly overlapping: Score;
  readonly byKind: readonly {
    readonly kind: AnnotationKind;
    readonly exact: Score;
    readonly overlapping: Score;
  }[];
  /** What the two must settle, in the order of the text. */
  readonly differences: readonly Difference[];
}

export interface Score {
  readonly matches: number;
  /** Tags of the first and of the second. */
  readonly first: number;
  readonly second: number;
  /** 0–1. Two people who both tagged nothing agree: 1. */
  readonly f1: number;
}

/** A pair that is not the same, or a tag that only one has. */
export interface Difference {
  readonly what: 'kind' | 'span' | 'only first' | 'only second';
  readonly first?: Placed;
  readonly second?: Placed;
}

/** Tags without a place or a kind are left out. */
export function agreement(first: readonly Placed[], second: readonly Placed[]): Agreement {
  const [a, b] = [first.flatMap(asTag), second.flatMap(asTag)];
  const exact = pairs(a, b, (one, other) => one.kind === other.kind && isSame(one, other));
  const overlapping = pairs(a, b, isAlike, exact);
  const score = (found: ReadonlyMap<Tag, Tag>, kind?: AnnotationKind) => {
    const of = (tags: readonly Tag[]) => tags.filter((one) => kind === undefined || one.kind === kind);
    return scoreOf(of([...found.keys()]).length, of(a).length, of(b).length);
  };
  const kinds = annotationKinds.filter((kind) => [...a, ...b].some((one) => one.kind === kind));
  return {
    exact: score(exact),
    overlapping: score(overlapping),
    byKind: kinds.map((kind) => ({ kind, exact: score(exact, kind), overlapping: score(overlapping, kind) })),
    differences: differences(a, b, exact),
  };
}

interface Tag extends Span {
  readonly kind: AnnotationKind;
  readonly placed: Placed;
}

function asTag(placed: Placed): Tag[] {
  const kind = kindOf(placed.annotation);
  return placed.span && kind ? [{ ...placed.span, kind, placed }] : [];
}

/**
 * Pairs of tags, each used once, on top of those that are settled: as many as possible (augmenting paths), because a
 * greedy choice depends on the order and so on who is called the first.
 */
function pairs(
  a: readonly Tag[],
  b: readonly Tag[],
  fits: (one: Tag, other: Tag) => boolean,
  settled: ReadonlyMap<Tag, Tag> = new Map(),
): Map<Tag, Tag> {
  const partner = new Map([...settled].map(([one, other]) => [other, one]));
  const fixed = new Set(partner.keys());
  const sorted = [...b].sort((one, other) => one.start - other.start);
  const find = (one: Tag, tried: Set<Tag>): boolean => {
    for (const other of sorted) {
      if (other.start >= one.end && other.start > one.start) break;
      if (fixed.has(other) || tried.has(other) || !fits(one, other)) continue;
      tried.add(other);
      const rival = partner.get(other);
      if (rival && !find(rival, tried)) continue;
      partner.set(other, one);
      return true;
    }
    return false;
  };
  for (const one of a) if (!settled.has(one)) find(one, new Set());
  return new Map([...partner].map(([other, one]) => [one, other]));
}

/**
 * What is left when the exact matches are taken away, in as few differences as possible: that number is the same from
 * either side, however many tags lie over one another.
 */
function differences(a: readonly Tag[], b: readonly Tag[], exact: ReadonlyMap<Tag, Tag>): Difference[] {
  const agreed = new Set([...exact].flat());
  const [restA, restB] = [a.filter((one) => !agreed.has(one)), b.filter((one) => !agreed.has(one))];
  const partners = pairs(restA, restB, (one, other) => isSame(one, other) || isAlike(one, other));
  const paired = new Set(partners.values());
  const found = [
    ...restA.map((one) => {
      const other = partners.get(one);
      return { at: one.start, difference: other ? differenceOf(one, other) : onlyFirst(one) };
    }),
    ...restB.filter((one) => !paired.has(one)).map((one) => ({ at: one.start, difference: onlySecond(one) })),
  ];
  return found.sort((one, other) => one.at - other.at).map(({ difference }) => difference);
}

function differenceOf(one: Tag, other: Tag): Difference {
  return { what: isSame(one, other) ? 'kind' : 'span', first: one.placed, second: other.placed };
}

function onlyFirst({ placed }: Tag): Difference {
  return { what: 'only first', first: placed };
}

function onlySecond({ placed }: Tag): Difference {
  return { what: 'only second', second: placed };
}

function scoreOf(matches: number, first: number, second: number): Score {
  return { matches, first, second, f1: first + second === 0 ? 1 : (2 * matches) / (first + second) };
}

function isSame(one: Span, other: Span): boolean {
  return one.start === other.start && one.end === other.end;
}

function isAlike(one: Tag, other: Tag): boolean {
  return one.kind === other.kind && one.start < other.end && other.start < one.end;
}
