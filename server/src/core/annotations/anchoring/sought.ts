import { type Span, span } from '../../text/span.ts';
import { quoteOf, type Target } from '../annotation.ts';
import { contextSize } from '../describe.ts';
import { Alignment } from './alignment.ts';
import { Folded } from './fold.ts';
import { survive } from './survival.ts';

/** The quote of a record with its surroundings, folded: what the approximate search looks for. */
export class Sought {
  /** The quote as it was recorded. */
  readonly raw: string;
  readonly prefix: string;
  readonly quote: string;
  readonly suffix: string;
  #folded: Folded | undefined;

  constructor(target: Target) {
    const selector = quoteOf(target);
    this.raw = selector?.exact ?? '';
    this.prefix = new Folded(selector?.prefix ?? '').units.slice(-contextSize);
    this.quote = new Folded(this.raw).units;
    this.suffix = new Folded(selector?.suffix ?? '').units.slice(0, contextSize);
  }

  get whole(): string {
    return this.prefix + this.quote + this.suffix;
  }

  /** Whether there is enough to tell one place from another. A foreign record may bring two characters and no context. */
  get isTelling(): boolean {
    return this.quote !== '' && this.whole.length >= contextSize;
  }

  /** Where the quote is in a stretch of text that resembles all of it. */
  within(stretch: string): Span | undefined {
    this.#folded ??= new Folded(this.whole);
    const alignment = new Alignment(this.#folded, new Folded(stretch));
    return survive(alignment, span(this.prefix.length, this.prefix.length + this.quote.length));
  }

  /** In how many places the quote's surroundings differ from those of a stretch of text. */
  contextErrors(text: string, place: Span): number {
    let errors = 0;
    for (let at = 1; at <= this.prefix.length; at++)
      if (text[place.start - at] !== this.prefix.at(-at)) errors++;
    for (let at = 0; at < this.suffix.length; at++) if (text[place.end + at] !== this.suffix[at]) errors++;
    return errors;
  }
}
