import type { Span } from '../text/span.ts';

/** A phrase found in a text, with what the index holds for it. */
export interface PhraseHit<T> {
  readonly span: Span;
  readonly phrase: string;
  readonly value: T;
}

/**
 * Finds any of many phrases in one pass: the longest at each place, left to right, none overlapping. The first
 * character decides by a bit table whether a place is worth a look, so that a thousand phrases cost little more than one.
 */
export class PhraseIndex<T> {
  /** By first character: the lengths to try, longest first. */
  readonly #lengths = new Map<number, number[]>();
  readonly #values = new Map<string, T>();
  /** One bit a UTF-16 unit that some phrase begins with. */
  readonly #starts = new Uint32Array(2048);

  constructor(phrases: Iterable<readonly [phrase: string, value: T]>) {
    for (const [phrase, value] of phrases) {
      if (phrase === '') continue;
      this.#values.set(phrase, value);
      const unit = phrase.charCodeAt(0);
      this.#starts[unit >> 5]! |= 1 << (unit & 31);
      const lengths = this.#lengths.get(unit) ?? [];
      if (!lengths.includes(phrase.length)) lengths.push(phrase.length);
      lengths.sort((a, b) => b - a);
      this.#lengths.set(unit, lengths);
    }
  }

  get size(): number {
    return this.#values.size;
  }

  /** @param accepts asked for each candidate; a refused one leaves its place to shorter phrases */
  *find(text: string, accepts: (hit: PhraseHit<T>) => boolean = () => true): Generator<PhraseHit<T>> {
    for (let at = 0; at < text.length; at++) {
      const unit = text.charCodeAt(at);
      if (((this.#starts[unit >> 5]! >> (unit & 31)) & 1) === 0) continue;
      for (const length of this.#lengths.get(unit)!) {
        if (at + length > text.length) continue;
        const phrase = text.slice(at, at + length);
        const value = this.#values.get(phrase);
        if (value === undefined) continue;
        const hit = { span: { start: at, end: at + length }, phrase, value };
        if (!accepts(hit)) continue;
        yield hit;
        at += length - 1;
        break;
      }
    }
  }
}
