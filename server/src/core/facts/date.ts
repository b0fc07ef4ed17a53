import { forms } from './date-forms.ts';
import type { DateFact } from './fact.ts';
import type { Reading } from './reading.ts';

/** Dates and periods, the most specific forms first: what one form takes no later one reads. */
export function dates(reading: Reading): void {
  const { text } = reading;
  for (const [needs, pattern, build] of forms) {
    if (!needs.test(text)) continue;
    pattern.lastIndex = 0;
    for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
      const found = build(match, text);
      const length = found?.length ?? match[0].length;
      const span = { start: match.index, end: match.index + length };
      if (!found || length === 0 || reading.isTaken(span)) {
        pattern.lastIndex = match.index + 1;
        continue;
      }
      reading.add({
        kind: 'date',
        span,
        text: text.slice(span.start, span.end),
        when: found.when,
      } satisfies DateFact);
      reading.take(span);
      pattern.lastIndex = span.end;
    }
  }
}
