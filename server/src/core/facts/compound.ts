import { tidy } from './amount.ts';
import type { Measured } from './measured.ts';
import type { Numeral } from './numeral.ts';
import { readSmall } from './read-digits.ts';
import { type Unit, unitAt } from './units.ts';

/** 3分31秒08, 六年六个月, 七十八元五角: figures in falling units of one dimension are one quantity. */
export function compoundFrom(
  text: string,
  numeral: Numeral,
  measured: { readonly end: number; readonly unit: Unit },
): Measured | undefined {
  const minutes =
    measured.unit.printed === '分' && /^\d{1,2}秒/.test(text.slice(measured.end, measured.end + 3));
  let unit: Unit = minutes
    ? { ...measured.unit, printed: '分', symbol: 's', factor: 60, dimension: 'time' }
    : measured.unit;
  if (!/^(?:time|money|mass|length)$/.test(unit.dimension) || numeral.wording !== 'exact') return undefined;
  // 三天三夜: the nights repeat the days.
  if (unit.printed === '天' && numeral.form === 'chinese') {
    const nights = `${text.slice(numeral.start, numeral.end)}夜`;
    if (text.startsWith(nights, measured.end)) {
      const length = tidy(numeral.value * unit.factor);
      return {
        start: numeral.start,
        end: measured.end + nights.length,
        amount: { value: length, low: length, high: length, step: unit.factor, wording: 'exact' },
        unit: { ...unit, printed: '秒', symbol: 's', factor: 1 },
      };
    }
  }
  let end = measured.end;
  let total = numeral.value * unit.factor;
  let parts = 1;
  for (; parts < 4; parts++) {
    const gap = text[end] === '零' || text[end] === '又' ? 1 : 0;
    const digits = /^(?:\d{1,4}(?:\.\d+)?|[一二两三四五六七八九十]{1,3})/.exec(
      text.slice(end + gap, end + gap + 8),
    )?.[0];
    if (digits === undefined) break;
    const value = /^\d/.test(digits) ? Number(digits) : readSmall(digits);
    const after = end + gap + digits.length;
    const next =
      text.startsWith('分', after) && text[after + 1] !== '钟' && unit.dimension === 'time'
        ? { printed: '分', symbol: 's', factor: 60, offset: 0, dimension: 'time' as const }
        : unitAt(text, after);
    if (!next || next.dimension !== unit.dimension || next.factor >= unit.factor || !Number.isFinite(value)) {
      // 24秒26: the hundredths stand behind the unit.
      if (unit.printed !== '秒' || !/^\d{2}$/.test(digits)) break;
      total += value / 100;
      end = after;
      continue;
    }
    total += value * next.factor;
    unit = next;
    end = after + next.printed.length;
  }
  if (parts === 1) return undefined;
  const step = unit.factor;
  const base = { printed: unit.symbol, symbol: unit.symbol, factor: 1, offset: 0, dimension: unit.dimension };
  const value = tidy(total);
  return {
    start: numeral.start,
    end,
    amount: { value, low: value, high: value, step, wording: 'exact' },
    unit: base,
  };
}
