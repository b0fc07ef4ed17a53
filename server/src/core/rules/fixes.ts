import type { Edit } from '../text/edit.ts';
import { type Bilingual, type Message, message } from '../text/message.ts';
import type { Span } from '../text/span.ts';
import type { Finding, Fix } from './rule.ts';

/** A finding whose repair is to write `newText` in place of what was found. */
export function replacement(
  span: Span,
  said: Message,
  newText: string,
  options: { readonly safe?: boolean; readonly title?: Message; readonly edits?: readonly Edit[] } = {},
): Finding {
  const title = options.title ?? (newText === '' ? message(DELETE) : message(REPLACE, { newText }));
  return {
    span,
    message: said,
    fix: fixOf(title, options.edits ?? [{ span, newText }], options.safe ?? true),
  };
}

export function fixOf(title: Message, edits: readonly Edit[], safe = true): Fix {
  return { title, edits, safe };
}

const DELETE: Bilingual = { zh: '删去', en: 'Delete' };
const REPLACE: Bilingual = { zh: '改为“{newText}”', en: 'Replace with “{newText}”' };
