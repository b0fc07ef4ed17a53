import { counted, type Form } from './date-form.ts';
import { readSmall } from './read-digits.ts';
import { signs } from './signs.ts';

/** So many years, months or days from now: 未来5年, 近三年来, 近日, 截至目前. */
export const countedForms: readonly Form[] = [
  // 未来5年, 今后三年, 过去十年, 近五年来, 五年来, 3年前
  [
    [],
    /(未来|今后|过去|最近|近)(的)?(\d{1,3}|[一两二三四五六七八九十几百]{1,3}|半)(多|余)?(年|个月|周|天)(多)?(以?来|间|内|里)?/y,
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
    [signs.since, /[年月周天]多?(?:以来|来|前)/],
    /(?<![第十百千万\d.])(\d{1,3}|[一两二三四五六七八九十百几]{1,3}|半)(多|余)?(年|个月|个多月|周|天)(多)?(以来|来|前)(?![来往自说提面台后线所])/g,
    (m) => {
      const [, digits, more, unit, more2, tail] = m;
      const count = digits === '几' ? 3 : digits === '半' ? 0.5 : readSmall(digits!);
      return count > 0
        ? counted('past', count, unit!, tail === '前', digits === '几' || Boolean(more ?? more2))
        : undefined;
    },
  ],
  [[], /近年来|近些年来?|多年来|近几年来?|连年来/y, () => counted('past', 3, '年', false, true)],
  [
    [],
    /近日|(?<![\d一二三四五六七八九十])日前|近期|连日来|近几日|近来/y,
    () => counted('past', 7, '天', false, true),
  ],
  [
    [],
    /截[至止](?:目前|今天|发稿时?|记者发稿时?)/y,
    () => ({ when: { form: 'period', to: { day: { ago: 0 } } } }),
  ],
];
