import { readSmall, readYear } from '../facts/read-digits.ts';
import { matchesOf } from '../text/matches.ts';
import { message } from '../text/message.ts';
import type { Span } from '../text/span.ts';
import { dayOfWeek, daysInMonth } from '../words/civil-calendar.ts';
import { isOldCalendar } from '../words/old-calendar.ts';
import { nearMonths, nearYear } from './near-publication.ts';
import type { Finding } from './rule.ts';
import { Trait } from './traits.ts';

/**
 * The dates of a text that no calendar has, and those with a weekday that does not fit.
 * @param published ISO date
 * @param traits of the text: most texts have no 月 and no figures
 */
export function* judgeDates(text: string, published: string | undefined, traits: number): Generator<Finding> {
  const months = (traits & Trait.month) !== 0;
  if (months && DAY_OF_MONTH.test(text)) {
    const year = published === undefined ? -1 : text.search(NAMED_YEAR);
    for (const match of matchesOf(text, DATE)) {
      // Behind a year that the text has named, a day may be of that one.
      const near = year >= 0 && year < match.index ? undefined : published;
      const found = judgeDate(text, match, near);
      if (found) yield found;
    }
  }
  if (months && NO_MONTH.test(text)) {
    for (const match of matchesOf(text, MONTH_OF_YEAR))
      yield { span: spanOf(match), message: message(MONTH, { month: Number(match[1]) }) };
  }
  if ((traits & Trait.digit) !== 0 && FIGURES.test(text)) {
    for (const match of matchesOf(text, ISO)) {
      const [year, month, day] = [Number(match[1]), Number(match[3]), Number(match[4])];
      if (month >= 1 && month <= 12 && day <= 31 && day > daysInMonth(year, month))
        yield { span: spanOf(match), message: noSuchDay(year, month) };
    }
  }
  if (published === undefined || !(traits & Trait.day) || !LONE.test(text)) return;
  // Behind a month the day belongs to that one, as 11月…23日.
  const month = text.search(MONTH_BEFORE);
  for (const match of matchesOf(text, LONE_DAY)) {
    if (month >= 0 && month < match.index) return;
    const found = judgeLoneDay(match, published);
    if (found) yield found;
  }
}

function judgeDate(text: string, match: RegExpExecArray, published: string | undefined): Finding | undefined {
  const [, yearText, monthText, dayText, weekday, short] = match as unknown as (string | undefined)[];
  const span = spanOf(match);
  const year = yearText === undefined ? undefined : readYear(yearText);
  const month = readSmall(monthText!);
  const day = readSmall(dayText!);
  if (Number.isNaN(month) || Number.isNaN(day)) return undefined;
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year ?? 2000, month)) {
    // Without a year, a thirtieth in Chinese numerals is one of the lunar calendar.
    if (yearText === undefined && day === 30 && !/\d/.test(dayText!)) return undefined;
    if (isOldCalendar(text, span.start, span.end) || isDenied(text, span)) return undefined;
    if (month < 1 || month > 12) return { span, message: message(MONTH, { month }) };
    return { span, message: noSuchDay(year, month) };
  }
  const said = WEEKDAYS.indexOf(weekday ?? short ?? ' ');
  if (said < 0 || isOldCalendar(text, span.start, span.end)) return undefined;
  const inYear = year ?? (published === undefined ? undefined : nearYear(published, month, day));
  if (inYear === undefined || dayOfWeek(inYear, month, day) === said % 7) return undefined;
  return { span, message: wrongWeekday(inYear, month, day) };
}

/** 23日（星期五）: the day of this month, of the last or the next one, whichever lies near the publication. */
function judgeLoneDay(match: RegExpExecArray, published: string): Finding | undefined {
  const [, dayText, weekday, short] = match as unknown as (string | undefined)[];
  const day = Number(dayText);
  const said = WEEKDAYS.indexOf(weekday ?? short!) % 7;
  const near = nearMonths(published, day);
  const first = near[0];
  if (!first || near.some((one) => dayOfWeek(one.year, one.month, day) === said)) return undefined;
  return { span: spanOf(match), message: wrongWeekday(first.year, first.month, day) };
}

