import type { NumberFact } from './fact.ts';

/** A unit as a person reads it, with the factor from the normal unit. */
export interface ShownUnit {
  readonly factor: number;
  readonly zh: string;
  readonly en: string;
}

const day = 86_400;

/** Printed units in which a value is shown as printed; others are shown in the normal unit. */
const printed: Readonly<Record<string, ShownUnit>> = {
  秒: row(1, '秒', 's'),
  分钟: row(1 / 60, '分钟', 'minutes'),
  小时: row(1 / 3600, '小时', 'hours'),
  个小时: row(1 / 3600, '小时', 'hours'),
  天: row(1 / day, '天', 'days'),
  周: row(1 / (7 * day), '周', 'weeks'),
  个月: row(1 / (30.4375 * day), '个月', 'months'),
  年: row(1 / (365.25 * day), '年', 'years'),
  平方米: row(1, '平方米', 'm²'),
  亩: row(15 / 1e4, '亩', 'mu'),
  公顷: row(1e-4, '公顷', 'ha'),
  平方公里: row(1e-6, '平方公里', 'km²'),
  平方千米: row(1e-6, '平方千米', 'km²'),
  米: row(1, '米', 'm'),
  公里: row(1e-3, '公里', 'km'),
  千米: row(1e-3, '千米', 'km'),
  厘米: row(100, '厘米', 'cm'),
  毫米: row(1e3, '毫米', 'mm'),
  吨: row(1e-3, '吨', 't'),
  载重吨: row(1e-3, '载重吨', 'DWT'),
  吨标准煤: row(1e-3, '吨标准煤', 't of standard coal'),
  公斤: row(1, '公斤', 'kg'),
  千克: row(1, '千克', 'kg'),
  斤: row(2, '斤', 'jin'),
  克: row(1e3, '克', 'g'),
  元: row(1, '元', 'yuan'),
  人: row(1, '人', 'people'),
  名: row(1, '人', 'people'),
  位: row(1, '人', 'people'),
  个人: row(1, '人', 'people'),
  人次: row(1, '人次', 'person-times'),
  岁: row(1, '岁', 'years old'),
  倍: row(1, '倍', 'times'),
  度: row(1, '℃', '℃'),
};

const normal: Readonly<Record<string, ShownUnit>> = {
  m: row(1, '米', 'm'),
  m2: row(1, '平方米', 'm²'),
  m3: row(1, '立方米', 'm³'),
  kg: row(1, '千克', 'kg'),
  s: row(1, '秒', 's'),
  CNY: row(1, '元', 'yuan'),
  yr: row(1, '岁', 'years old'),
  USD: row(1, '美元', 'US dollars'),
  EUR: row(1, '欧元', 'euros'),
  JPY: row(1, '日元', 'yen'),
  HKD: row(1, '港元', 'Hong Kong dollars'),
  GBP: row(1, '英镑', 'pounds'),
  kWh: row(1, '千瓦时', 'kWh'),
  kW: row(1, '千瓦', 'kW'),
};

/** The unit in which a number fact is shown. */
export function shownUnit(fact: NumberFact): ShownUnit {
  return (
    printed[fact.printedUnit] ?? normal[fact.unit] ?? row(1, fact.printedUnit, englishUnit(fact.printedUnit))
  );
}

/** A classifier has no English: it is shown as printed. */
export function englishUnit(unit: string): string {
  return unit;
}

function row(factor: number, zh: string, en: string): ShownUnit {
  return { factor, zh, en };
}
