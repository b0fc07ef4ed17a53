import { confusions } from '../facts/lexicon/name-confusions.ts';
import { CharacterSet } from '../text/character-set.ts';
import { isLatin } from '../text/characters.ts';

/**
 * Whether the texts may hold one name in two spellings: somewhere two characters that are exchanged in names stand beside
 * the same two neighbours. A look at the characters alone, a tenth of what reading the names costs; where it says no, no
 * two names of three characters or more differ in one such character only.
 */
export function mayHoldTwoSpellings(texts: readonly string[]): boolean {
  const { units, exchanged } = charactersOf(texts);
  const { places, groups } = confusions();
  const seen = new Seen(exchanged.length);
  for (const at of exchanged) {
    const unit = units[at]!;
    // Two units on either side are there: what begins and ends each text is 0.
    const before = units[at - 2]!;
    const last = units[at - 1]!;
    const next = units[at + 1]!;
    const after = units[at + 2]!;
    for (const group of groups[places[unit]!]!) {
      if (last && next && seen.put(keyOf(last, next, group * 4 + 1), unit)) return true;
      if (before && last && seen.put(keyOf(before, last, group * 4 + 2), unit)) return true;
      if (next && after && seen.put(keyOf(next, after, group * 4 + 3), unit)) return true;
    }
  }
  return false;
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

  /** Notes the character; whether another has stood there. */
  put(key: number, unit: number): boolean {
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

interface Characters {
  /** UTF-16 units of all texts without the blanks that pad names; what no name holds is 0, and so is what parts texts. */
  readonly units: Uint16Array;
  /** Where in them a character stands that is exchanged in names. */
  readonly exchanged: readonly number[];
}

function charactersOf(texts: readonly string[]): Characters {
  const { places } = confusions();
  const units = new Uint16Array(texts.reduce((sum, text) => sum + text.length + between, between));
  const exchanged: number[] = [];
  let length = between;
  for (const text of texts) {
    for (let at = 0; at < text.length; at++) {
      const unit = text.charCodeAt(at);
      if (unit === 0x20 || unit === 0x3000) continue;
      if (places[unit] !== 0) exchanged.push(length);
      units[length++] = (unit >= 0x3400 && unit <= 0x9fff) || isLatin(unit) || dots.has(unit) ? unit : 0;
    }
    length += between;
  }
  return { units, exchanged };
}

/** As many as there are neighbours to one side. */
const between = 2;
const dots = new CharacterSet('·•‧・');
