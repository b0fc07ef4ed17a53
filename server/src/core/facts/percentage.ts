import { amountOf, scale, tidy } from './amount.ts';
import type { Amount, PercentageFact } from './fact.ts';

import type { Numeral } from './numeral.ts';
import type { Reading } from './reading.ts';
import { wordingBefore } from './wording.ts';

/** Percentages in every form that newspapers print: 98.9%, 百分之六点二, 七成, 千分之三, 0.4个百分点, 5%至10%. */
export function percentages(reading: Reading): void {
  const { text, numerals } = reading;
  for (let at = 0; at < numerals.length; at++) {
    const numeral = numerals[at]!;
    if (reading.isTaken(numeral)) continue;
    const found =
      range(text, numerals, at) ??
      printed(text, numeral) ??
      spoken(text, numeral, numerals[at - 1]) ??
      tenths(text, numeral);
    if (!found || reading.isTaken(found)) continue;
    const { start, end, amount, point } = found;
    reading.add({
      kind: 'percentage',
      span: { start, end },
      text: text.slice(start, end),
      amount,
      point,
    } satisfies PercentageFact);
    reading.take({ start, end });
  }
}

interface Found {
  readonly start: number;
  readonly end: number;
  readonly amount: Amount;
  readonly point: boolean;
}

const sign = /^\s?(?:%|％|﹪|‰|个百分点|百分点)/;

function printed(text: string, numeral: Numeral): Found | undefined {
  const mark = sign.exec(text.slice(numeral.end, numeral.end + 5))?.[0];
  if (!mark || /[A-Za-z]/.test(text[numeral.start - 1] ?? '')) return undefined;
  return finish(
    text,
    numeral,
    numeral.start,
    numeral.end + mark.length,
    mark.endsWith('‰') ? 0.1 : 1,
    mark.endsWith('百分点'),
  );
}

function finish(
  text: string,
  numeral: Numeral,
  from: number,
  to: number,
  factor: number,
  point: boolean,
): Found {
  const lead = wordingBefore(text, from);
  const tail = /^(?:以上|以下|以内|左右|上下)/.exec(text.slice(to, to + 2))?.[0];
  const wording =
    tail === undefined ? lead.wording : tail === '以上' ? 'at-least' : /以/.test(tail) ? 'at-most' : 'about';
  let { start } = lead;
  // 70% is rounded to one per cent, not to ten: only its decimals show a finer step.
  let amount = scale(amountOf({ ...numeral, step: Math.min(numeral.step, 1) }, wording), factor);
  const minus = text[start - 1] ?? '';
  if (/[-－−]/.test(minus) && !/[\d%％A-Za-z\u4e00-\u9fff]/.test(text[start - 2] ?? '')) {
    start--;
    amount = { ...amount, value: -amount.value, low: -amount.high, high: -amount.low };
  }
  return { start, end: to + (tail?.length ?? 0), amount, point };
}

/** 百分之六点二, 千分之三; the numeral behind 之. The 百 before 分之 was read as a numeral of its own. */
function spoken(text: string, numeral: Numeral, previous: Numeral | undefined): Found | undefined {
  const lead = /(百|千|万)分之$/.exec(text.slice(Math.max(0, numeral.start - 3), numeral.start));
  if (!lead || numeral.bare) {
    const hundred = /百分之百$/.exec(text.slice(Math.max(0, numeral.start - 3), numeral.start + 1));
    if (!hundred || !numeral.bare) return undefined;
    return finish(
      text,
      { ...numeral, value: 100, low: 100, high: 100, step: 1 },
      numeral.start - 3,
      numeral.start + 1,
      1,
      false,
    );
  }
  if (previous && previous.value > 1 && !previous.bare && previous.end === numeral.start - 2)
    return undefined;
  const factor = lead[1] === '百' ? 1 : lead[1] === '千' ? 0.1 : 0.01;
  return finish(text, numeral, numeral.start - 3, numeral.end, factor, false);
}

/** 七成, 三成五, 九成以上; not 成 in 成立, 成都, 一次成功. */
function tenths(text: string, numeral: Numeral): Found | undefined {
  if (text[numeral.end] !== '成' || numeral.bare || numeral.value > 10 || numeral.value <= 0)
    return undefined;
  if (/[立功为果本员绩都长效熟就分品形交了]/.test(text[numeral.end + 1] ?? '')) return undefined;
  if (/[第一二三四五六七八九十]/.test(text[numeral.start - 1] ?? '')) return undefined;
  const half = /^[一二三四五六七八九半](?![成])/.exec(text.slice(numeral.end + 1))?.[0];
  const more = !half && /^[多余]/.test(text[numeral.end + 1] ?? '');
  const extra = half === undefined ? 0 : half === '半' ? 5 : '一二三四五六七八九'.indexOf(half) + 1;
  const found = finish(text, numeral, numeral.start, numeral.end + 1 + (half || more ? 1 : 0), 10, false);
  const { amount } = found;
  if (more) return { ...found, amount: { ...amount, high: amount.low + 10, wording: 'more' } };
  return {
    ...found,
    amount: {
      ...amount,
      value: amount.value + extra,
      low: amount.low + extra,
      high: amount.high + extra,
      step: extra ? 1 : 10,
    },
  };
}

/** 5%至10%, 5%—10%, 5至10个百分点. */
function range(text: string, numerals: readonly Numeral[], at: number): Found | undefined {
  const first = numerals[at]!;
  const second = numerals[at + 1];
  if (!second || second.start - first.end > 4) return undefined;
  if (!/^(?:%|％)?(?:至|到|~|～|—|-|－|–)$/.test(text.slice(first.end, second.start))) return undefined;
  const mark = sign.exec(text.slice(second.end, second.end + 5))?.[0];
  if (!mark || first.value > second.value) return undefined;
  const factor = mark.endsWith('‰') ? 0.1 : 1;
  const low = tidy(first.value * factor);
  const high = tidy(second.value * factor);
  const start = wordingBefore(text, first.start).start;
  const amount: Amount = {
    value: tidy((low + high) / 2),
    low,
    high,
    step: second.step * factor,
    wording: 'between',
  };
  return { start, end: second.end + mark.length, amount, point: mark.endsWith('百分点') };
}
