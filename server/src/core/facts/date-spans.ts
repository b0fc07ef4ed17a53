import { at, type Form, period } from './date-form.ts';
import {
  fields,
  groups,
  isDay,
  isMonth,
  joint,
  month,
  monthField,
  point,
  pointSource,
  relativeYear,
  small,
  year,
  yearField,
} from './date-point.ts';
import { readSmall, readYear } from './read-digits.ts';
import { signs } from './signs.ts';

/** A figure behind a joint. */
const joined = /[至到—\-－–~～]\s?[\d一二三四五六七八九十]/;

/** From one point of the calendar to another: 2016—2020年, 1月至10月, 8月30日至9月3日, 前11个月. */
export const spans: readonly Form[] = [
  // 2021-12-23, 2021/12/23, 2021.12.23
  [
    [signs.digit, /\d{4}[-/.]\d/],
    /(?<![\d.])([12]\d{3})([-/.])(\d{1,2})\2(\d{1,2})(?![\d.])/g,
    (m) => at({ year: +m[1]!, month: +m[3]!, day: +m[4]! }),
  ],
  // 2021—2022赛季, 2016-2020年, 2016至2020年
  [
    [signs.joint, signs.year | signs.season, /[至到—\-－–~～]\s?[12一二]/],
    new RegExp(`(?<!\\d)(${year})年?${joint}(${year})(?:年度?|赛季|学年)`, 'g'),
    (m) => period({ year: readYear(m[1]!) }, { year: readYear(m[2]!) }),
  ],
  [
    [signs.digit, signs.year | signs.season, /\d(?:赛季|学年|年度)/],
    /(?<![\d—\-–~～])([12]\d{3})(?:赛季|学年|年度)/g,
    (m) => at({ year: +m[1]! }),
  ],
  [
    [signs.digit, signs.slash, /\d\/\d/],
    /(?<!\d)([12]\d{3})\/(\d{2,4})(?:赛季|学年)/g,
    (m) => period({ year: +m[1]! }, { year: m[2]!.length === 2 ? +m[1]! - (+m[1]! % 100) + +m[2]! : +m[2]! }),
  ],
  // 1月至10月, 今年1—10月, 8月9日至12日, 12月8日—10日
  [
    [signs.month, signs.joint, joined],
    new RegExp(
      `(?:(${year})年|(${relativeYear}))?(?<!\\d)(${small})月?份?${joint}(${small})月份?(?!\\d|${small}[日号])`,
      'g',
    ),
    (m) => {
      const from = readSmall(m[3]!);
      const to = readSmall(m[4]!);
      if (!isMonth(from) || !isMonth(to)) return undefined;
      const of = yearField(m[1], m[2]);
      return period(fields(of, { month: from }), fields(of, { month: to }));
    },
  ],
  [
    [signs.day, signs.joint, joined],
    new RegExp(
      `(?:(${year})年|(${relativeYear}))?(?:(${month}))?(?<!\\d)(${small})[日号]?${joint}(${small})[日号](?![内均])`,
      'g',
    ),
    (m) => {
      const from = readSmall(m[4]!);
      const to = readSmall(m[5]!);
      if (!isDay(from) || !isDay(to) || from > to) return undefined;
      const base = fields(yearField(m[1], m[2]), m[3] ? { month: monthField(m[3]) } : {});
      return period({ ...base, day: from }, { ...base, day: to });
    },
  ],
  // two whole points: 2020年3月至2021年5月, 8月30日至9月3日
  [
    [signs.joint, signs.year | signs.month, /[年月]\S{0,8}\s?[至到—\-－–~～]/],
    new RegExp(`(?<!\\d)${pointSource}${joint}${pointSource}`, 'g'),
    (m, text) => {
      const from = point(m, 1, text);
      const to = point(m, 1 + groups, text);
      if (!from || !to) return undefined;
      return period(from, to.year === undefined && from.year !== undefined ? { year: from.year, ...to } : to);
    },
  ],
  // 今年前11个月, 前三季度, 前10月
  [
    [signs.front, /前[\d一二三四五六七八九十]/],
    new RegExp(`(?:(${year})年|(${relativeYear}))?的?前(${small})(?:个月|季度|月(?!份?的))`, 'g'),
    (m) => {
      const count = readSmall(m[3]!);
      // 三年前一个月: the 前 belongs to what stands before it.
      if (
        count < 2 ||
        (m[1] === undefined && m[2] === undefined && /[年月天周日以之]/.test(m.input[m.index - 1] ?? ''))
      )
        return undefined;
      const months = m[0].endsWith('季度') ? count * 3 : count;
      return months >= 1 && months <= 12
        ? { when: { form: 'first-months', year: yearField(m[1], m[2]), months } }
        : undefined;
    },
  ],
];
