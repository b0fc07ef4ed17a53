import type { Range } from 'vscode-languageserver';
import { introductionOf, type NamedFact } from './names.ts';

/** One mention of a name; two ranges when a break in the text cuts it. */
export interface Mention {
  /** As it stands there: 高 扬 where the name is 高扬. */
  readonly text: string;
  readonly ranges: readonly Range[];
}

/** All mentions of one person, organisation or place on a page, packed: a workspace has hundreds of thousands. */
export class Mentions implements Iterable<Mention> {
  /** What the page says of it where it says most. */
  readonly fact: NamedFact;
  readonly introduction: Range;
  /** The ways in which the name is written on the page. */
  readonly #texts: readonly string[];
  /** Five numbers a range: index of the text, or −1 for the rest of the mention before; start and end positions. */
  readonly #places: Int32Array;

  constructor(mentions: readonly { readonly fact: NamedFact; readonly ranges: readonly Range[] }[]) {
    const texts = [...new Set(mentions.map((one) => one.fact.text))];
    const best = introductionOf(mentions)!;
    this.introduction = best.ranges[0]!;
    this.#places = Int32Array.from(
      mentions.flatMap(({ fact, ranges }) =>
        ranges.flatMap(({ start, end }, index) => [
          index === 0 ? texts.indexOf(fact.text) : -1,
          start.line,
          start.character,
          end.line,
          end.character,
        ]),
      ),
    );
    // A piece of a page would keep the whole page in memory: what stays here is copied out of it.
    const kept: { readonly fact: NamedFact; readonly texts: string[] } = JSON.parse(
      JSON.stringify({ fact: best.fact, texts }),
    );
    this.fact = kept.fact;
    this.#texts = kept.texts;
  }

  *[Symbol.iterator](): Generator<Mention> {
    const places = this.#places;
    for (let at = 0; at < places.length; ) {
      const text = this.#texts[places[at]!]!;
      const ranges: Range[] = [];
      do {
        ranges.push({
          start: { line: places[at + 1]!, character: places[at + 2]! },
          end: { line: places[at + 3]!, character: places[at + 4]! },
        });
        at += 5;
      } while (places[at] === -1);
      yield { text, ranges };
    }
  }
}
