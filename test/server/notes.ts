import { expect } from 'vitest';
import { type AnnotationKind, AnnotationText, adopt, serialiseNotes } from '#core/index.ts';
import { hashOf } from '../../server/src/node/notes-file.ts';
import { author } from '../core/annotations/fixtures.ts';

/** The notes file of a page on which the first occurrence of each of the words is tagged. */
export function notesOf(page: string, ...quotes: readonly string[]): string {
  const text = new AnnotationText(page);
  const proposals = quotes.map((quote, row) => {
    const start = page.indexOf(quote);
    expect(start).toBeGreaterThanOrEqual(0);
    return { row, kind: 'number' as AnnotationKind, span: { start, end: start + quote.length } };
  });
  const origin = { source: 'a.txt', textSha256: hashOf(text.normal) };
  return serialiseNotes(adopt(proposals, text, origin, author()), []);
}
