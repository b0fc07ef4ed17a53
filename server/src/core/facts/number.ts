import { amountOf, scale, tidy } from './amount.ts';
import type { Amount, NumberFact, Wording } from './fact.ts';
import { notFollowedBy } from './lexicon/classifiers.ts';
import type { Numeral } from './numeral.ts';
import { readSmall } from './read-digits.ts';
import type { Reading } from './reading.ts';
import { type Unit, unitAt } from './units.ts';

/** A numeral, its unit and the words of approximation round it. */
interface Measured {
  readonly start: number;
  readonly end: number;
  readonly amount: Amount;
  readonly unit: Unit;
}

/** Numbers with a unit or classifier: 129万平方米, 约10公里, 30余个, 两到三个, 上百人. */
export function numbers(reading: Reading): void {
  const { text, numerals } = reading;
  for (let at = 0; at < numerals.length; at++) {
    const numeral = numerals[at]!;
    if (reading.isTaken(numeral)) continue;
    const found = rangeFrom(reading, at) ?? single(text, numeral);
    if (!found || reading.isTaken(found)) continue;
    const { start, end, amount, unit } = found;
    reading.add({
      kind: 'number',
      span: { start, end },
      text: text.slice(start, end),
      amount: scale(amount, unit.factor, unit.offset),
      unit: unit.symbol,
      printedUnit: unit.printed,
      dimension: unit.dimension,
    } satisfies NumberFact);
    reading.take({ start, end });
  }
}

const before: readonly (readonly [string, Wording])[] = [
  ['大约', 'about'],
  ['约为', 'about'],
  ['约有', 'about'],
  ['约', 'about'],
  ['近', 'almost'],
  ['将近', 'almost'],
  ['接近', 'almost'],
  ['逼近', 'almost'],
  ['不到', 'almost'],
  ['不足', 'almost'],
  ['未满', 'almost'],
  ['超过', 'more'],
  ['突破', 'more'],
  ['超', 'more'],
  ['逾', 'more'],
  ['多达', 'exact'],
  ['高达', 'exact'],
  ['至少', 'at-least'],
  ['不少于', 'at-least'],
  ['不低于', 'at-least'],
  ['至多', 'at-most'],
  ['最多', 'at-most'],
  ['不超过', 'at-most'],
  ['不超', 'at-most'],
  ['不高于', 'at-most'],
];
const orderedBefore = [...before].sort((a, b) => b[0].length - a[0].length);

/** The word of approximation that ends at `at`, and where it starts. It is part of the fact. */
export function wordingBefore(
  text: string,
  at: number,
): { readonly start: number; readonly wording: Wording } {
  for (const [word, wording] of orderedBefore) {
    if (!text.startsWith(word, at - word.length) || at < word.length) continue;
    const previous = text[at - word.length - 1] ?? '';
    // 附近, 最近, 邻近, 靠近: the character ends another word.
    if (word === '近' && '附最邻靠临晚亲远贴走新'.includes(previous) && previous !== '') continue;
    if (word === '约' && '预节签条公合契违履特大集'.includes(previous) && previous !== '') continue;
    if (word === '超' && '英中德西赶'.includes(previous) && previous !== '') continue;
    return { start: at - word.length, wording };
  }
  return { start: at, wording: 'exact' };
}

function single(text: string, numeral: Numeral): Measured | undefined {
  const measured = measure(text, numeral);
  if (!measured) return undefined;
  const compound = compoundFrom(text, numeral, measured);
  if (compound) return compound;
  const lead = wordingBefore(text, numeral.start);
  const tail = wordingAfter(text, measured.end);
  const wording = tail.wording ?? lead.wording;
  let amount = amountOf(
    {
      ...numeral,
      value: numeral.value + measured.half,
      low: numeral.low + measured.half,
      high: numeral.high + measured.half,
    },
    wording,
  );
  if (measured.more) amount = { ...amount, high: amount.value + 1, wording: 'more' };
  // 约1300多万: the number's own bounds are the narrower ones.
  let start = lead.start;
  if (measured.unit.dimension === 'temperature') {
    const below = /(?:零下|-|－|−)$/.exec(text.slice(Math.max(0, start - 2), start))?.[0];
    if (below) {
      start -= below.length;
      amount = { ...amount, value: -amount.value, low: -amount.high, high: -amount.low };
    }
  }
  return { start, end: tail.end, amount, unit: measured.unit };
}

