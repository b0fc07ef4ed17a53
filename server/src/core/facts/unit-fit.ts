import { notFollowedBy } from './lexicon/classifiers.ts';
import { idioms } from './lexicon/idioms.ts';
import type { Numeral } from './numeral.ts';
import type { Unit } from './units.ts';

/** Whether numeral and unit make a quantity rather than a piece of other words. */
export function fits(text: string, numeral: Numeral, unit: Unit, at: number): boolean {
  const next = text[at + unit.printed.length] ?? '';
  // Behind digits 家 is always the classifier, but for 家庭, 家长: 17家乡镇卫生院, 55家国家公园.
  const blocked = numeral.form === 'arabic' && unit.printed === '家' ? '庭长' : notFollowedBy[unit.printed];
  // 9分之4 is a fraction, 0.5分之差 a margin.
  const margin = unit.printed === '分' && next === '之' && /[差微遥多]/.test(text[at + 2] ?? '');
  if (next !== '' && blocked?.includes(next) && !margin) return false;
  if (numeral.form === 'arabic') return fitsArabic(text, numeral, unit, next);
  return fitsChinese(text, numeral, unit, next);
}

function fitsArabic(text: string, numeral: Numeral, unit: Unit, next: string): boolean {
  // Index points, not clock times or points of a list: 涨95.19点, 收报23578点.
  if (unit.printed === '点')
    return (
      !Number.isInteger(numeral.value) ||
      /(?:[涨跌报收至升降]|[涨跌]了)$/.test(text.slice(Math.max(0, numeral.start - 2), numeral.start))
    );
  // 5月, 2021年 are dates; the date recogniser has taken those that are, the rest is no duration.
  if (unit.printed === '月') return false;
  // 2021年 is a year; 距今5800年 and 2500年 are lengths of time.
  if (
    unit.printed === '年' &&
    Number.isInteger(numeral.value) &&
    numeral.value >= 1000 &&
    numeral.value < 2200 &&
    numeral.wording === 'exact' &&
    !/距今约?$/.test(text.slice(Math.max(0, numeral.start - 3), numeral.start))
  )
    return false;
  if (unit.printed === '分' && next === '钟') return false;
  return true;
}

/** Units that even 一 counts with: 一公里, 一年多. Behind classifiers 一 is an article. */
const measured = /^(?:length|area|volume|mass|speed|energy|power|money)$/;
const bareUnits = /^(?:area|length|mass|money|people|power|volume|energy)$/;
const safeWithChinese = new Set(
  (
    '金 银 铜 战 胜 负 平 个 名 位 家 条 项 座 所 处 轮 次 场 种 类 届 期 批 件 台 辆 部 篇 支 枚 株 棵 艘 架 人 岁 年 天 周 倍 吨 元 户 只 头 幅 首 本 册 套 份 间 层 幢 栋 张 片 道 级 步 段 句 起 例 宗 笔 ' +
    '口 门 组 对 双 队 匹 颗 粒 枪 箱 袋 瓶 盒 包 封 回 遍 趟 章 节 集 声 面 块 根 盏 顶 把 滴 局 盘 碗 杯 圈 米 里 斤 里 省 市 国 校 村 地 县 区 镇 乡 期 代 重 扇 记 刀 折 茬 股 夜 冠 单 款 桌 筐 窝 拨 针 班 趟 剂 捆'
  ).split(' '),
);

function fitsChinese(text: string, numeral: Numeral, unit: Unit, next: string): boolean {
  const printed = unit.printed;
  const vague = numeral.wording !== 'exact';
  // 三方 are parties, 千方百计 a phrase.
  if (unit.printed === '方' && (numeral.bare || numeral.value < 10)) return false;
  if (numeral.bare && !vague)
    return (
      (bareUnits.test(unit.dimension) || (unit.dimension === 'count' && numeral.end - numeral.start >= 2)) &&
      !idiom(text, numeral, printed)
    );
  if (numeral.value === 0) return false;

  // 二十届, 纵向三级, 一二类 name a place in a row or a rank; 两国, 两地 mean both.
  if (/^[届级度]$/.test(printed) && text[numeral.start] !== '两') return false;
  if (/^[级度国地省市县区校村]$/.test(printed) && text[numeral.start] === '两') return false;
  if (numeral.wording === 'between' && numeral.value < 3 && /^[类级线届]$/.test(printed)) return false;
  // 二 names a place in a row (二期, 二级); two of something are 两.
  if (/^二$/.test(text.slice(numeral.start, numeral.end)) && /^(?:count|people|score)$/.test(unit.dimension))
    return printed === '人' && /[等其这该]/.test(text[numeral.start - 1] ?? '');
  if (numeral.value === 1 && numeral.end - numeral.start === 1) {
    if (/^个[半多]|^倍$/.test(printed)) return true;
    // 不到一年, 近一公里: a word of approximation makes a measure of it.
    if (
      unit.dimension === 'time' &&
      /(?:不到|不足|近|超过|约|将近)$/.test(text.slice(Math.max(0, numeral.start - 2), numeral.start))
    )
      return printed !== '天';
    if (unit.dimension === 'time')
      return (
        /[多半零]/.test(next) ||
        (printed === '年' &&
          /^[一二两三四五六七八九十]{1,2}个月/.test(text.slice(numeral.end + 1, numeral.end + 5))) ||
        /^(?:小时|个小时|个钟头|分钟|年时间|周年)$/.test(printed)
      );
    return measured.test(unit.dimension) && printed.length > 1;
  }
  if (numeral.value === 0.5 && numeral.end - numeral.start === 1)
    return (
      unit.dimension === 'time' &&
      /^(?:年|个月|小时|个小时|个钟头|天|个世纪|个多世纪)$/.test(printed) &&
      next !== '载'
    );
  if (/^[几数]$/.test(text.slice(numeral.start, numeral.end))) {
    return (
      text[numeral.start] === '几' &&
      /^(?:length|mass|area|money|time|age|people|multiple)$/.test(unit.dimension) &&
      !/^[十第无]/.test(text[numeral.start - 1] ?? '')
    );
  }
  if (printed === '月') return false;
  if (printed.length === 1 && unit.dimension === 'count' && !safeWithChinese.has(printed)) return false;
  if (
    printed === '分' &&
    numeral.value < 20 &&
    numeral.wording !== 'between' &&
    !/[得失积夺拿]/.test(text[numeral.start - 1] ?? '')
  )
    return false;
  return !idiom(text, numeral, printed);
}

/** Idioms by each character that a numeral in them may be: most numerals stand in none. */
const byCharacter: ReadonlyMap<string, readonly string[]> = new Map(
  [...'一二三四五六七八九十百千万两半'].map(
    (char) => [char, idioms.filter((one) => one.includes(char))] as const,
  ),
);

function idiom(text: string, numeral: Numeral, printed: string): boolean {
  const near = text.slice(Math.max(0, numeral.start - 3), numeral.end + printed.length + 3);
  return (byCharacter.get(text[numeral.start]!) ?? []).some((one) => {
    const found = near.indexOf(one);
    if (found < 0) return false;
    const start = Math.max(0, numeral.start - 3) + found;
    return start < numeral.end + printed.length && start + one.length > numeral.start;
  });
}
