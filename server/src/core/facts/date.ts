import type { Form } from './date-form.ts';
import { forms } from './date-forms.ts';
import type { DateFact } from './fact.ts';
import type { Reading } from './reading.ts';

/** Dates and periods, the most specific forms first: what one form takes no later one reads. */
export function dates(reading: Reading): void {
  const begins = reading.sweep.starts('date');
  for (const form of forms) {
    const [needs, pattern] = form;
    if (pattern.sticky ? begins.length === 0 : !meets(reading, needs)) continue;
    if (pattern.sticky) atWords(reading, begins, form);
    else anywhere(reading, form);
  }
}

function meets(reading: Reading, needs: Form[0]): boolean {
  for (const one of needs) {
    if (typeof one === 'number' ? (reading.sweep.signs & one) === 0 : !one.test(reading.text)) return false;
  }
  return true;
}

function anywhere(reading: Reading, form: Form): void {
  const [, pattern] = form;
  pattern.lastIndex = 0;
  for (let match = pattern.exec(reading.text); match; match = pattern.exec(reading.text))
    pattern.lastIndex = put(reading, form, match) ?? match.index + 1;
}

function atWords(reading: Reading, begins: readonly number[], form: Form): void {
  const [, pattern] = form;
  let next = 0;
  for (const at of begins) {
    if (at < next) continue;
    pattern.lastIndex = at;
    const match = pattern.exec(reading.text);
    if (match) next = put(reading, form, match) ?? next;
  }
}

/** Adds the date that a match says, and gives where it ends; undefined when it says none or another stands there. */
function put(reading: Reading, [, , build]: Form, match: RegExpExecArray): number | undefined {
  const { text } = reading;
  const found = build(match, text);
  const length = found?.length ?? match[0].length;
  const span = { start: match.index, end: match.index + length };
  if (!found || length === 0 || reading.isTaken(span)) return undefined;
  reading.add({
    kind: 'date',
    span,
    text: text.slice(span.start, span.end),
    when: found.when,
  } satisfies DateFact);
  reading.take(span);
  return span.end;
}
