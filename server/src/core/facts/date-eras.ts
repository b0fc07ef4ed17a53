import { decade, type Form } from './date-form.ts';
import { readSmall } from './read-digits.ts';
import { signs } from './signs.ts';
import type { Part } from './when.ts';

/** What has a name or number of its own: 上世纪90年代, “十四五”末, 腊月二十三. */
export const eras: readonly Form[] = [
  // 20世纪80年代, 上世纪九十年代初, 90年代
  [
    [signs.era, /世纪/],
    /(?:(\d{1,2}|[一二]?十[一二三四五六七八九]?)世纪|(上个?世纪|本世纪))(?:([1-9]0|[二三四五六七八九]十)年代)?([初末]|中叶|中期|后期|前期)?/g,
    (m) => decade(m[1] ? readSmall(m[1]) : undefined, m[2], m[3]),
  ],
  [
    [signs.era, /年代/],
    /(?<![\d世纪])([1-9]0|[二三四五六七八九]十)年代([初末]|中期|后期|前期)?/g,
    (m) => decade(20, undefined, m[1]),
  ],
  // “十四五”末, 十三五期间
  [
    [signs.numeral, /十[一二三四五六]五/],
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
    [],
    /(?:农历|阴历)(?:[一二三四五六七八九十正冬腊]{1,2}月)?(?:初?[一二三四五六七八九十廿]{1,3})?|(?:正月|腊月|冬月)(?:初[一二三四五六七八九十]|廿[一二三四五六七八九]|[一二三]?十[一二三四五六七八九]?)?|大年(?:初[一二三四五六七]|三十)|八月十五|三月三(?=节|歌)/y,
    (m) =>
      m[0].length > 1 && m[0] !== '农历' && m[0] !== '阴历'
        ? { when: { form: 'named', name: m[0] } }
        : undefined,
  ],
];
