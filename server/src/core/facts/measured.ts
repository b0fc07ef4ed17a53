import type { Amount } from './fact.ts';
import type { Numeral } from './numeral.ts';
import { fits } from './unit-fit.ts';
import { type Unit, unitAt } from './units.ts';

/** A numeral, its unit and the words of approximation round it. */
export interface Measured {
  readonly start: number;
  readonly end: number;
  readonly amount: Amount;
  readonly unit: Unit;
}

/** 多, 余, 半 behind the unit and the unit itself, if what follows lets the characters be a unit. */
export function measure(
  text: string,
  numeral: Numeral,
): { readonly end: number; readonly unit: Unit; readonly more: boolean; readonly half: number } | undefined {
  if (!standsAlone(text, numeral)) return undefined;
  let at = numeral.end;
  if (text[at] === ' ' && numeral.form === 'arabic' && /[\dA-Za-z]/.test(text[at + 1] ?? '')) at++;
  const more = /^个([多半])(?=小时|月|星期|世纪|钟头)/.exec(text.slice(at, at + 4))?.[1];
  const unit = more ? withInner(text, at) : unitAt(text, at);
  if (!unit || !fits(text, numeral, unit, at)) return withoutUnit(text, numeral);
  const rate = per(text, at, unit);
  if (rate) return { end: at + rate.printed.length, unit: rate, more: false, half: 0 };
  let end = at + unit.printed.length;
  let half = more === '半' ? 0.5 : 0;
  let beyond = more === '多';
  if (
    text[end] === '半' &&
    /^(?:time|age|multiple|length|mass)$/.test(unit.dimension) &&
    text[end + 1] !== '载'
  ) {
    half = 0.5;
    end++;
  } else if (
    (text[end] === '多' || text[end] === '余') &&
    /^(?:time|age|length|mass|multiple|money)$/.test(unit.dimension)
  ) {
    beyond = true;
    end++;
  }
  return { end, unit, more: beyond, half };
}

/** 立方米每秒, 克/升, 元/千瓦时: a unit of one thing by another, which no table needs to list. */
function per(text: string, at: number, unit: Unit): Unit | undefined {
  const end = at + unit.printed.length;
  const joint = text[end];
  if ((joint !== '/' && joint !== '每') || unit.dimension === 'count') return undefined;
  const by = unitAt(text, end + 1);
  if (!by || !/^(?:length|area|volume|mass|time|energy|people|power)$/.test(by.dimension)) return undefined;
  // 5元每天要: only the plain units of physics follow 每 as part of a unit.
  if (joint === '每' && !/^(?:秒|分钟|小时|升|立方米|平方米|千克|公斤|吨)$/.test(by.printed))
    return undefined;
  const printed = text.slice(at, end + 1 + by.printed.length);
  return { printed, symbol: printed, factor: 1, offset: 0, dimension: 'other' };
}

const noUnit: Unit = { printed: '', symbol: '', factor: 1, offset: 0, dimension: 'count' };

/** 受益人口超过400万, 200亿引导基金: digits with 万 or 亿 count something even where no classifier follows. */
function withoutUnit(text: string, numeral: Numeral) {
  // 纯收益一千出头: the word of approximation shows that it counts.
  if (
    numeral.form === 'chinese' &&
    numeral.value >= 100 &&
    !numeral.bare &&
    text.startsWith('出头', numeral.end)
  )
    return { end: numeral.end + 2, unit: noUnit, more: true, half: 0 };
  if (numeral.form !== 'arabic' || !/[万亿]/.test(text.slice(numeral.start, numeral.end))) return undefined;
  return { end: numeral.end, unit: noUnit, more: false, half: 0 };
}

/** 4个多小时, 两个半月: the unit round the 多 or 半, as long as it is printed. */
function withInner(text: string, at: number): Unit | undefined {
  const plain = unitAt(`个${text.slice(at + 2, at + 6)}`, 0) ?? unitAt(text, at + 2);
  return plain && { ...plain, printed: text.slice(at, at + 2) + plain.printed.replace(/^个/, '') };
}

/** The digits are no part of a name: A330, PM2.5, 歼-20, 110kV线 go with letters. */
export function standsAlone(text: string, numeral: Numeral): boolean {
  const previous = text[numeral.start - 1] ?? '';
  if (numeral.form === 'arabic') {
    if (/[A-Za-z_.]/.test(previous)) return false;
    if (/[×xX*]/.test(previous) && /\d/.test(text[numeral.start - 2] ?? '')) return false;
    if (/[-－‐]/.test(previous) && /[A-Za-z\d\u4e00-\u9fff]/.test(text[numeral.start - 2] ?? ''))
      return /^(?:℃|°C|摄氏度)/.test(text.slice(numeral.end, numeral.end + 3));
    return previous !== '第';
  }
  // 高三学生, 初二年级, 大三: a year of school.
  if (
    '高初大'.includes(previous) &&
    previous !== '' &&
    /^(?:学生|考生|年级|毕业|班|女生|男生)/.test(text.slice(numeral.end, numeral.end + 2))
  )
    return false;
  return !'第之其唯统单专同归划万逐初周星礼'.includes(previous) || previous === '';
}
