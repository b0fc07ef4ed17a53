import type { Span } from '../text/span.ts';

/** A phrase found in a text, with what the index holds for it. */
export interface PhraseHit<T> {
  readonly span: Span;
  readonly phrase: string;
  readonly value: T;
}

/**
 * Finds any of many phrases in one pass: the longest at each place, left to right, none overlapping. The first two
 * characters decide by bit tables whether a place is worth a look, so that a thousand phrases cost little more than one.
 */
export class PhraseIndex<T> {
  /** By first character: the lengths to try, longest first. */
  readonly #lengths = new Map<number, number[]>();
  readonly #values = new Map<string, T>();
  /** One bit a UTF-16 unit that some phrase begins with. */
  readonly #starts = new Uint32Array(2048);
  /** One bit for each pair of units that some phrase begins with; a few other pairs share it. */
  readonly #pairs = new Uint32Array(2048);
  #hasSingles = false;

  constructor(phrases: Iterable<readonly [phrase: string, value: T]>) {
    for (const [phrase, value] of phrases) {
      if (phrase === '') continue;
      this.#values.set(phrase, value);
      const unit = phrase.charCodeAt(0);
      this.#starts[unit >> 5]! |= 1 << (unit & 31);
      if (phrase.length === 1) this.#hasSingles = true;
      else {
        const pair = pairOf(unit, phrase.charCodeAt(1));
        this.#pairs[pair >> 5]! |= 1 << (pair & 31);
      }
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
  find(text: string, accepts: (hit: PhraseHit<T>) => boolean = () => true): readonly PhraseHit<T>[] {
    const found: PhraseHit<T>[] = [];
    const starts = this.#starts;
    const pairs = this.#pairs;
    const last = text.length - 1;
    let next = last < 0 ? 0 : text.charCodeAt(0);
    for (let at = 0; at <= last; at++) {
      const unit = next;
      next = at < last ? text.charCodeAt(at + 1) : 0;
      if (!has(starts, unit) || !(this.#hasSingles || has(pairs, pairOf(unit, next)))) continue;
      const hit = this.#at(text, at, accepts);
      if (!hit) continue;
      found.push(hit);
      at = hit.span.end - 1;
      next = at < last ? text.charCodeAt(at + 1) : 0;
    }
    return found;
  }

  /** The longest phrase that stands at the offset and is accepted. */
  #at(text: string, at: number, accepts: (hit: PhraseHit<T>) => boolean): PhraseHit<T> | undefined {
    for (const length of this.#lengths.get(text.charCodeAt(at))!) {
      if (at + length > text.length) continue;
      const phrase = text.slice(at, at + length);
      const value = this.#values.get(phrase);
      if (value === undefined) continue;
      const hit = { span: { start: at, end: at + length }, phrase, value };
      if (accepts(hit)) return hit;
    }
    return undefined;
  }
}

/** 16 bits of two units: pairs that share them cost a look in vain. */
function pairOf(first: number, second: number): number {
  return (Math.imul(first, 40503) ^ second) & 0xffff;
}

function has(bits: Uint32Array, bit: number): boolean {
  return ((bits[bit >> 5]! >> (bit & 31)) & 1) !== 0;
}
