import { readSmall, readYear } from '../facts/read-digits.ts';
import type { Style } from '../style/style.ts';
import { matchesOf } from '../text/matches.ts';
import { message } from '../text/message.ts';
import { dayOfWeek, daysInMonth } from '../words/civil-calendar.ts';
import type { Finding, ParagraphRule } from './rule.ts';
import { Trait } from './traits.ts';

/** 日期有误: a day that no calendar has, an hour beyond 24, a weekday that does not fit its date. */
export const impossibleDate: ParagraphRule = {
  id: 'impossible-date',
  group: 'numbers',
  scope: 'paragraph',
  needs: [Trait.month | Trait.day, Trait.hour | Trait.digit],
  severity: 'error',
  errors: 1,
  name: { zh: '日期有误', en: 'Impossible date' },
  docs: {
    zh: '历上没有的日子（2月30日、13月5日）、钟上没有的时刻（25时10分）、同日期对不上的星期。农历和回历的日子不查。没有年份的日期，有出版日期时按最近的年份查星期，没有就不查。报眉的日期由排版系统生成，OCR 又常认错，只作提示。',
    en: 'A day that no calendar has, an hour that no clock has, a weekday that does not fit the date. Dates of the lunar calendar are left alone. A date without a year has its weekday checked only when the publication date is known. In the folio line, which OCR often misreads, the finding is only information.',
  },
  source: 'GB/T 7408；历法推算 / calendar arithmetic',
  examples: [
    { bad: '2月30日，工程竣工。' },
    { bad: '2021年2月29日起施行，4月31日截止。', findings: 2 },
    { bad: '2021年12月23日 星期五' },
    { bad: '二〇二一年十二月二十三日（星期三）' },
    { bad: '23日25时10分发车。' },
    { ok: '2021年12月23日 星期四', why: '对得上 / it fits' },
    { ok: '2024年2月29日，24时整。', why: '闰年；24时 / a leap year; 24 o’clock' },
    { ok: '农历2月30日，18月龄婴儿。', why: '农历；月龄 / the lunar calendar; age in months' },
    { ok: '历时13个月，比分32比30。', why: '不是日期 / no dates' },
  ],
  *check({ text, role }, style) {
    const dates = DAY_OF_MONTH.test(text) ? matchesOf(text, DATE) : [];
    for (const match of dates) {
      const found = judgeDate(text, match, style);
      // The folio line is set by the layout system and read badly by OCR: it is told, but not as loudly.
      if (found) yield role === 'furniture' ? { ...found, severity: 'info' } : found;
    }
    const times = HOUR.test(text) ? matchesOf(text, CLOCK) : [];
    for (const match of times) {
      const hour = Number(match[1]);
      const minute = match[2] === undefined ? 0 : Number(match[2]);
      if (hour < 24 && minute < 60) continue;
      if (hour === 24 && minute === 0) continue;
      yield { span: { start: match.index, end: match.index + match[0].length }, message: message(TIME) };
    }
  },
};

function judgeDate(text: string, match: RegExpExecArray, style: Style): Finding | undefined {
  const [whole, yearText, monthText, dayText, weekdayText] = match as unknown as (string | undefined)[];
  const span = { start: match.index, end: match.index + whole!.length };
  if (LUNAR.test(text.slice(Math.max(0, span.start - 6), span.start))) return undefined;
  const year = yearText === undefined ? undefined : readYear(yearText);
  const month = readSmall(monthText!);
  const day = readSmall(dayText!);
  if (month === undefined || day === undefined || (yearText !== undefined && year === undefined))
    return undefined;
  if (month < 1 || month > 12) return { span, message: message(MONTH, { month }) };
  const last = daysInMonth(year ?? 2000, month);
  if (day < 1 || day > last) {
    if (year === undefined || month !== 2) return { span, message: message(DAY, { month, last }) };
    return { span, message: message(FEBRUARY, { year, last }) };
  }
  if (weekdayText === undefined) return undefined;
  const said = WEEKDAYS.indexOf(weekdayText) % 7;
  const inYear = year ?? nearestYear(month, day, style.publicationDate);
  if (inYear === undefined) return undefined;
  const real = dayOfWeek(inYear, month, day);
  if (said === real) return undefined;
  return { span, message: message(WEEKDAY, { year: inYear, month, day, weekday: WEEKDAYS[real]! }) };
}

/** The year in which the day lies closest to the publication date. */
function nearestYear(month: number, day: number, publicationDate: string | undefined): number | undefined {
  if (publicationDate === undefined) return undefined;
  const [year, ofMonth, ofDay] = publicationDate.split('-').map(Number) as [number, number, number];
  const distance = (month - ofMonth) * 31 + day - ofDay;
  return distance > 186 ? year - 1 : distance < -186 ? year + 1 : year;
}

const WEEKDAYS = '日一二三四五六天';

const DIGITS = '[〇○零一二三四五六七八九十]';

/** What every date and every time of the day has in it: asked first, as most paragraphs have neither. */
const DAY_OF_MONTH = new RegExp(`月(?:\\d{1,2}|${DIGITS}{1,3})日`);
const HOUR = /\d时/;

/** Year (may lack), month, day, weekday (may lack). A 月 alone is a length of time as often as a month. */
const DATE = new RegExp(
  `(?=[\\d〇○零一二三四五六七八九十])(?<![\\d.])(?:(\\d{4}|${DIGITS}{4})年)?(?<![\\d第〇零一二三四五六七八九十两])(\\d{1,2}|${DIGITS}{1,3})月(\\d{1,2}|${DIGITS}{1,3})日(?:[ \\u3000（(，,]{0,2}(?:星期|周)([日一二三四五六天]))?(?![龄])`,
  'g',
);

/** An hour that follows a date or a part of the day, or that has minutes. */
const CLOCK = /(?=\d)(?<=[日晨早午晚间夜])(\d{1,2})时(?!期|代|间|段|常|候)(?:(\d{1,2})分(?!钟|之))?/g;

const LUNAR = /农历|阴历|旧历|夏历|藏历|回历|伊历|腊月|正月/;

const MONTH = { zh: '没有{month}月', en: 'There is no month {month}' };
const DAY = { zh: '{month}月只有{last}天', en: 'Month {month} has only {last} days' };
const FEBRUARY = { zh: '{year}年2月只有{last}天', en: 'February {year} has only {last} days' };
const TIME = { zh: '没有这个时刻', en: 'There is no such time of day' };
const WEEKDAY = {
  zh: '{year}年{month}月{day}日是星期{weekday}',
  en: '{year}-{month}-{day} is 星期{weekday}',
};
