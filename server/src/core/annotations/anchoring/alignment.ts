import { diffArrays } from 'diff';
import { closestPairs, type Pair } from './closest.ts';
import type { Folded } from './fold.ts';
import { heaviestChain, type Run, sharedRuns } from './runs.ts';

/**
 * Which character of the new text each character of the old one became. Stretches that occur once in both texts are
 * matched first, in order or moved; `diff` (BSD-3-Clause, well kept; of the libraries measured the one with a bound on
 * its work) fills the gaps between them. A whole page by `diff` alone takes its square: seconds at a megabyte.
 */
export class Alignment {
  readonly old: Folded;
  readonly next: Folded;
  /** For each folded unit of the old text the one of the new, or −1. */
  readonly #to: Int32Array;
  /** For each folded unit of the new text the one of the old, or −1. */
  readonly #from: Int32Array;
  /** Units of the old text that are paired with a different character, between equal neighbours. */
  readonly #replaced: Uint8Array;

  constructor(old: Folded, next: Folded) {
    this.old = old;
    this.next = next;
    this.#to = new Int32Array(old.length).fill(-1);
    this.#from = new Int32Array(next.length).fill(-1);
    this.#replaced = new Uint8Array(old.length);
    const runs = sharedRuns(old.units, next.units, stretch);
    const chain = heaviestChain(runs);
    const moved = runs.filter((run) => !chain.has(run) && run.length >= surelyMoved);
    for (const run of this.#apart([...chain, ...moved])) this.#claim(run);
    this.#fill(runs.filter((run) => chain.has(run)));
    this.#slide();
  }

  /** The unit of the new text, or −1. */
  to(unit: number): number {
    return this.#to[unit] ?? -1;
  }

  /** The unit of the old text that a unit of the new one came from, or −1. */
  from(unit: number): number {
    return this.#from[unit] ?? -1;
  }

  /** Whether the unit became the same character; false where it was replaced by another one or is gone. */
  isKept(unit: number): boolean {
    return this.to(unit) >= 0 && this.#replaced[unit] === 0;
  }

  #claim({ a, b, length }: Run): void {
    for (let one = 0; one < length; one++) {
      if (this.#to[a + one] !== -1 || this.#from[b + one] !== -1) continue;
      this.#to[a + one] = b + one;
      this.#from[b + one] = a + one;
    }
  }

  /**
   * Runs that claim the same characters, cut where a line begins: two paragraphs that begin alike (本报讯) make the
   * run before a moved one reach over its first words.
   */
  #apart(runs: readonly Run[]): Run[] {
    const inOld = cutOverlaps(
      [...runs].sort((one, two) => one.a - two.a),
      (run) => run.a,
      this.old,
    );
    return cutOverlaps(
      inOld.sort((one, two) => one.b - two.b),
      (run) => run.b,
      this.next,
    );
  }

  #fill(chain: readonly Run[]): void {
    let a = 0;
    let b = 0;
    for (const run of [...chain, { a: this.old.length, b: this.next.length, length: 0 }]) {
      this.#fillGap(unclaimed(this.#to, a, run.a), unclaimed(this.#from, b, run.b), innerStretch);
      a = Math.max(a, run.a + run.length);
      b = Math.max(b, run.b + run.length);
    }
  }

  /** Pairs what two lists of units have in common, first by stretches that are unique among them. */
  #fillGap(olds: readonly number[], news: readonly number[], size: number): void {
    if (olds.length === 0 || news.length === 0) return;
    if (size > 0 && Math.min(olds.length, news.length) > smallGap) {
      const runs = heaviestChain(sharedRuns(pick(this.old, olds), pick(this.next, news), size));
      const ordered = cutBoth([...runs].sort((one, two) => one.a - two.a));
      let a = 0;
      let b = 0;
      for (const run of [...ordered, { a: olds.length, b: news.length, length: 0 }]) {
        this.#fillGap(olds.slice(a, run.a), news.slice(b, run.b), 0);
        for (let one = 0; one < run.length; one++) {
          this.#to[olds[run.a + one]!] = news[run.b + one]!;
          this.#from[news[run.b + one]!] = olds[run.a + one]!;
        }
        a = run.a + run.length;
        b = run.b + run.length;
      }
      return;
    }
    const [left, right] = [pick(this.old, olds), pick(this.next, news)];
    const pairs =
      left.length * right.length <= smallProduct ? closestPairs(left, right) : commonPairs(left, right);
    for (const [at, pair] of pairs.entries()) {
      const [one, other] = pair;
      const isReplaced = left[one] !== right[other];
      if (isReplaced && isStrange(pairs, at, left, right)) continue;
      this.#to[olds[one]!] = news[other]!;
      this.#from[news[other]!] = olds[one]!;
      if (isReplaced) this.#replaced[olds[one]!] = 1;
    }
  }

  #slide(): void {
    slideGaps(this.#to, this.#from, this.old, this.next);
    slideGaps(this.#from, this.#to, this.next, this.old);
  }
}

/** Units that a stretch must have to anchor two texts to each other; a page repeats shorter ones by chance. */
const stretch = 12;
/** Between anchors less is at stake and less is repeated. */
const innerStretch = 5;
/** A run out of order must be this long to be text that moved rather than a phrase used twice. */
const surelyMoved = 16;
/** Gaps below this go to `diff` at once. */
const smallGap = 48;
/** What `diff` may spend on one gap; two texts that differ in more have nothing to do with each other. */
const mostEdits = 400;

