import { once } from '../text/once.ts';
import { signs, signsOf } from './signs.ts';
import { pairOf } from './word-index.ts';
import { type WordList, wordLists } from './word-lists.ts';

/**
 * What one pass over a paragraph shows: which signs it holds, where a word of each list may begin, and where a clause
 * opens with a surname. Recognisers look there alone, and most of them find nothing to look at.
 */
export class Sweep {
  /** All signs of the text, ored. */
  readonly signs: number;
  /** Offsets behind the opening of a clause where the character of a surname stands. */
  readonly names: readonly number[];
  readonly #starts: readonly (readonly number[] | undefined)[];

  constructor(text: string) {
    const { pairs, singles, classes } = tables();
    const starts: (number[] | undefined)[] = new Array<undefined>(count);
    const names: number[] = [];
    let all = 0;
    let before: number = signs.opener;
    let first = text.charCodeAt(0);
    for (let at = 0; at < text.length; at++) {
      const second = at + 1 < text.length ? text.charCodeAt(at + 1) : 0;
      const own = classes[first]!;
      all |= own;
      if ((own & signs.surname) !== 0 && (before & signs.opener) !== 0) names.push(at);
      for (let lists = pairs[pairOf(first, second)]! | singles[first]!; lists !== 0; lists &= lists - 1) {
        const list = 31 - Math.clz32(lists & -lists);
        const known = starts[list];
        if (known) known.push(at);
        else starts[list] = [at];
      }
      before = own;
      first = second;
    }
    this.signs = all;
    this.names = names;
    this.#starts = starts;
  }

  /** Offsets, rising, at which a word of the list may begin: all where one does, and a few more. */
  starts(list: WordList): readonly number[] {
    return this.#starts[order[list]] ?? none;
  }
}

const none: readonly number[] = [];
const names = Object.keys(wordLists) as WordList[];
const count = names.length;
const order = Object.fromEntries(names.map((name, at) => [name, at])) as Readonly<Record<WordList, number>>;

/** One bit a list, by the hash of a word's first two units and, for words of one, by the unit; the signs by unit. */
const tables = once(() => {
  const pairs = new Uint16Array(0x20000);
  const singles = new Uint16Array(0x10000);
  for (const name of names) {
    const bit = 1 << order[name];
    for (const word of wordLists[name].words()) {
      if (word.length === 1) singles[word.charCodeAt(0)]! |= bit;
      else if (word !== '') pairs[pairOf(word.charCodeAt(0), word.charCodeAt(1))]! |= bit;
    }
  }
  return { pairs, singles, classes: signsOf() };
});
