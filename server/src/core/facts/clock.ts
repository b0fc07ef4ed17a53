import type { TimeFact } from './fact.ts';
import { readSmall } from './read-digits.ts';
import type { Reading } from './reading.ts';

const dayPart = '凌晨|清晨|早晨|早上|上午|中午|午间|下午|傍晚|晚上|晚间|深夜|夜间|夜里|当晚|今晚|昨晚|早|晚';
const pattern = new RegExp(
  `(${dayPart})?(?<![\\d.:：])(\\d{1,2}|[一二三四五六七八九十]{1,3})(?:(时|点)(?!间|候|代|期|速|常|刻|任|尚|机|效|装|评|滴|赞|击|名|缀|燃|位)(?:(\\d{1,2}|[一二三四五六七八九十]{1,3})分(?!钟|之)|(半)|([一三123])刻|钟|整)?|[:：](\\d{2})(?![\\d:：]))(许|左右|前后|多)?`,
  'g',
);

/** Clock times: 上午9时30分, 19:30, 晚8点半, 9时至11时. Minutes since midnight. */
export function clockTimes(reading: Reading): void {
  const { text } = reading;
  if (!/[\d一二三四五六七八九十](?:[时点]|[:：]\d)/.test(text)) return;
  pattern.lastIndex = 0;
  let last: TimeFact | undefined;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    const found = read(match);
    if (!found || reading.isTaken(found.span)) {
      pattern.lastIndex = match.index + 1;
      continue;
    }
    const between = last ? text.slice(last.span.end, found.span.start) : '';
    if (last && last.from === last.to && /^\s?[至到—\-－–~～]\s?$/.test(between)) {
      const span = { start: last.span.start, end: found.span.end };
      const to =
        found.from < last.from && found.from < 12 * 60 && last.from >= 12 * 60
          ? found.from + 12 * 60
          : found.from;
      reading.facts.splice(reading.facts.lastIndexOf(last), 1);
      last = { ...last, span, text: text.slice(span.start, span.end), to };
      reading.add(last);
      reading.take(span);
    } else {
      last = found;
      reading.add(found);
      reading.take(found.span);
    }
    pattern.lastIndex = found.span.end;
  }
}

function read(match: RegExpExecArray): TimeFact | undefined {
  const [whole, lead, hours, mark, minutes, half, quarters, colon, about] = match;
  let hour = readSmall(hours!);
  if (!(hour >= 0 && hour <= 24)) return undefined;
  // 三点, 3点 are more often points of a list than three o'clock: ask for the time of day or the rest of a time.
  if (
    mark === '点' &&
    !lead &&
    half === undefined &&
    minutes === undefined &&
    quarters === undefined &&
    !/[钟整许]$/.test(whole)
  )
    return undefined;
  // A numeral in Chinese before 时 needs the time of day: 一时, 十时.
  if (mark === '时' && !lead && /[一二三四五六七八九十]/.test(hours!)) return undefined;
  let minute = 0;
  if (minutes !== undefined) minute = readSmall(minutes);
  else if (half) minute = 30;
  else if (quarters) minute = 15 * (/\d/.test(quarters) ? Number(quarters) : '一二三'.indexOf(quarters) + 1);
  else if (colon !== undefined) minute = Number(colon);
  if (!(minute >= 0 && minute < 60)) return undefined;
  if (hour < 12 && lead !== undefined && /下午|傍晚|晚|夜/.test(lead)) hour += 12;
  const from = hour * 60 + minute;
  return {
    kind: 'time',
    span: { start: match.index, end: match.index + whole.length },
    text: whole,
    from,
    to: from,
    approximate: about !== undefined,
  };
}
