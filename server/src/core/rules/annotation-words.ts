import { type Annotation, quoteOf } from '../annotations/annotation.ts';
import { kindNames } from '../annotations/formats/names.ts';
import { kindOf } from '../annotations/read.ts';
import type { Bilingual } from '../text/message.ts';

/** How a message calls an annotation: `数字“三万多株”`. `{quote}` stays open, as the words come from the page. */
export function calling(annotation: Annotation): Bilingual {
  const kind = kindOf(annotation);
  if (!kind) return { zh: '“{quote}”', en: '“{quote}”' };
  const { zh, en } = kindNames[kind];
  return { zh: `${zh}“{quote}”`, en: `${en} “{quote}”` };
}

/** The words of an annotation in one line, cut where they would fill a list of findings. */
export function shownQuote(annotation: Annotation): string {
  const quote = [...(quoteOf(annotation.target)?.exact ?? '').replace(/\s+/gu, ' ').trim()];
  return quote.length > longest ? `${quote.slice(0, longest - 1).join('')}…` : quote.join('');
}

/** Characters. */
const longest = 30;
