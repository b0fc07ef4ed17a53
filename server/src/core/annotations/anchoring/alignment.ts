import type { Folded } from './fold.ts';
import { pairGap } from './gap.ts';
import { cutBoth, cutOverlaps } from './overlap.ts';
import { heaviestChain, type Run, sharedRuns } from './runs.ts';
import { slideGaps } from './slide.ts';

/**
 * Which character of the new text each character of the old one became. Stretches that occur once in both texts are
 * matched first, in order or moved, and then what lies between them: to compare all with all takes the square of the
 * length, which is minutes at a megabyte.
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
  /** Units of a line that has a twin, one of which was deleted or added: they may be either. */
  readonly #doubted: Uint8Array;

  constructor(old: Folded, next: Folded) {
    this.old = old;
    this.next = next;
    this.#to = new Int32Array(old.length).fill(-1);
    this.#from = new Int32Array(next.length).fill(-1);
    this.#replaced = new Uint8Array(old.length);
    this.#doubted = new Uint8Array(old.length);
    const runs = sharedRuns(old.units, next.units, stretch);
    const chain = heaviestChain(runs);
    const moved = runs.filter((run) => !chain.has(run) && run.length >= surelyMoved);
    for (const run of this.#apart([...chain, ...moved])) this.#claim(run);
    this.#fill(runs.filter((run) => chain.has(run)));
    slideGaps(this.#to, this.#from, this.old, this.next, (unit) => {
      this.#doubted[unit] = 1;
    });
    slideGaps(this.#from, this.#to, this.next, this.old, (unit) => {
      if (this.#from[unit]! >= 0) this.#doubted[this.#from[unit]!] = 1;
    });
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

  /** Whether the unit may as well have become its twin, or be gone. */
  isDoubted(unit: number): boolean {
    return this.#doubted[unit] === 1;
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
    for (const [one, other] of pairGap(left, right)) {
      this.#to[olds[one]!] = news[other]!;
      this.#from[news[other]!] = olds[one]!;
      if (left[one] !== right[other]) this.#replaced[olds[one]!] = 1;
    }
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
