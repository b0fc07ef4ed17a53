/**
 * A closed list of words, looked up at a place in a text: the longest word that begins there. One map access a
 * character, where a pattern of hundreds of alternatives would try them one after another.
 */
export class WordIndex {
  /** Words by their first UTF-16 unit, the longest first. */
  readonly #byFirst = new Map<number, string[]>();

  constructor(words: Iterable<string>) {
    for (const word of new Set(words)) {
      if (word === '') continue;
      const first = word.charCodeAt(0);
      const list = this.#byFirst.get(first);
      if (list) list.push(word);
      else this.#byFirst.set(first, [word]);
    }
    for (const list of this.#byFirst.values()) list.sort((a, b) => b.length - a.length);
  }

  /** The longest word that begins at `at`. */
  at(text: string, at: number): string | undefined {
    const words = this.#byFirst.get(text.charCodeAt(at));
    if (words === undefined) return undefined;
    for (const word of words) if (word.length === 1 || text.startsWith(word, at)) return word;
    return undefined;
  }

  /** Every word in the text, left to right, the longest at each place, never overlapping. */
  *in(text: string): Generator<{ readonly word: string; readonly start: number; readonly end: number }> {
    for (let at = 0; at < text.length; at++) {
      const word = this.at(text, at);
      if (word === undefined) continue;
      yield { word, start: at, end: at + word.length };
      at += word.length - 1;
    }
  }
}
