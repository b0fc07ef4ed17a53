/** The first and last UTF-16 unit of the block that nearly every word begins in: CJK marks to the end of Han. */
const low = 0x3000;
const high = 0xa000;

/**
 * A closed list of words, looked up at a place in a text: the longest word that begins there. Two array accesses a
 * character, where a pattern of hundreds of alternatives would try them one after another. The tables are made when the
 * first text is read, so that a program that reads none does not wait for them.
 */
export class WordIndex {
  readonly #words: () => Iterable<string>;
  #tables: Tables | undefined;

  constructor(words: () => Iterable<string>) {
    this.#words = words;
  }

  /** The longest word that begins at `at`. */
  at(text: string, at: number): string | undefined {
    this.#tables ??= tablesOf(this.#words());
    return longest(this.#tables, text, at);
  }

  /** Every word in the text, left to right, the longest at each place, never overlapping. */
  in(text: string): WordHit[] {
    this.#tables ??= tablesOf(this.#words());
    const tables = this.#tables;
    const found: WordHit[] = [];
    for (let at = 0; at < text.length; at++) {
      const word = longest(tables, text, at);
      if (word === undefined) continue;
      found.push({ word, start: at, end: at + word.length });
      at += word.length - 1;
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

interface Tables {
  /** For each unit of the block, 1 + the index in `lists` of the words that begin with it; 0 for none. */
  readonly slots: Uint16Array;
  readonly lists: readonly (readonly string[])[];
  /** The word of one character that begins a list, if it is one. */
  readonly singles: readonly (string | undefined)[];
  /** One bit for each hash of the first two units of a word: most places end here, before any word is compared. */
  readonly pairs: Uint32Array;
  /** Words that begin outside the block: Latin abbreviations, digits, quotes. */
  readonly others: ReadonlyMap<number, readonly string[]>;
}

function longest(tables: Tables, text: string, at: number): string | undefined {
  const first = text.charCodeAt(at);
  if (!(first >= low && first < high))
    return tables.others.size > 0 ? startOf(tables.others.get(first), text, at) : undefined;
  const slot = tables.slots[first - low]!;
  if (slot === 0) return undefined;
  const pair = pairOf(first, text.charCodeAt(at + 1));
  if ((tables.pairs[pair >>> 5]! & (1 << (pair & 31))) === 0) return tables.singles[slot - 1];
  return startOf(tables.lists[slot - 1], text, at);
}

function startOf(words: readonly string[] | undefined, text: string, at: number): string | undefined {
  if (words === undefined) return undefined;
  for (const word of words) if (word.length === 1 || text.startsWith(word, at)) return word;
  return undefined;
}

function pairOf(first: number, second: number): number {
  return (Math.imul(first, 0x9e37) ^ second) & 0xffff;
}

function tablesOf(words: Iterable<string>): Tables {
  const slots = new Uint16Array(high - low);
  const lists: string[][] = [];
  const pairs = new Uint32Array(0x10000 / 32);
  const others = new Map<number, string[]>();
  for (const word of new Set(words)) {
    if (word === '') continue;
    const first = word.charCodeAt(0);
    if (first < low || first >= high) {
      const list = others.get(first);
      if (list) list.push(word);
      else others.set(first, [word]);
      continue;
    }
    if (slots[first - low] === 0) slots[first - low] = lists.push([]);
    lists[slots[first - low]! - 1]!.push(word);
    if (word.length > 1) {
      const pair = pairOf(first, word.charCodeAt(1));
      pairs[pair >>> 5]! |= 1 << (pair & 31);
    }
  }
  for (const list of [...lists, ...others.values()]) list.sort((a, b) => b.length - a.length);
  const singles = lists.map((list) => list.find((word) => word.length === 1));
  return { slots, lists, singles, pairs, others };
}
