import { type Annotation, quoteOf } from './annotation.ts';
import { normaliseText } from './annotation-text.ts';

/** How surely notes belong to a text that was moved, renamed or copied. */
export interface Kinship {
  /** Some record was made on exactly this text. */
  readonly isSameText: boolean;
  /** Records whose words the text holds, together with those right before them, of all that are not deleted. */
  readonly quoted: number;
  readonly of: number;
}

/**
 * Tests notes against a text that they are not beside. Notes found by this are offered, never taken: a copy of a page
 * has the same text and is not the same page. White space does not count.
 *
 * @returns asks for one set of records after another: a workspace may hold hundreds
 */
export function kinshipWith(text: string, textSha256: string): (records: readonly Annotation[]) => Kinship {
  const compact = withoutSpace(normaliseText(text));
  return (records) => {
    const live = records.filter((one) => !one.deleted);
    const quotes = live.flatMap(({ target }) => {
      const quote = quoteOf(target);
      return quote ? [withoutSpace(quote.prefix ?? '').slice(-before) + withoutSpace(quote.exact)] : [];
    });
    return {
      isSameText: live.some(({ target }) => target.textSha256 === textSha256),
      quoted: quotes.filter((quote) => compact.includes(quote)).length,
      of: live.length,
    };
  };
}

/** Characters before a quote: a name alone stands on many pages. */
const before = 6;

function withoutSpace(text: string): string {
  return text.replace(/\s+/gu, '');
}