/** Gaps up to this many pairs of characters are solved exactly. */
const smallProduct = 40_000;
/** So many characters in a row with nothing in common were not replaced one by one: it is other text. */
const strange = 12;

/** What two long strings have in common, in order, and what `diff` shows as replaced by as many characters. */
function commonPairs(a: string, b: string): Pair[] {
  const pairs: Pair[] = [];
  let atA = 0;
  let atB = 0;
  let removed = 0;
  for (const change of diffArrays(a.split(''), b.split(''), { maxEditLength: mostEdits }) ?? []) {
    const { count } = change;
    if (change.removed) {
      removed = count;
      atA += count;
      continue;
    }
    if (!change.added) for (let one = 0; one < count; one++) pairs.push([atA + one, atB + one]);
    else if (count === removed)
      for (let one = 0; one < count; one++) pairs.push([atA - count + one, atB + one]);
    if (!change.added) atA += count;
    atB += count;
    removed = 0;
  }
  return pairs;
}

/** Whether the pair is one of many replaced in a row. */
function isStrange(pairs: readonly Pair[], at: number, a: string, b: string): boolean {
  const isReplaced = (one: number) => pairs[one] !== undefined && a[pairs[one][0]] !== b[pairs[one][1]];
  let first = at;
  while (at - first < strange && isReplaced(first - 1)) first--;
  let last = at;
  while (last - first < strange && isReplaced(last + 1)) last++;
  return last - first + 1 >= strange;
}

function pick(text: Folded, units: readonly number[]): string {
  const first = units[0];
  if (first === undefined) return '';
  if (units.at(-1)! - first + 1 === units.length) return text.units.slice(first, first + units.length);
  return units.map((unit) => text.units[unit]!).join('');
}

function unclaimed(map: Int32Array, from: number, to: number): number[] {
  const units: number[] = [];
  for (let unit = from; unit < to; unit++) if (map[unit] === -1) units.push(unit);
  return units;
}

function cutOverlaps(runs: Run[], start: (run: Run) => number, text: Folded): Run[] {
  const kept: Run[] = [];
  for (const run of runs) {
    const last = kept.at(-1);
    const overlap = last ? start(last) + last.length - start(run) : 0;
    if (!last || overlap <= 0) {
      kept.push(run);
      continue;
    }
    if (overlap >= run.length) continue;
    const from = start(run);
    let cut = last.length >= run.length ? overlap : 0;
    let seam = text.seam(from + cut);
    for (let at = 0; at <= overlap; at++) {
      if (text.seam(from + at) > seam) {
        cut = at;
        seam = text.seam(from + at);
      }
    }
    kept[kept.length - 1] = { ...last, length: last.length - (overlap - cut) };
    kept.push({ a: run.a + cut, b: run.b + cut, length: run.length - cut });
  }
  return kept;
}

/** Runs in order, without what the run before has in either string. */
function cutBoth(runs: readonly Run[]): Run[] {
  const kept: Run[] = [];
  let a = 0;
  let b = 0;
  for (const run of runs) {
    const cut = Math.max(0, a - run.a, b - run.b);
    if (cut >= run.length) continue;
    kept.push({ a: run.a + cut, b: run.b + cut, length: run.length - cut });
    a = run.a + run.length;
    b = run.b + run.length;
  }
  return kept;
}

/**
 * A deleted stretch can often lie a few characters further left or right with the same outcome (…者。【…者。】). It is
 * put where a line or a sentence begins, because that is where people cut. `map` leads from the text with the stretch.
 */
function slideGaps(map: Int32Array, back: Int32Array, text: Folded, other: Folded): void {
  for (let start = 0; start < map.length; start++) {
    if (map[start] !== -1) continue;
    let end = start;
    while (end < map.length && map[end] === -1) end++;
    const before = start === 0 ? -1 : map[start - 1]!;
    const behind = end === map.length ? back.length : map[end]!;
    if (behind === before + 1) {
      const isEqualTo = (unit: number, is: number) =>
        map[unit] === is && other.units[is] === text.units[unit];
      const best = bestSlide(text, start, end, isEqualTo, (unit) => map[unit] === -1, before);
      for (let one = start - 1; one >= start + best; one--) move(map, back, one, one + end - start);
      for (let one = end; one < end + best; one++) move(map, back, one, one - (end - start));
      end += Math.max(0, best);
    }
    start = end;
  }
}

function bestSlide(
  text: Folded,
  start: number,
  end: number,
  isEqualTo: (unit: number, other: number) => boolean,
  isGone: (unit: number) => boolean,
  before: number,
): number {
  let best = 0;
  let seam: number = text.seam(start);
  const consider = (slide: number) => {
    // Beside another stretch it makes one with it: of 211万 → 21 the end is gone, not the middle and the end.
    const isJoining = isGone(start + slide - 1) || isGone(end + slide);
    const value = isJoining ? 3 : text.seam(start + slide);
    if (value <= seam) return;
    best = slide;
    seam = value;
  };
  for (let slide = -1; start + slide >= 0; slide--) {
    if (
      text.units[start + slide] !== text.units[end + slide] ||
      !isEqualTo(start + slide, before + 1 + slide)
    )
      break;
    consider(slide);
  }
  for (let slide = 1; end + slide <= text.length; slide++) {
    const [first, last] = [start + slide - 1, end + slide - 1];
    if (text.units[first] !== text.units[last] || !isEqualTo(last, before + slide)) break;
    consider(slide);
  }
  return best;
}

function move(map: Int32Array, back: Int32Array, from: number, to: number): void {
  const held = map[from]!;
  map[to] = held;
  map[from] = -1;
  back[held] = to;
}
