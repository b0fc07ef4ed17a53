import { readSmall, readYear } from './read-digits.ts';
import type { Field, Part, Point } from './when.ts';

/** Pattern sources that the forms are built of; `small` is a month or day in digits or Chinese numerals. */
export const small = '(?:\\d{1,2}|[一二三四五六七八九十]{1,3})';
export const year = '(?:[12]\\d{3}|[一二][〇零○O0一二三四五六七八九]{3})';
export const relativeYear = '今年|去年|前年|明年|后年(?![产均度])|上年(?!级)|本年度?';
const part =
  '上半年|下半年|第[一二三四1-4]季度|[一二三四1-4]季度|年初|年底|年末|年中|年内|初(?![一二三四五六七八九十中高级步次始期任见心])|底|末';
const third = '上旬|中旬|下旬|初(?![一二三四五六七八九十级步])|底|末|中旬';
export const month = `(?:${small}月份?(?![饼球光亮均龄])|本月|上个?月(?!球)|下个?月)`;
const dayAfter = `${small}[日号]`;
export const pointSource =
  `(?:(?:(${year})年(?!级|龄|代)度?|(${relativeYear}))(?:的?\\s?(?:(${month})(?!一)\\s?(?:(${dayAfter})|(${third}))?|(${part})))?` +
  `|(${month})(?!一)\\s?(?:(${dayAfter})|(${third}))?)`;
/** Groups of `pointSource`. */
export const groups = 9;
export const joint = '\\s?(?:至|到|—|-|－|–|~|～)\\s?';
export const since = '(?:起至今|至今|以来|来(?=[,，、]))?';

/** The fields of `pointSource`, whose first group is `first`. Undefined for what is no date: 13月, 2月31日. */
export function point(m: RegExpExecArray, first: number, text: string): Point | undefined {
  const digits = m[first];
  const relative = m[first + 1];
  const monthB = m[first + 6];
  const dayB = m[first + 7];
  const thirdB = m[first + 8];
  const monthText = m[first + 2] ?? monthB;
  const dayText = m[first + 3] ?? dayB;
  const month = monthText === undefined ? undefined : monthField(monthText);
  const day = dayText === undefined ? undefined : readSmall(dayText.slice(0, -1));
  if (typeof month === 'number' && !isMonth(month)) return undefined;
  if (day !== undefined && !isDay(day)) return undefined;
  // 三个月 was no month; 2月 behind 个 or a digit with a point is none either.
  if (digits === undefined && relative === undefined && /[.个第]/.test(text[m.index - 1] ?? ''))
    return undefined;
  if (
    monthB !== undefined &&
    /^[一二三四五六七八九十]/.test(monthB) &&
    dayB === undefined &&
    thirdB === undefined &&
    !/份$/.test(monthB) &&
    /[〇零一二三四五六七八九十百千万亿]/.test(text[m.index - 1] ?? '')
  )
    return undefined;
  const of = yearField(digits, relative);
  const third = m[first + 4] ?? thirdB ?? m[first + 5];
  const partName = third === undefined ? undefined : partOf(third);
  return {
    ...(of !== undefined ? { year: of } : {}),
    ...(month !== undefined ? { month } : {}),
    ...(day !== undefined ? { day } : {}),
    ...(partName ? { part: partName } : {}),
  };
}

const parts: Readonly<Record<string, Part>> = {
  上半年: 'first-half',
  下半年: 'second-half',
  上旬: 'first-third',
  中旬: 'second-third',
  下旬: 'last-third',
  年初: 'beginning',
  初: 'beginning',
  年底: 'end',
  年末: 'end',
  底: 'end',
  末: 'end',
  年中: 'middle',
};

export function partOf(word: string): Part | undefined {
  if (word.startsWith('上季')) return 'end';
  const quarter = /([一二三四1-4])季度末?$/.exec(word)?.[1];
  if (quarter) return `quarter-${/\d/.test(quarter) ? quarter : '一二三四'.indexOf(quarter) + 1}` as Part;
  return parts[word];
}

export function fields(of: Field | undefined, rest: Point): Point {
  return of === undefined ? rest : { year: of, ...rest };
}

export function yearField(digits: string | undefined, relative: string | undefined): Field | undefined {
  if (digits !== undefined) return readYear(digits);
  if (relative === undefined) return undefined;
  const ago = { 今: 0, 本: 0, 去: 1, 上: 1, 前: 2, 明: -1, 后: -2 }[relative[0]!];
  return { ago: ago ?? 0 };
}

export function monthField(word: string): Field {
  if (word.startsWith('本')) return { ago: 0 };
  if (word.startsWith('上')) return { ago: 1 };
  if (word.startsWith('下')) return { ago: -1 };
  return readSmall(word.replace(/月份?$/, ''));
}

export function isMonth(value: number): boolean {
  return value >= 1 && value <= 12;
}

export function isDay(value: number): boolean {
  return value >= 1 && value <= 31;
}
