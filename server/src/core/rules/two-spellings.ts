import { groupsOf } from '../facts/lexicon/name-confusions.ts';
import { CharacterSet } from '../text/character-set.ts';
import { isLatin } from '../text/characters.ts';

/**
 * Whether the texts may hold one name in two spellings: somewhere two characters that are exchanged in names stand beside
 * the same two neighbours. A look at the characters alone, a tenth of what reading the names costs; where it says no, no
 * two names of three characters or more differ in one such character only.
 */
export function mayHoldTwoSpellings(texts: readonly string[]): boolean {
  const lines = texts.map(lineOf);
  const seen = new Seen(lines.reduce((sum, { exchanged }) => sum + exchanged.length, 0));
  return lines.some((line) => seen.meets(line));
}

/** Which character stood in which surroundings, by a hash of those. Two that share a hash make a needless yes, never a wrong no. */
class Seen {
  readonly #mask: number;
  readonly #keys: Int32Array;
  readonly #units: Uint16Array;

  constructor(characters: number) {
    // At most three entries a group, few characters stand in more than two, and half of the places are taken.
    const size = 2 ** Math.ceil(Math.log2(Math.max(64, characters * 12)));
    this.#mask = size - 1;
    this.#keys = new Int32Array(size);
    this.#units = new Uint16Array(size);
  }

  /** Whether a character of the text stands where another of its group has stood. */
  meets({ units, exchanged }: Line): boolean {
    for (const at of exchanged) {
      const unit = units[at]!;
      const groups = groupsOf(unit)!;
      const before = at > 1 ? units[at - 2]! : 0;
      const last = at > 0 ? units[at - 1]! : 0;
      const next = at + 1 < units.length ? units[at + 1]! : 0;
      const after = at + 2 < units.length ? units[at + 2]! : 0;
      for (const group of groups) {
        if (last && next && this.#put(keyOf(last, next, group * 4 + 1), unit)) return true;
        if (before && last && this.#put(keyOf(before, last, group * 4 + 2), unit)) return true;
        if (next && after && this.#put(keyOf(next, after, group * 4 + 3), unit)) return true;
      }
    }
    return false;
  }

  #put(key: number, unit: number): boolean {
    for (let at = key & this.#mask; ; at = (at + 1) & this.#mask) {
      if (this.#units[at] === 0) {
        this.#keys[at] = key;
        this.#units[at] = unit;
        return false;
      }
      if (this.#keys[at] === key) return this.#units[at] !== unit;
    }
  }
}

function keyOf(first: number, second: number, kind: number): number {
  let key = Math.imul((first << 16) ^ second, 0x9e3779b1) ^ Math.imul(kind, 0x85ebca6b);
  key ^= key >>> 15;
  return Math.imul(key, 0xc2b2ae35) | 0;
}

interface Line {
  /** UTF-16 units without the blanks that pad names; what no name holds is 0. */
  readonly units: Uint16Array;
  /** Where in them a character stands that is exchanged in names. */
  readonly exchanged: readonly number[];
}

function lineOf(text: string): Line {
  const units = new Uint16Array(text.length);
  const exchanged: number[] = [];
  let length = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit === 0x20 || unit === 0x3000) continue;
    const isName = (unit >= 0x3400 && unit <= 0x9fff) || isLatin(unit) || dots.has(unit);
    if (isName && groupsOf(unit) !== undefined) exchanged.push(length);
    units[length++] = isName ? unit : 0;
  }
  return { units: units.subarray(0, length), exchanged };
}

const dots = new CharacterSet('·•‧・');
