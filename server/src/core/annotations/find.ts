import { quoteOf } from './annotation.ts';
import type { Placed } from './formats/exchange.ts';
import { assessmentOf, kindOf, statusOf, talkOf } from './read.ts';

/**
 * The annotations that hold every word of a query, in their quote, kind, status, source, names or talk; or whose quote
 * has the query as initials of its reading (`jz` finds 锦州). Case and full width make no difference.
 * @param initials the first letters of a text's reading. The host gives it: core has no table of readings.
 */
export function findAnnotations(
  placed: readonly Placed[],
  query: string,
  initials: (text: string) => string = () => '',
): Placed[] {
  const words = plain(query)
    .split(/\s+/)
    .filter((word) => word !== '');
  return placed.filter((one) => {
    const text = plain(wordsOf(one).join('\n'));
    const reading = initials(quoteOf(one.annotation.target)?.exact ?? '').toLowerCase();
    return words.every((word) => text.includes(word) || (/^[a-z]+$/.test(word) && reading.includes(word)));
  });
}

function wordsOf({ annotation }: Placed): string[] {
  const { title = '', url = '' } = assessmentOf(annotation)?.source ?? {};
  return [
    quoteOf(annotation.target)?.exact ?? '',
    kindOf(annotation) ?? '',
    statusOf(annotation),
    title,
    url,
    annotation.by,
    assessmentOf(annotation)?.by ?? '',
    ...talkOf(annotation).flatMap(({ by, value }) => [by, value]),
  ];
}

function plain(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}
