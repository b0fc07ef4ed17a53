import type { OrganisationFact } from './fact.ts';
import { strongEndings } from './lexicon/organisation-words.ts';
import { closes, fixedAt } from './organisation-edge.ts';
import { beginning, reach } from './organisation-start.ts';
import type { PlaceSpan } from './place.ts';
import type { Reading } from './reading.ts';
import { WordIndex } from './word-index.ts';

const endings = new WordIndex(() => strongEndings);

/** Organisations, by their endings (局, 大学, 有限公司) and by fixed names (工信部); `places` anchor where a name begins. */
export function organisations(reading: Reading, places: readonly PlaceSpan[]): void {
  const { text } = reading;
  const found: { start: number; end: number }[] = [];
  let cursor = 0;
  for (let at = 0; at < text.length; at++) {
    const fixed = fixedAt(text, at);
    const ending = endings.at(text, at);
    if (fixed && !(fixed.endsWith('党') && text[at + fixed.length] === '人')) {
      // 俄国防部, 美财政部: the country in one character belongs to the name.
      const country =
        /部$/.test(fixed) &&
        /[俄美乌以英法德日韩印伊黎叙泰菲]/.test(text[at - 1] ?? '') &&
        !/[\u4e00-\u9fff]/.test(text[at - 2] ?? '，')
          ? 1
          : 0;
      found.push({ start: at - country, end: at + fixed.length });
    }
    if (!ending) continue;
    const end = at + ending.length;
    if (!closes(text, end, ending)) continue;
    while (cursor < places.length && places[cursor]!.start < at - reach) cursor++;
    const start = beginning(reading, at, end, ending, places, cursor);
    if (start !== undefined && start < at) found.push({ start, end });
  }
  for (const { start, end } of longest(found)) {
    const span = { start, end };
    if (reading.isTaken(span)) continue;
    const name = text.slice(start, end);
    reading.add({ kind: 'organisation', span, text: name, name } satisfies OrganisationFact);
    reading.take(span);
  }
}

/** Of overlapping finds the longest stays, joined with one that begins inside it and ends later. */
function longest(found: { start: number; end: number }[]): { start: number; end: number }[] {
  const sorted = [...found].sort((a, b) => a.start - b.start || b.end - a.end);
  const out: { start: number; end: number }[] = [];
  for (const one of sorted) {
    const last = out.at(-1);
    if (last && one.start < last.end) last.end = Math.max(last.end, one.end);
    else out.push({ ...one });
  }
  return out;
}
