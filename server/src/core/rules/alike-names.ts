import { confusionsOf } from '../facts/lexicon/name-confusions.ts';

/**
 * Names looked up by those that differ from them in one character, one that is exchanged for it in names. As many steps as
 * the name has characters, however many names there are.
 */
export class AlikeNames {
  /** By the name with one character replaced by a group of characters that are exchanged. */
  readonly #byGap = new Map<string, number[]>();

  /** @param at what the name is found as */
  add(name: string, at: number): void {
    for (const gap of gapsOf(name)) {
      const list = this.#byGap.get(gap);
      if (list) list.push(at);
      else this.#byGap.set(gap, [at]);
    }
  }

  /** What names that may be another spelling of this one were added as, ascending; the name itself may be among them. */
  find(name: string): number[] {
    const found = new Set<number>();
    for (const gap of gapsOf(name)) for (const at of this.#byGap.get(gap) ?? []) found.add(at);
    return [...found].sort((a, b) => a - b);
  }
}

function* gapsOf(name: string): Generator<string> {
  for (let at = 0; at < name.length; at++) {
    for (const group of confusionsOf(name[at]!))
      yield `${name.slice(0, at)}\0${group}\0${name.slice(at + 1)}`;
  }
}
