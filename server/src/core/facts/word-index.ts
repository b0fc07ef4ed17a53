/** The first and last UTF-16 unit of the block that nearly every word begins in: CJK marks to the end of Han. */
const low = 0x3000;
const high = 0xa000;

/**
 * A closed list of words, looked up at a place in a text: the longest word that begins there. One array access a
 * character, where a pattern of hundreds of alternatives would try them one after another.
 */
export class WordIndex {
  /** For each unit of the block, 1 + the index in `#lists` of the words that begin with it; 0 for none. */
  readonly #slots = new Uint16Array(high - low);
  readonly #lists: string[][] = [];
  /** Words that begin outside the block: Latin abbreviations, digits, quotes. */
  readonly #others = new Map<number, string[]>();

  constructor(words: Iterable<string>) {
    for (const word of new Set(words)) if (word !== '') this.#listFor(word.charCodeAt(0)).push(word);
    for (const list of this.#lists) list.sort((a, b) => b.length - a.length);
    for (const list of this.#others.values()) list.sort((a, b) => b.length - a.length);
  }

  /** The longest word that begins at `at`. */
  at(text: string, at: number): string | undefined {
    const first = text.charCodeAt(at);
    let words: readonly string[] | undefined;
    if (first >= low && first < high) {
      const slot = this.#slots[first - low]!;
      if (slot === 0) return undefined;
      words = this.#lists[slot - 1];
    } else if (this.#others.size > 0) words = this.#others.get(first);
    if (words === undefined) return undefined;
    for (const word of words) if (word.length === 1 || text.startsWith(word, at)) return word;
    return undefined;
  }

  /** Every word in the text, left to right, the longest at each place, never overlapping. */
  in(text: string): { readonly word: string; readonly start: number; readonly end: number }[] {
    const found: { word: string; start: number; end: number }[] = [];
    for (let at = 0; at < text.length; at++) {
      const word = this.at(text, at);
      if (word === undefined) continue;
      found.push({ word, start: at, end: at + word.length });
      at += word.length - 1;
    }
    return found;
  }

  #listFor(first: number): string[] {
    if (first < low || first >= high) {
      const list = this.#others.get(first) ?? [];
      this.#others.set(first, list);
      return list;
    }
    const slot = this.#slots[first - low]!;
    if (slot > 0) return this.#lists[slot - 1]!;
    const list: string[] = [];
    this.#slots[first - low] = this.#lists.push(list);
    return list;
  }
}
