import type { Span } from '../text/span.ts';
import { span } from '../text/span.ts';

/** A stretch of text that was deleted, with the tags that went with it: when it is pasted elsewhere they come back. */
export class Cut {
  readonly #text: string;
  readonly #spans: ReadonlyMap<number, Span>;
  /** The moment of the deletion, as the tracker counts. */
  readonly moment: number;

  private constructor(text: string, spans: ReadonlyMap<number, Span>, moment: number) {
    this.#text = text;
    this.#spans = spans;
    this.moment = moment;
  }

  /**
   * @param spans slots and spans before the deletion.
   * @returns undefined when the text is too short to be known again, or no tag lies in it.
   */
  static of(
    text: string,
    deleted: Span,
    spans: Iterable<readonly [number, Span]>,
    moment: number,
  ): Cut | undefined {
    if (deleted.end - deleted.start < telling) return undefined;
    const inside = new Map<number, Span>();
    for (const [slot, { start, end }] of spans) {
      if (start < deleted.start || end > deleted.end || start === end) continue;
      inside.set(slot, span(start - deleted.start, end - deleted.start));
    }
    return inside.size > 0 ? new Cut(text.slice(deleted.start, deleted.end), inside, moment) : undefined;
  }

  /** Where the tags are when exactly this text is put down at `newStart`. */
  pasted(newText: string, newStart: number): readonly (readonly [slot: number, range: Span])[] {
    if (newText !== this.#text) return [];
    return [...this.#spans].map(([slot, { start, end }]) => [slot, span(newStart + start, newStart + end)]);
  }
}

/** UTF-16 units from which on a pasted text is taken to be the one that was cut; a shorter one may have been typed. */
const telling = 12;