/** 3分31秒08, 六年六个月, 七十八元五角: figures in falling units of one dimension are one quantity. */
function compoundFrom(
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
      text.startsWith('分', after) && unit.dimension === 'time'
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

/** 多, 余, 半 behind the unit and the unit itself, if what follows lets the characters be a unit. */
function measure(
  text: string,
  numeral: Numeral,
): { readonly end: number; readonly unit: Unit; readonly more: boolean; readonly half: number } | undefined {
  if (!standsAlone(text, numeral)) return undefined;
  let at = numeral.end;
  if (text[at] === ' ' && numeral.form === 'arabic' && /[\dA-Za-z]/.test(text[at + 1] ?? '')) at++;
  const more = /^个([多半])(?=小时|月|星期|世纪|钟头)/.exec(text.slice(at, at + 4))?.[1];
  const unit = more ? withInner(text, at) : unitAt(text, at);
  if (!unit || !fits(text, numeral, unit, at)) return undefined;
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

/** 4个多小时, 两个半月: the unit round the 多 or 半, as long as it is printed. */
function withInner(text: string, at: number): Unit | undefined {
  const plain = unitAt(`个${text.slice(at + 2, at + 6)}`, 0) ?? unitAt(text, at + 2);
  return plain && { ...plain, printed: text.slice(at, at + 2) + plain.printed.replace(/^个/, '') };
}

/** The digits are no part of a name: A330, PM2.5, 歼-20, 110kV线 go with letters. */
function standsAlone(text: string, numeral: Numeral): boolean {
  const previous = text[numeral.start - 1] ?? '';
  if (numeral.form === 'arabic') {
    if (/[A-Za-z_.]/.test(previous)) return false;
    if (/[×xX*]/.test(previous) && /\d/.test(text[numeral.start - 2] ?? '')) return false;
    if (/[-－‐]/.test(previous) && /[A-Za-z\d\u4e00-\u9fff]/.test(text[numeral.start - 2] ?? ''))
      return /^(?:℃|°C|摄氏度)/.test(text.slice(numeral.end, numeral.end + 3));
    return previous !== '第';
  }
  return !'第之其唯统单专同归划万逐初周星礼'.includes(previous) || previous === '';
}

/** Whether numeral and unit make a quantity rather than a piece of other words. */
function fits(text: string, numeral: Numeral, unit: Unit, at: number): boolean {
  const next = text[at + unit.printed.length] ?? '';
  if (next !== '' && notFollowedBy[unit.printed]?.includes(next)) return false;
  if (numeral.form === 'arabic') return fitsArabic(text, numeral, unit, next);
  return fitsChinese(text, numeral, unit, next);
}

const noNumberAlone = new Set(['元', '年', '月', '块', '角']);

function fitsArabic(text: string, numeral: Numeral, unit: Unit, next: string): boolean {
  // 5月, 2021年 are dates; the date recogniser has taken those that are, the rest is no duration.
  if (unit.printed === '月') return false;
  if (
    unit.printed === '年' &&
    numeral.value >= 1000 &&
    Number.isInteger(numeral.value) &&
    numeral.value < 10_000
  )
    return false;
  if (unit.printed === '点' && !/^[点]/.test(text[numeral.end] ?? '')) return false;
  if (unit.printed === '分' && /[钟之]/.test(next)) return false;
  return true;
}

/** Units that even 一 counts with: 一公里, 一年多. Behind classifiers 一 is an article. */
const measured = /^(?:length|area|volume|mass|speed|energy|power|money)$/;
const bareUnits = /^(?:area|mass|money|people|power|volume|energy)$/;
const safeWithChinese = new Set(
  (
    '金 银 铜 战 胜 负 平 个 名 位 家 条 项 座 所 处 轮 次 场 种 类 届 期 批 件 台 辆 部 篇 支 枚 株 棵 艘 架 人 岁 年 天 周 倍 吨 元 户 只 头 幅 首 本 册 套 份 间 层 幢 栋 张 片 道 级 步 段 句 起 例 宗 笔 ' +
    '口 门 组 对 双 队 匹 颗 粒 枪 箱 袋 瓶 盒 包 封 回 遍 趟 章 节 集 声 面 块 根 盏 顶 把 滴 局 盘 碗 杯 圈 米 里 斤 里 省 市 国 校 村 地 县 区 镇 乡 期 代 重 扇 记 刀'
  ).split(' '),
);

function fitsChinese(text: string, numeral: Numeral, unit: Unit, next: string): boolean {
  const printed = unit.printed;
  const vague = numeral.wording !== 'exact';
  if (numeral.bare && !vague)
    return (
      (bareUnits.test(unit.dimension) || (unit.dimension === 'count' && numeral.end - numeral.start >= 2)) &&
      !idiom(text, numeral, printed)
    );
  if (numeral.value === 0) return false;
  // 二 names a place in a row (二期, 二级); two of something are 两.
  if (/^二$/.test(text.slice(numeral.start, numeral.end)) && /^(?:count|people|score)$/.test(unit.dimension))
    return false;
  if (numeral.value === 1 && numeral.end - numeral.start === 1) {
    if (unit.dimension === 'time')
      return /[多半零]/.test(next) || /^(?:小时|个小时|分钟|年时间|周年)$/.test(printed);
    return measured.test(unit.dimension) && printed.length > 1;
  }
  if (numeral.value === 0.5 && numeral.end - numeral.start === 1)
    return unit.dimension === 'time' && /^(?:年|个月|小时|个小时|天)$/.test(printed) && next !== '载';
  if (/^[几数]$/.test(text.slice(numeral.start, numeral.end))) {
    return (
      text[numeral.start] === '几' &&
      /^(?:length|mass|area|money|time|age|people|multiple)$/.test(unit.dimension) &&
      !/^[十第无]/.test(text[numeral.start - 1] ?? '')
    );
  }
  if (noNumberAlone.has(printed) && printed === '月') return false;
  if (printed.length === 1 && unit.dimension === 'count' && !safeWithChinese.has(printed)) return false;
  if (unit.dimension === 'score' && printed === '分' && numeral.value < 20) return false;
  return !idiom(text, numeral, printed);
}

/** Set phrases that hold a numeral and a classifier and count nothing. */
const idioms = [
  '四处是',
  '四处都',
  '四处张',
  '四处奔',
  '四处散',
  '四处打',
  '四处飘',
  '四处寻',
  '三番两次',
  '三番五次',
  '三言两语',
  '五花八门',
  '四面八方',
  '千家万户',
  '万家灯火',
  '百家争鸣',
  '百花齐放',
  '三年五载',
  '三天两头',
  '两面派',
  '三三两两',
  '千山万水',
  '千军万马',
  '千门万户',
  '三下五除二',
  '四个自信',
  '两个维护',
  '九牛二虎',
  '三头六臂',
  '七上八下',
  '三心二意',
  '五颜六色',
  '六神无主',
  '万里长',
  '千里之',
  '百里挑',
  '两口子',
  '两面性',
  '两面三刀',
  '四面楚歌',
  '八面玲珑',
  '一年一度',
  '一步一',
  '一年四季',
  '三角',
  '五角枫',
  '百年大计',
  '百年未有',
  '两岸',
  '万元户',
  '三只手',
  '半边天',
  '十里八乡',
  '十里长',
  '两地分居',
  '三地主',
];

function idiom(text: string, numeral: Numeral, printed: string): boolean {
  const near = text.slice(Math.max(0, numeral.start - 3), numeral.end + printed.length + 3);
  return idioms.some((one) => {
    const found = near.indexOf(one);
    if (found < 0) return false;
    const start = Math.max(0, numeral.start - 3) + found;
    return start < numeral.end + printed.length && start + one.length > numeral.start;
  });
}

function wordingAfter(text: string, at: number): { readonly end: number; readonly wording?: Wording } {
  const word =
    /^(?:以上|及以上|之上|以下|及以下|以内|之内|内(?![容部心在外陆涵需存阁政侧向地务])|左右|上下|开外)/.exec(
      text.slice(at, at + 3),
    )?.[0];
  if (!word) return { end: at };
  const wording =
    word.includes('左右') || word === '上下' ? 'about' : /[上外]/.test(word) ? 'at-least' : 'at-most';
  return { end: at + word.length, wording };
}

/** 5至10人, 3—5年, 两到三个, 5万~8万元, 22℃到28℃. */
function rangeFrom(reading: Reading, at: number): Measured | undefined {
  const { text, numerals } = reading;
  const first = numerals[at]!;
  const second = numerals[at + 1];
  if (!second || !standsAlone(text, first) || reading.isTaken(second)) return undefined;
  const between = text.slice(first.end, second.start);
  if (between.length > 8) return undefined;
  const joint = /^(.*?)\s?(?:至|到|~|～|—|-|－|–)(零下|-|－)?$/.exec(between);
  if (!joint) return undefined;
  const [, firstUnit = '', sign = ''] = joint;
  const measured = measure(text, { ...second, start: first.start });
  if (!measured || measured.half) return undefined;
  const own = firstUnit ? unitAt(text, first.end) : measured.unit;
  if (!own || (firstUnit && own.printed !== firstUnit) || own.dimension !== measured.unit.dimension)
    return undefined;
  // 9至16亿 leaves the magnitude of the first figure open; it is read as the second one's when that alone rises.
  let low = first.value * (own.factor / measured.unit.factor);
  let high = second.value;
  if (sign) high = -high;
  let start = wordingBefore(text, first.start).start;
  if (measured.unit.dimension === 'temperature') {
    const below = /(?:零下|-|－|−)$/.exec(text.slice(Math.max(0, start - 2), start))?.[0];
    if (below) {
      start -= below.length;
      low = -low;
    }
    if (low > high) [low, high] = [high, low];
  }
  if (low > high) return undefined;
  const tail = wordingAfter(text, measured.end);
  const amount: Amount = {
    value: tidy((low + high) / 2),
    low: tidy(low),
    high: tidy(high),
    step: second.step,
    wording: 'between',
  };
  return { start, end: tail.end, amount, unit: measured.unit };
}
