import type { Wording } from './fact.ts';

export interface ChineseNumber {
  /** UTF-16 units read. */
  readonly length: number;
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly step: number;
  readonly wording: Wording;
  readonly bare: boolean;
}

const digits: Readonly<Record<string, number>> = {
  〇: 0,
  零: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};
const units: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1e3, 万: 1e4, 亿: 1e8 };

/**
 * Reads a run of Chinese numerals: 一百二十三, 二〇二四, 三万五, 七八 (seven or eight), 十几, 几十万, 数百, 上千, 半.
 * Undefined when the characters make no number (万千, 三三).
 */
export function parseChineseNumber(run: string): ChineseNumber | undefined {
  const about = /[几数上]/.test(run) ? vague(run) : undefined;
  return (
    about ?? (run.length === 1 ? written(run) : (positional(run) ?? approximatePair(run) ?? written(run)))
  );
}

/** 几十, 数百万, 上千, 十几, 二十几万. */
function vague(run: string): ChineseNumber | undefined {
  const lead = /^(几|数|上)([十百千万亿]{1,3})/.exec(run);
  if (lead) {
    const scale = product(lead[2]!);
    if (scale === undefined) return undefined;
    const [low, high] = lead[1] === '上' ? [scale, scale * 10] : [scale * 2, scale * 10];
    return { length: lead[0].length, value: low, low, high, step: scale, wording: 'vague', bare: false };
  }
  const tail = /^([一二三四五六七八九]?十)几([万亿]{0,2})/.exec(run);
  if (tail) {
    const tens = written(tail[1]!)!.value;
    const scale = product(tail[2]!) ?? 1;
    const low = (tens + 1) * scale;
    return {
      length: tail[0].length,
      value: low,
      low,
      high: (tens + 9) * scale,
      step: scale,
      wording: 'vague',
      bare: false,
    };
  }
  if (/^[几数]$/.test(run))
    return { length: 1, value: 2, low: 2, high: 9, step: 1, wording: 'vague', bare: false };
  if (/^[几数上]/.test(run)) return undefined;
  return undefined;
}

/** 二〇二四, 一九九八: digits without magnitudes, as in years. */
function positional(run: string): ChineseNumber | undefined {
  const found = /^[〇零一二三四五六七八九]{3,8}(?![十百千万亿])/.exec(run)?.[0];
  if (!found) return undefined;
  const value = Number([...found].map((one) => digits[one]).join(''));
  return { length: found.length, value, low: value, high: value, step: 1, wording: 'exact', bare: false };
}

/** 七八个, 三四十人, 五六百万: two neighbouring digits name a span. */
function approximatePair(run: string): ChineseNumber | undefined {
  const found = /^(十?)([一二两三四五六七八九])([二三四五六七八九])([十百千万亿]{0,3})/.exec(run);
  if (!found) return undefined;
  const [whole, ten, first, second, magnitude] = found as unknown as [string, string, string, string, string];
  const scale = product(magnitude);
  // 三五天 is three to five, the one pair that leaves a number out.
  if (scale === undefined || (digits[second]! !== digits[first]! + 1 && first + second !== '三五'))
    return undefined;

  const base = ten ? 10 : 0;
  const low = (base + digits[first]!) * scale;
  const high = (base + digits[second]!) * scale;
  return { length: whole.length, value: low, low, high, step: scale, wording: 'between', bare: false };
}

function product(magnitude: string): number | undefined {
  let value = 1;
  let last = 0;
  for (const one of magnitude) {
    const unit = units[one]!;
    // 十万, 百万, 千亿, 万亿 rise; 万千 is a word, not a number.
    if (unit <= last) return undefined;
    value *= unit;
    last = unit;
  }
  return value;
}

/** 一百二十三, 三万五千, 两亿零五万, 一百二 (120), bare 万 and 百万. */
function written(run: string): ChineseNumber | undefined {
  let total = 0;
  let section = 0;
  let digit: number | undefined;
  let lastUnit = Number.POSITIVE_INFINITY;
  let sectionUnit = Number.POSITIVE_INFINITY;
  let step = 1;
  let zero = false;
  let at = 0;
  const bare = /^[百千万亿]/.test(run);
  for (; at < run.length; at++) {
    const char = run[at]!;
    const value = digits[char];
    if (value !== undefined) {
      if (digit !== undefined) return undefined;
      if (value === 0) {
        if (at === 0)
          return run.length === 1
            ? { length: 1, value: 0, low: 0, high: 0, step: 1, wording: 'exact', bare: false }
            : undefined;
        zero = true;
      } else digit = value;
      continue;
    }
    const unit = units[char];
    if (unit === undefined) {
      if (char === '半' && at === 0)
        return { length: 1, value: 0.5, low: 0.5, high: 0.5, step: 0.5, wording: 'exact', bare: false };
      break;
    }
    if (unit >= 1e4) {
      const part = section + (digit ?? 0);
      if (unit === 1e8) total = (total + part || 1) * unit;
      else {
        if (part === 0 && total > 0) return undefined;
        total += (part || 1) * unit;
      }
      section = 0;
      sectionUnit = unit;
    } else {
      // 十万百姓: a smaller magnitude without a digit begins another word; 万千 is one itself.
      if (digit === undefined && at > 0 && sectionUnit >= 1e4 && section === 0) {
        if (bare) return undefined;
        break;
      }
      if (unit >= sectionUnit) return undefined;
      section += (digit ?? 1) * unit;
      sectionUnit = unit;
    }
    digit = undefined;
    zero = false;
    lastUnit = unit;
    step = unit >= 1e4 ? unit : unit * (total > 0 ? 1 : 1);
  }
  if (digit !== undefined) {
    // 一百二 is 120 and 三万五 is 35,000, but 一百零二 is 102.
    const short = !zero && Number.isFinite(lastUnit) && lastUnit >= 100;
    step = short ? lastUnit / 10 : 1;
    section += digit * step;
  }
  const value = total + section;
  if (at === 0) return undefined;
  // 百万, 千万, 万亿: a magnitude alone steps by itself.
  if (bare && digit === undefined) step = value;
  return { length: at, value, low: value, high: value, step, wording: 'exact', bare };
}
