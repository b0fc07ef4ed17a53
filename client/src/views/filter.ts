import { type Annotation, assessmentOf, kindOf, quoteOf, statusOf, talkOf } from '#core/index.ts';
import { kindName, statusName } from '../annotations/kinds.ts';

/** Whether each of the words, parted by spaces, is somewhere in what the annotation says. Case does not matter. */
export function matches(record: Annotation, words: string): boolean {
  const wanted = words.toLowerCase().split(/\s+/).filter(Boolean);
  if (wanted.length === 0) return true;
  const said = textOf(record).toLowerCase();
  return wanted.every((word) => said.includes(word));
}

function textOf(record: Annotation): string {
  const source = assessmentOf(record)?.source;
  return [
    quoteOf(record.target)?.exact,
    kindName(kindOf(record)),
    kindOf(record),
    statusName(statusOf(record)),
    statusOf(record),
    record.by,
    source?.title,
    source?.url,
    ...talkOf(record).map(({ value }) => value),
  ].join(' ');
}
