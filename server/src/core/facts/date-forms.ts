import {
  fields,
  groups,
  isDay,
  isMonth,
  joint,
  month,
  monthField,
  partOf,
  point,
  pointSource,
  relativeYear,
  since,
  small,
  year,
  yearField,
} from './date-point.ts';
import { festivals, solarTerms } from './lexicon/calendar-names.ts';
import { readSmall, readYear } from './read-digits.ts';
import type { Part, Point, When } from './when.ts';

/** What a match says, and how much of it belongs to the date when not all does. */
export interface Built {
  readonly when: When;
  /** UTF-16 units. */
  readonly length?: number;
}

type Build = (match: RegExpExecArray, text: string) => Built | undefined;

/** A form: a quick sign that the text may hold one, its pattern, and how to read a match. */
export const forms: readonly (readonly [RegExp, RegExp, Build])[] = [
  // 2021-12-23, 2021/12/23, 2021.12.23
  [
    /\d{4}[-/.]\d/,
    /(?<![\d.])([12]\d{3})([-/.])(\d{1,2})\2(\d{1,2})(?![\d.])/g,
    (m) => at({ year: +m[1]!, month: +m[3]!, day: +m[4]! }),
  ],
  // 2021—2022赛季, 2016-2020年, 2016至2020年
  [
    /[至到—\-－–~～]\s?[12一二]/,
    new RegExp(`(?<!\\d)(${year})年?${joint}(${year})(?:年度?|赛季|学年)`, 'g'),
    (m) => period({ year: readYear(m[1]!) }, { year: readYear(m[2]!) }),
  ],
  [/\d(?:赛季|学年|年度)/, /(?<![\d—\-–~～])([12]\d{3})(?:赛季|学年|年度)/g, (m) => at({ year: +m[1]! })],
  [
    /\d\/\d/,
    /(?<!\d)([12]\d{3})\/(\d{2,4})(?:赛季|学年)/g,
    (m) => period({ year: +m[1]! }, { year: m[2]!.length === 2 ? +m[1]! - (+m[1]! % 100) + +m[2]! : +m[2]! }),
  ],
  // 1月至10月, 今年1—10月, 8月9日至12日, 12月8日—10日
  [
    /月/,
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
    /[日号]/,
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
    /[年月]\S{0,8}\s?[至到—\-－–~～]/,
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
    /前[\d一二三四五六七八九十]/,
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
  // 20世纪80年代, 上世纪九十年代初, 90年代
  [
    /世纪/,
    /(?:(\d{1,2}|[一二]?十[一二三四五六七八九]?)世纪|(上个?世纪|本世纪))(?:([1-9]0|[二三四五六七八九]十)年代)?([初末]|中叶|中期|后期|前期)?/g,
    (m) => decade(m[1] ? readSmall(m[1]) : undefined, m[2], m[3]),
  ],
  [
    /年代/,
    /(?<![\d世纪])([1-9]0|[二三四五六七八九]十)年代([初末]|中期|后期|前期)?/g,
    (m) => decade(20, undefined, m[1]),
  ],
  // “十四五”末, 十三五期间
  [
    /十[一二三四五六]五/,
    /([“"])?(十[一二三四五六]五)(?![十百千万亿年月日天人个项])([”"])?(初期?|末期?|中期|期间|时期|以来)?/g,
    (m) => {
      if (Boolean(m[1]) !== Boolean(m[3])) return undefined;
      const number = readSmall(m[2]!.slice(0, 2));
      const at =
        m[4]?.[0] === '末'
          ? 'end'
          : m[4]?.[0] === '初'
            ? 'beginning'
            : m[4] === '中期'
              ? 'middle'
              : undefined;
      return { when: { form: 'plan', number, ...(at ? { part: at as Part } : {}) } };
    },
  ],
  // 农历正月初一, 腊月二十三, 大年三十
  [
    /[农阴历正腊冬月年三]/,
    /(?:农历|阴历)(?:[一二三四五六七八九十正冬腊]{1,2}月)?(?:初?[一二三四五六七八九十廿]{1,3})?|(?:正月|腊月|冬月)(?:初[一二三四五六七八九十]|廿[一二三四五六七八九]|[一二三]?十[一二三四五六七八九]?)?|大年(?:初[一二三四五六七]|三十)|八月十五|三月三(?=节|歌)/g,
    (m) =>
      m[0].length > 1 && m[0] !== '农历' && m[0] !== '阴历'
        ? { when: { form: 'named', name: m[0] } }
        : undefined,
  ],
  // 未来5年, 今后三年, 过去十年, 近五年来, 五年来, 3年前
  [
    /未来|今后|过去|最近|近/,
    /(未来|今后|过去|最近|近)(的)?(\d{1,3}|[一两二三四五六七八九十几百]{1,3}|半)(多|余)?(年|个月|周|天)(多)?(以?来|间|内|里)?/g,
    (m) => {
      const [, lead, , digits, more, unit, more2, tail] = m;
      const count = digits === '几' ? 3 : digits === '半' ? 0.5 : readSmall(digits!);
      const past = lead !== '未来' && lead !== '今后';
      // 历时近三年 is a length of time, not the last three years.
      if (
        lead === '近' &&
        /(?:历时|耗时|时间|用了|长达|用时|为期|有着?|过去|时隔|等了|经过|历经)$/.test(
          m.input.slice(Math.max(0, m.index - 4), m.index),
        )
      )
        return undefined;
      // 近30年 says almost thirty years; 近三年 the last three.
      const whole = m.index + m[0].length;
      if (
        lead === '近' &&
        tail === undefined &&
        (count > 5 || more) &&
        !/^(?:累计|共|平均|年均|一直|连续|[,，])/.test(m.input.slice(whole, whole + 2))
      )
        return undefined;
      if (count <= 0) return undefined;
      return counted(
        past ? 'past' : 'future',
        count,
        unit!,
        false,
        digits === '几' || Boolean(more ?? more2),
      );
    },
  ],
  [
    /[来前]/,
    /(?<![第十百千万\d.])(\d{1,3}|[一两二三四五六七八九十百几]{1,3}|半)(多|余)?(年|个月|个多月|周|天)(多)?(以来|来|前)(?![来往自说提面台后线所])/g,
    (m) => {
      const [, digits, more, unit, more2, tail] = m;
      const count = digits === '几' ? 3 : digits === '半' ? 0.5 : readSmall(digits!);
      return count > 0
        ? counted('past', count, unit!, tail === '前', digits === '几' || Boolean(more ?? more2))
        : undefined;
    },
  ],
  [
    /近|多年来|连年/,
    /近年来|近些年来?|多年来|近几年来?|连年来/g,
    () => counted('past', 3, '年', false, true),
  ],
  [
    /近|日前|连日/,
    /近日|(?<![\d一二三四五六七八九十])日前|近期|连日来|近几日|近来/g,
    () => counted('past', 7, '天', false, true),
  ],
  [
    /截[至止]/,
    /截[至止](?:目前|今天|发稿时?|记者发稿时?)/g,
    () => ({ when: { form: 'period', to: { day: { ago: 0 } } } }),
  ],
  // One point, with 以来, 同期 and the like.
  [
    /[年月]/,
    new RegExp(`(?<!\\d)${pointSource}(同期|同日|同月|${since.slice(3, -2)})?`, 'g'),
    (m, text) => {
      const from = point(m, 1, text);
      if (!from) return undefined;
      const tail = m[groups + 1];
      return tail !== undefined && !tail.startsWith('同')
        ? { when: { form: 'period', from } }
        : { when: { form: 'point', at: from } };
    },
  ],
  [
    /年|季度/,
    /(?<![\d零〇一二三四五六七八九十])(上半年|下半年|第[一二三四1-4]季度|[一二三四]季度|年初|年底|年末|年内)(?=.|$)/g,
    (m) => at({ year: { ago: 0 }, part: partOf(m[1]!)! }),
  ],
  [
    /月[底末初]/,
    /(?<![\d岁每个逐按当整全数])月(底|末|初)/g,
    (m) => at({ month: { ago: 0 }, part: m[1] === '初' ? 'beginning' : 'end' }),
  ],
  [
    /\d日/,
    /(?<![\d.月])(\d{1,2})日(?![内均子益本用常光历元落游龄谈薪之起]|夜(?!间|里)|报(?!道))/g,
    (m) => (isDay(+m[1]!) ? at({ day: +m[1]! }) : undefined),
  ],
  [
    /\d日起/,
    /(?<![\d.月])(\d{1,2})日起/g,
    (m) => (isDay(+m[1]!) ? { ...at({ day: +m[1]! }), length: m[0].length - 1 } : undefined),
  ],
  // 今明两天, 昨今两日, 今明后三天
  [
    /[今昨明]/,
    /(今明后三|今明两|昨今两|前昨两|明后两)(?:天|日|晚)/g,
    (m) => {
      const [first, last] = {
        今明后三: [0, -2],
        今明两: [0, -1],
        昨今两: [1, 0],
        前昨两: [2, 1],
        明后两: [-1, -2],
      }[m[1]!] as [number, number];
      return period({ day: { ago: first } }, { day: { ago: last } });
    },
  ],
  // 昨天, 今晨, 明日
  [
    /[前昨今明后][天日晨晚早夜]/,
    /(前|昨|今|明|后)(天|日(?!本|头)|晨|晚(?!报)|早|夜)/g,
    (m) => {
      const before = m.input[m.index - 1] ?? '';
      if (m[1] === '今' && /[如而当迄古]/.test(before)) return undefined;
      if (/[前后]/.test(m[1]!) && /[之以目先产日年月午]/.test(before)) return undefined;
      if (m[1] === '后' && m[2] !== '天') return undefined;
      if (m[1] === '前' && m[2] !== '天') return undefined;
      return at({ day: { ago: { 前: 2, 昨: 1, 今: 0, 明: -1, 后: -2 }[m[1]!]! } });
    },
  ],
  // 上周五, 本周末, 星期三, 周日
  [
    /周|星期|礼拜/,
    /(本|上|下|这)周([一二三四五六日天末])?(?![年边期围岁])|(?:星期|礼拜)([一二三四五六日天])|(?<![每一二两三四五六七八九十几\d姓])周([一二三四五六日])(?![年边期围岁到月天\u4e00-\u9fff])/g,
    (m) => {
      const week = m[1] ? { ago: m[1] === '上' ? 1 : m[1] === '下' ? -1 : 0 } : undefined;
      const day = m[2] ?? m[3] ?? m[4];
      const weekday =
        day === undefined
          ? undefined
          : day === '末'
            ? 6
            : day === '天'
              ? 7
              : '一二三四五六日'.indexOf(day) + 1;
      return at({ week: week ?? { ago: 0 }, ...(weekday ? { weekday } : {}) });
    },
  ],
  [
    /[节夕旦腊庆一十午明秋]/,
    new RegExp(`(?:${festivals})(?:假期|期间|前夕|当天|长假|前后)?`, 'g'),
    (m) => named(m[0]),
  ],
  [/[立春夏秋冬惊芒处霜谷节时]/, new RegExp(solarTerms, 'g'), (m) => named(m[0])],
];

function at(point: Point): Built {
  return { when: { form: 'point', at: point } };
}

function period(from: Point, to: Point): Built {
  return { when: { form: 'period', from, to } };
}

function named(name: string): Built {
  return { when: { form: 'named', name: name.replace(/(?:假期|期间|前夕|当天|长假|前后)$/, '') } };
}

function counted(
  direction: 'past' | 'future',
  count: number,
  unit: string,
  distant: boolean,
  vague: boolean,
): Built {
  const of = unit === '年' ? 'year' : unit === '周' ? 'week' : unit === '天' ? 'day' : 'month';
  return { when: { form: 'counted', direction, count, unit: of, distant, vague } };
}

function decade(
  century: number | undefined,
  relative: string | undefined,
  tens: string | undefined,
): Built | undefined {
  const start = century !== undefined ? (century - 1) * 100 : relative?.startsWith('上') ? 1900 : 2000;
  if (start < 0 || start > 2100) return undefined;
  if (tens === undefined) return period({ year: start + 1 }, { year: start + 100 });
  const from = start + (/\d/.test(tens) ? Number(tens) : '一二三四五六七八九'.indexOf(tens[0]!) * 10 + 10);
  return period({ year: from }, { year: from + 9 });
}
