import type { OrdinalFact } from './fact.ts';
import { readSmall } from './read-digits.ts';
import type { Reading } from './reading.ts';
import { unitAt } from './units.ts';

const pattern = /第\s?(\d{1,5}|[〇零一二三四五六七八九十百千]{1,7})/g;

/** 第四轮, 第二版, 第1254条: a place in a row with what is counted. */
export function ordinals(reading: Reading): void {
  const { text } = reading;
  if (!text.includes('第')) return;
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    const value = readSmall(match[1]!);
    const end = match.index + match[0].length;
    const unit =
      unitAt(text, end)?.printed ??
      /^(?:条|款|章|编|号|名|位|代|部|批|天|日|年|周|站|集|季|茬)/.exec(text.slice(end))?.[0];
    if (unit === undefined || !Number.isFinite(value)) continue;
    const span = { start: match.index, end: end + unit.length };
    // 第一时间, 第一书记, 第三方, 第三产业 are words.
    if (
      /^第[一二三]方/.test(match[0] + unit) ||
      /^第一(?:时间|书记|个人|线|名录)/.test(text.slice(match.index, end + 4)) ||
      reading.isTaken(span)
    )
      continue;
    reading.add({
      kind: 'ordinal',
      span,
      text: text.slice(span.start, span.end),
      value,
      unit,
    } satisfies OrdinalFact);
    reading.take(span);
  }
}
