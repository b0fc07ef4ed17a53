import { CharacterSet } from '../text/character-set.ts';
import { tidy } from './amount.ts';
import { parseChineseNumber } from './chinese-number.ts';
import type { Wording } from './fact.ts';

/** A number as written, digits or Chinese numerals, with its magnitudes and 余, 多, 几 inside: 1300多万, 三十余. */
export interface Numeral {
  readonly start: number;
  readonly end: number;
  readonly value: number;
  readonly low: number;
  readonly high: number;
  /** The place of the last digit that carries information. */
  readonly step: number;
  readonly wording: Wording;
  readonly form: 'arabic' | 'chinese';
  /** True for a magnitude without a digit before it (万亩, 亿元): one of it, and only before some units. */
  readonly bare: boolean;
}

const chinese = '〇零一二两三四五六七八九十百千万亿半几数上';
const chineseUnits = new CharacterSet(chinese);

/** What a numeral may begin with. */
export const numeralCharacters = `${chinese}0123456789０１２３４５６７８９`;

const magnitudes: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1e3, 万: 1e4, 亿: 1e8 };
/** Longer runs are no number that anyone printed; bounded so that hostile text costs linear time. */
const longest = 24;

/** All numerals of a text, left to right, never overlapping. `starts`: where the characters of numerals stand, rising. */
export function numeralsOf(text: string, starts: readonly number[]): Numeral[] {
  const found: Numeral[] = [];
  let at = 0;
  for (const start of starts) {
    if (start < at) continue;
    at = start;
    const unit = text.charCodeAt(at);
    if (isDigit(unit)) {
      const numeral = arabic(text, at);
      if (numeral) found.push(numeral);
      at = numeral ? numeral.end : digitsEnd(text, at);
    } else {
      const stop = runEnd(text, at);
      // 以上三个: a run may begin with a character that is no numeral here; look again behind it.
      while (at < stop && stop - at <= longest) {
        const numeral = hanNumeral(text, at, stop);
        if (numeral) found.push(numeral);
        at = numeral ? numeral.end : at + 1;
      }
      at = Math.max(at, stop);
    }
  }
  return found;
}

function arabic(text: string, start: number): Numeral | undefined {
  let end = digitsEnd(text, start);
  if (end - start > longest) return undefined;
  let digits = toAscii(text.slice(start, end));
  // 1,234,567: digit grouping has exactly three digits behind each comma; 2021,100 is two numbers.
  if (digits.length <= 3) {
    while (
      (text[end] === ',' || text[end] === '，') &&
      digitsEnd(text, end + 1) === end + 4 &&
      end - start < longest
    ) {
      digits += toAscii(text.slice(end + 1, end + 4));
      end += 4;
    }
  }
  if ((text[end] === '.' || text[end] === '．') && isDigit(text.charCodeAt(end + 1))) {
    const stop = digitsEnd(text, end + 1);
    // Two points make a version, a section number or an IP address: no quantity.
    if (text[stop] === '.' && isDigit(text.charCodeAt(stop + 1))) return undefined;
    if (stop - end > longest) return undefined;
    digits += `.${toAscii(text.slice(end + 1, stop))}`;
    end = stop;
  }
  const step = stepOf(digits);
  return withMagnitude(text, { start, end, value: Number(digits), step, form: 'arabic' });
}

function hanNumeral(text: string, start: number, run: number): Numeral | undefined {
  // 百万|千瓦: the last 千 belongs to the unit.
  const stop =
    run - start > 1 && text[run - 1] === '千' && /[米克瓦卡帕伏赫焦]/.test(text[run] ?? '') ? run - 1 : run;
  const parsed = parseChineseNumber(text.slice(start, stop));
  if (!parsed) return undefined;
  const { value, low, high, step, bare, wording } = parsed;
  let end = start + parsed.length;
  // 六点二, but not 三点 (three o'clock, three points) nor 两点一线.
  if (text[end] === '点' && low === high && !bare && value < 1000) {
    const fraction = /^[〇零一二三四五六七八九]{1,6}(?![十百千])/.exec(text.slice(end + 1, end + 8))?.[0];
    if (fraction) {
      const tail = [...fraction]
        .map((one) => '〇一二三四五六七八九'.indexOf(one === '零' ? '〇' : one))
        .join('');
      const exact = Number(`${value}.${tail}`);
      end += 1 + fraction.length;
      return withMagnitude(text, { start, end, value: exact, step: 10 ** -tail.length, form: 'chinese' });
    }
  }
  const numeral = { start, end, value, low, high, step, wording, form: 'chinese' as const, bare };
  if (low === high) return withMore(text, numeral);
  // 几十万, 数百亿: the parse has taken the magnitude; 十几万 too.
  return numeral;
}

