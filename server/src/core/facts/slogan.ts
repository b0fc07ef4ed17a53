import type { SloganFact } from './fact.ts';
import { readSmall } from './read-digits.ts';
import type { Reading } from './reading.ts';

const pattern = /[“"‘]([^“”"‘’\n]{2,24})[”"’]/g;
/** A count that a slogan may hold: a numeral before a word, not 十四五 nor 一带一路 nor a date. */
const counted = /([一二三四五六七八九十百两]{1,3}|\d{1,3})(?=[\u4e00-\u9fff])/g;
const plan = /^十[一二三四五六]五/;

/** Counted slogans: “三篇大文章”, “四净三无两通一明”. The figures in them are counts of a list, not facts of their own. */
export function slogans(reading: Reading): void {
  const { text } = reading;
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    const words = match[1]!;
    const span = { start: match.index, end: match.index + match[0].length };
    if (reading.isTaken(span) || plan.test(words) || /[。！？!?]/.test(words)) continue;
    const counts = countsOf(words);
    if (counts.length === 0) continue;
    reading.add({ kind: 'slogan', span, text: match[0], words, counts } satisfies SloganFact);
    reading.take(span);
  }
}

/** The counts, when the term is made of them: it begins with one, and each is followed by a noun. */
function countsOf(words: string): number[] {
  if (
    !/^(?:[一二三四五六七八九十百两]{1,3}|\d{1,3})[^\d年月日时点分%％]/.test(words) &&
    !/[、,，]?(?:[二三四五六七八九十两]{1,2})(?:大|个|篇|项|条|化)/.test(words)
  )
    return [];
  if (/^[一五]一|^一(?:体|带|线|流|样|起|切|直|定|般|旦|致|律|向|时|生|代|家|方|道|刻|号)/.test(words))
    return [];
  if (/^(?:五一|六一|七一|八一|十一|三八|五四|双十一|九一八|七七)/.test(words)) return [];
  // “一次历史性的转型”: an article, unless another count follows.
  if (/^一(?:次|种|个|场|座|名|位|项|份|段|句)/.test(words) && !/[二三四五六七八九十两、]/.test(words))
    return [];
  counted.lastIndex = 0;
  const counts: number[] = [];
  for (let match = counted.exec(words); match; match = counted.exec(words)) counts.push(readSmall(match[1]!));
  return counts.filter((count) => Number.isFinite(count));
}