/** “2月30日”这一天并不存在: the text says so itself. */
function isDenied(text: string, { start, end }: Span): boolean {
  return (
    DENIED_BEHIND.test(text.slice(end, end + 32)) ||
    DENIED_BEFORE.test(text.slice(Math.max(0, start - 8), start))
  );
}

const DENIED_BEHIND = /^[^。；]{0,24}(?:不存在|不可能有|没有这|并无此|子虚乌有|虚构)/;
const DENIED_BEFORE =
  /(?:没有|不存在|不会有|历史上确有|录入|误填|误录|何来|哪有|哪来|并无|误作|误为|错写成|误写成?|写成了?)[的“]?$/;

function spanOf(match: RegExpExecArray): Span {
  return { start: match.index, end: match.index + match[0].length };
}

function noSuchDay(year: number | undefined, month: number) {
  if (year === undefined || month !== 2) return message(DAY, { month, last: daysInMonth(2000, month) });
  return message(FEBRUARY, { year, last: daysInMonth(year, month) });
}

function wrongWeekday(year: number, month: number, day: number) {
  return message(WEEKDAY, { year, month, day, weekday: WEEKDAYS[dayOfWeek(year, month, day)]! });
}

const WEEKDAYS = '日一二三四五六天';
const DIGITS = '[〇○零一二三四五六七八九十]';

/**
 * 周 is also a surname and a week: 周一围, 周日均. It tells a weekday where a mark, an hour or a part of the day follows.
 * In 周一至周五 and 星期六、日 a span of days is told.
 */
const OF_WEEK =
  '(?:星期([日一二三四五六天])(?![至到、和及与~～—–-])|周([日一二三四五六])(?=[）)，,。；：！？\\s]|$|上午|下午|中午|晚|早|凌晨|清晨|傍晚|夜))';

/** What every date has in it: asked first, as most paragraphs have none. */
const DAY_OF_MONTH = new RegExp(`月(?:\\d{1,2}|${DIGITS}{1,3})[日号]`);

/** Year (may lack), month, day, weekday (may lack). A 月 alone is a length of time as often as a month. */
const DATE = new RegExp(
  `(?=[\\d〇○零一二三四五六七八九十])(?<![\\d.])(?:(\\d{4}|${DIGITS}{4})年)?(?<![\\d第〇零一二三四五六七八九十两])(\\d{1,2}|${DIGITS}{1,3})月(\\d{1,2}|${DIGITS}{1,3})(?:日|号(?![楼院线文机球车馆台坑井矿船轮]))(?:[ \\u3000（(，,]{0,2}${OF_WEEK})?(?![龄])`,
  'g',
);

/** A day alone, with its weekday in brackets. */
const LONE = /日[（(](?:星期|周)/;
const LONE_DAY = new RegExp(
  `(?=\\d)(?<![\\d月年第至到、和及与~～—–.-])(\\d{1,2})日[（(]${OF_WEEK}(?=[）)])`,
  'g',
);
const MONTH_BEFORE = /[\d一二三四五六七八九十正腊][月]|[上下]个?月/;
const NAMED_YEAR = /\d{2}年|[〇○零一二三四五六七八九]{2}年|[去前明后当同次翌那]年|上年|那一年|日记|信中/;

/** 2021年13月投产; with a day behind it is a date like any other. */
const NO_MONTH = /年(?:1[3-9]|[2-9]\d)月/;
const MONTH_OF_YEAR = /(?=\d)(?<!\d)(?:19|20)\d\d年(1[3-9]|[2-9]\d)月(?![龄\d])/g;

/** 2021-02-30: all figures, so only a day that the month nearly has is surely meant as one. */
const FIGURES = /\d[-./]\d{1,2}[-./][23]/;
const ISO =
  /(?=[12])(?<![\d.\-/A-Za-z号]|[A-Za-z] )((?:19|20)\d\d)([-./])(\d{1,2})\2(\d{1,2})(?![\d.\-/A-Za-z%％版])/g;

const MONTH = { zh: '没有{month}月', en: 'There is no month {month}' };
const DAY = { zh: '{month}月只有{last}天', en: 'Month {month} has only {last} days' };
const FEBRUARY = { zh: '{year}年2月只有{last}天', en: 'February {year} has only {last} days' };
const WEEKDAY = {
  zh: '{year}年{month}月{day}日是星期{weekday}',
  en: '{year}-{month}-{day} is 星期{weekday}',
};