/** What may carry the digits on: a magnitude, 余, 多, 来. */
const goesOn: ReadonlySet<number> = new Set([...'十百千万亿余多来'].map((char) => char.charCodeAt(0)));

/** Takes 余, 多 and the magnitudes behind the digits: 1300多万, 1.2万亿, 1亿2000万, 3万余. */
function withMagnitude(
  text: string,
  digits: { start: number; end: number; value: number; step: number; form: 'arabic' | 'chinese' },
): Numeral {
  let { end, value, step } = digits;
  const { start, form } = digits;
  if (!goesOn.has(text.charCodeAt(end)))
    return { start, end, value, low: value, high: value, step, wording: 'exact', form, bare: false };
  let more = isMore(text, end);
  if (more) end++;
  let last = Number.POSITIVE_INFINITY;
  let first = true;
  for (;;) {
    let scale = 1;
    let stop = end;
    while (magnitudes[text[stop] ?? ''] !== undefined && stop - end < 3) {
      // 千米, 千克, 千瓦 and 百分 are units of their own; 万千瓦 holds both.
      if (text[stop] === '千' && /[米克瓦卡帕伏赫焦]/.test(text[stop + 1] ?? '')) break;
      if (text[stop] === '百' && text[stop + 1] === '分') break;
      scale *= magnitudes[text[stop]!]!;
      stop++;
    }
    if (stop === end) break;
    if (first) {
      value *= scale;
      step *= scale;
      last = scale;
    }
    end = stop;
    if (more) break;
    if (isMore(text, end)) {
      more = true;
      end++;
      break;
    }
    first = false;
    // 1亿2000万: the next group must be smaller than the magnitude before it.
    const next = /^\d{1,4}(?:\.\d+)?(?=[十百千万亿])/.exec(text.slice(end, end + 12));
    if (!next) break;
    const magnitude =
      /^[十百千万亿]{1,2}/.exec(text.slice(end + next[0].length, end + next[0].length + 2))?.[0] ?? '';
    const group = [...magnitude].reduce((product, one) => product * magnitudes[one]!, 1);
    if (group >= last || Number(next[0]) * group >= last) break;
    value += Number(next[0]) * group;
    step = stepOf(next[0]) * group;
    last = group;
    end += next[0].length + magnitude.length;
    if (isMore(text, end)) {
      more = true;
      end++;
      break;
    }
  }
  value = tidy(value);
  step = tidy(step);
  const high = more ? value + step : value;
  return { start, end, value, low: value, high, step, wording: more ? 'more' : 'exact', form, bare: false };
}

/** 三十余, 一百多万, 万余. */
function withMore(text: string, numeral: Numeral): Numeral {
  if (!isMore(text, numeral.end)) return numeral;
  const high = numeral.value + numeral.step;
  let { end, value, step } = numeral;
  end++;
  let scale = 1;
  while (text[end] === '万' || text[end] === '亿') {
    scale *= magnitudes[text[end]!]!;
    end++;
  }
  value *= scale;
  step *= scale;
  return { ...numeral, end, value, low: value, high: high * scale, step, wording: 'more', bare: false };
}

/**
 * 余 and 多 belong to the number when a magnitude, a unit or a noun follows at once. 多 in 多个, 多家 is a word of its
 * own only without digits before it, so here it always belongs; 来 only before a classifier (十来个).
 */
function isMore(text: string, at: number): boolean {
  const mark = text[at];
  if (mark === '余') return text[at + 1] !== '额' && text[at + 1] !== '下';
  if (mark === '多') return !'边样功能媒'.includes(text[at + 1] ?? ' ');
  return mark === '来' && '个岁年天人米名斤亩里公块元次家户平吨'.includes(text[at + 1] ?? ' ');
}

/** 1300 → 100, 98.9 → 0.1, 71 → 1. */
function stepOf(digits: string): number {
  const point = digits.indexOf('.');
  if (point >= 0) return 10 ** -(digits.length - point - 1);
  const zeros = /0+$/.exec(digits)?.[0].length ?? 0;
  return zeros === digits.length ? 1 : 10 ** zeros;
}

function runEnd(text: string, start: number): number {
  let end = start;
  while (end < text.length && chineseUnits.at(text, end)) end++;
  return end;
}

function digitsEnd(text: string, start: number): number {
  let end = start;
  while (isDigit(text.charCodeAt(end))) end++;
  return end;
}

function isDigit(unit: number): boolean {
  return (unit >= 48 && unit <= 57) || (unit >= 0xff10 && unit <= 0xff19);
}

function toAscii(digits: string): string {
  let plain = true;
  for (let at = 0; at < digits.length; at++) if (digits.charCodeAt(at) > 0xff) plain = false;
  return plain
    ? digits
    : digits.replace(/[０-９]/g, (one) => String.fromCharCode(one.charCodeAt(0) - 0xfee0));
}
