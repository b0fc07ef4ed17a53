import { at, type Form, named, period } from './date-form.ts';
import { groups, isDay, partOf, point, pointSource, since } from './date-point.ts';
import { festivals, solarTerms } from './lexicon/calendar-names.ts';
import { signs } from './signs.ts';

/** One day, month, year, week or feast: 2021年12月, 昨天, 上周五, 清明节. */
export const moments: readonly Form[] = [
  // One point, with 以来, 同期 and the like.
  [
    [signs.year | signs.month],
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
    [],
    /(?<![\d零〇一二三四五六七八九十])(上半年|下半年|第[一二三四1-4]季度末?|[一二三四]季度末?|上季度?末|年初|年底|年末|年内)(?=.|$)/y,
    (m) => at({ year: { ago: 0 }, part: partOf(m[1]!)! }),
  ],
  [
    [],
    /(?<![\d岁每个逐按当整全数])月(底|末|初)/y,
    (m) => at({ month: { ago: 0 }, part: m[1] === '初' ? 'beginning' : 'end' }),
  ],
  [
    [signs.digit, signs.day],
    /(?<![\d.月])(\d{1,2})日(?![内均子益本用常光历元游龄谈薪之起]|落(?!幕|成|户|地)|夜(?!间|里)|报(?!道))/g,
    (m) => (isDay(+m[1]!) ? at({ day: +m[1]! }) : undefined),
  ],
  [
    [signs.digit, signs.day, /\d日起/],
    /(?<![\d.月])(\d{1,2})日起/g,
    (m) => (isDay(+m[1]!) ? { ...at({ day: +m[1]! }), length: m[0].length - 1 } : undefined),
  ],
  // 今明两天, 昨今两日, 今明后三天
  [
    [],
    /(今明后三|今明两|昨今两|前昨两|明后两)(?:天|日|晚)/y,
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
    [],
    /(前|昨|今|明|后)(天|日(?!本|头)|晨|晚(?!报)|早|夜)/y,
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
    [],
    /(本|上|下|这)周([一二三四五六日天末])?(?![年边期围岁])|(?:星期|礼拜)([一二三四五六日天])|(?<![每一二两三四五六七八九十几\d姓])周([一二三四五六日])(?![年边期围岁到月天\u4e00-\u9fff])/y,
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
  [[], new RegExp(`(?:${festivals})(?:假期|期间|前夕|当天|长假|前后)?`, 'y'), (m) => named(m[0])],
  [[], new RegExp(solarTerms, 'y'), (m) => named(m[0])],
];
