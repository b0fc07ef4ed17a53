import type { ParagraphRole } from '../page/paragraph.ts';
import type { Span } from '../text/span.ts';
import type { Fact } from './fact.ts';
import { type Numeral, numeralsOf } from './numeral.ts';
import { Sweep } from './sweep.ts';
import type { WordHit } from './word-index.ts';
import { type WordList, wordLists } from './word-lists.ts';

/**
 * One paragraph while it is being read. Recognisers run in a fixed order; what one of them takes is not read as a
 * figure by a later one, so 2017年 is never a number of years and 十四五 never forty-five.
 */
export class Reading {
  readonly text: string;
  readonly role: ParagraphRole;
  readonly sweep: Sweep;
  readonly facts: Fact[] = [];
  readonly #taken: Uint8Array;
  #numerals: readonly Numeral[] | undefined;

  constructor(text: string, role: ParagraphRole) {
    this.role = role;
    this.text = text;
    this.sweep = new Sweep(text);
    this.#taken = new Uint8Array(text.length);
  }

  /** All numerals of the text, read when a recogniser of figures first asks. */
  get numerals(): readonly Numeral[] {
    this.#numerals ??= numeralsOf(this.text, this.sweep.starts('numeral'));
    return this.#numerals;
  }

  /** The words of a list in the text, left to right, the longest at each place, never overlapping. */
  words(list: WordList): WordHit[] {
    const found: WordHit[] = [];
    let next = 0;
    for (const start of this.sweep.starts(list)) {
      if (start < next) continue;
      const word = wordLists[list].at(this.text, start);
      if (word === undefined) continue;
      next = start + word.length;
      found.push({ word, start, end: next });
    }
    return found;
  }

  add(fact: Fact): void {
    this.facts.push(fact);
  }

  /** Marks characters as read. */
  take(range: Span): void {
    this.#taken.fill(1, range.start, range.end);
  }

  /** Whether any character of the range has been read. */
  isTaken(range: Span): boolean {
    for (let at = range.start; at < range.end; at++) if (this.#taken[at]) return true;
    return false;
  }
}

/** A recogniser finds facts of its kind in one paragraph, in one pass over it. */
export type Recogniser = (reading: Reading) => void;
