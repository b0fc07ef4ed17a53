/**
 * A closed list of words, looked up at a place in a text: the longest word that begins there. One look at a bit table
 * a character, where a pattern of hundreds of alternatives would try them one after another. The tables are made when the
 * first text is read, so that a program that reads none does not wait for them.
 */
export class WordIndex {
  readonly #words: () => Iterable<string>;
  #tables: Tables | undefined;

  constructor(words: () => Iterable<string>) {
    this.#words = words;
  }

  /** Every word of the list. */
  words(): Iterable<string> {
    return this.#words();
  }

  /** The longest word that begins at `at`. */
  at(text: string, at: number): string | undefined {
    this.#tables ??= tablesOf(this.#words());
    return longest(this.#tables, text, at);
  }

  /** Every word in the text, left to right, the longest at each place; words may overlap. */
  in(text: string): WordHit[] {
    this.#tables ??= tablesOf(this.#words());
    const tables = this.#tables;
    const { pairs, singles } = tables;
    const found: WordHit[] = [];
    let first = text.charCodeAt(0);
    for (let at = 0; at < text.length; at++) {
      const second = at + 1 < text.length ? text.charCodeAt(at + 1) : 0;
      const pair = pairOf(first, second);
      if (
        (pairs[pair >>> 5]! & (1 << (pair & 31))) !== 0 ||
        (singles !== undefined && (singles[first >>> 5]! & (1 << (first & 31))) !== 0)
      ) {
        const word = longest(tables, text, at);
        if (word !== undefined) found.push({ word, start: at, end: at + word.length });
      }
      first = second;
    }
    return found;
  }
}

/** A word where it stands; UTF-16 offsets. */
export interface WordHit {
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

/** 17 bits of the first two units of a word. Behind the end of a text the second unit counts as 0. */
export function pairOf(first: number, second: number): number {
  return (Math.imul(first, 0x9e37) ^ second) & 0x1ffff;
}

interface Tables {
  /** One bit for each hash of the first two units of a word: most places end here, before any word is compared. */
  readonly pairs: Uint32Array;
  /** One bit for each unit that is a word by itself; absent when none is. */
  readonly singles: Uint32Array | undefined;
  /** Words of two and more by the hash of their first two units, the longest first. */
  readonly lists: ReadonlyMap<number, readonly string[]>;
}

function longest({ pairs, singles, lists }: Tables, text: string, at: number): string | undefined {
  const first = text.charCodeAt(at);
  const pair = pairOf(first, text.charCodeAt(at + 1));
  if ((pairs[pair >>> 5]! & (1 << (pair & 31))) !== 0) {
    const words = lists.get(pair);
    if (words) for (const word of words) if (text.startsWith(word, at)) return word;
  }
  return singles !== undefined && (singles[first >>> 5]! & (1 << (first & 31))) !== 0 ? text[at] : undefined;
}

function tablesOf(words: Iterable<string>): Tables {
  const pairs = new Uint32Array(0x20000 / 32);
  const singles = new Uint32Array(0x10000 / 32);
  const lists = new Map<number, string[]>();
  let single = false;
  for (const word of new Set(words)) {
    if (word === '') continue;
    const first = word.charCodeAt(0);
    if (word.length === 1) {
      singles[first >>> 5]! |= 1 << (first & 31);
      single = true;
      continue;
    }
    const pair = pairOf(first, word.charCodeAt(1));
    pairs[pair >>> 5]! |= 1 << (pair & 31);
    const list = lists.get(pair);
    if (list) list.push(word);
    else lists.set(pair, [word]);
  }
  for (const list of lists.values()) list.sort((a, b) => b.length - a.length);
  return { pairs, singles: single ? singles : undefined, lists };
}
