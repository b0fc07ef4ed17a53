import { type Message, message } from '../text/message.ts';
import type { Amount, NumberFact, PercentageFact } from './fact.ts';

/** The value in digits with its unit and, where the wording leaves room, its bounds. */
export function statedValue(fact: NumberFact | PercentageFact): Message {
  if (fact.kind === 'percentage') {
    const zh = fact.point ? '{value}个百分点' : '{value}%';
    const en = fact.point ? '{value} percentage points' : '{value}%';
    return message({ zh, en }, { value: amountText(fact.amount) });
  }
  const unit = inPrintedUnit(fact);
  return message(
    { zh: '{value}{unit}', en: '{value} {english}' },
    { value: amountText(unit.amount), unit: unit.zh, english: unit.en },
  );
}

/** The same quantity in the units a Chinese reader, and a reader abroad, would want; undefined when there are none. */
export function conversions(fact: NumberFact | PercentageFact): Message | undefined {
  if (fact.kind !== 'number') return undefined;
  const rows = targets[fact.dimension]?.(fact) ?? [];
  if (rows.length === 0) return undefined;
  const zh = rows.map(([factor, name]) => `${amountText(times(fact.amount, factor))} ${name}`);
  const en = rows.map(([factor, , name]) => `${amountText(times(fact.amount, factor))} ${name}`);
  return message({ zh: '合{zh}', en: '= {en}' }, { zh: zh.join('，'), en: en.join(' = ') });
}

type Row = readonly [factor: number, zh: string, en: string];

const targets: Readonly<Partial<Record<NumberFact['dimension'], (fact: NumberFact) => readonly Row[]>>> = {
  area: ({ amount, printedUnit }) => {
    const rows: Row[] = [];
    if (!/^(?:平方米|平米|m²|㎡|m2)$/.test(printedUnit)) rows.push([1, '平方米', 'm²']);
    if (amount.value >= 1e5) rows.push([1e-6, '平方公里', 'km²']);
    if (amount.value >= 5e3 && printedUnit !== '公顷') rows.push([1e-4, '公顷', 'ha']);
    if (amount.value >= 600 && !printedUnit.startsWith('亩')) rows.push([15 / 1e4, '亩', 'mu']);
    return rows;
  },
  length: ({ amount, printedUnit }) => {
    const rows: Row[] = [];
    if (amount.value >= 1000 && !/^(?:公里|千米|km|KM)$/.test(printedUnit)) rows.push([1e-3, '公里', 'km']);
    else if (printedUnit !== '米') rows.push([1, '米', 'm']);
    return rows;
  },
  mass: ({ printedUnit, amount }) => {
    const rows: Row[] = [];
    if (!/^(?:公斤|千克|kg|KG)$/.test(printedUnit)) rows.push([1, '千克', 'kg']);
    if (amount.value >= 1000 && !printedUnit.includes('吨')) rows.push([1e-3, '吨', 't']);
    return rows;
  },
  time: ({ amount }) => {
    const rows: Row[] = [];
    if (amount.value >= 3600 && amount.value < 86_400 * 3) rows.push([1 / 60, '分钟', 'minutes']);
    if (amount.value >= 7200 && amount.value < 86_400 * 14) rows.push([1 / 3600, '小时', 'hours']);
    if (amount.value >= 86_400 * 1.5 && amount.value < 86_400 * 400) rows.push([1 / 86_400, '天', 'days']);
    return rows.filter(([, zh]) => zh !== '');
  },
  volume: ({ printedUnit }) => (printedUnit.startsWith('立方') ? [] : [[1, '立方米', 'm³']]),
  energy: ({ printedUnit }) => (/千瓦/.test(printedUnit) ? [] : [[1, '千瓦时', 'kWh']]),
  speed: () => [
    [3.6, '公里/小时', 'km/h'],
    [1, '米/秒', 'm/s'],
  ],
};

function inPrintedUnit(fact: NumberFact): { amount: Amount; zh: string; en: string } {
  const symbols: Readonly<Record<string, readonly [number, string, string]>> = {
    秒: [1, '秒', 's'],
    分钟: [1 / 60, '分钟', 'minutes'],
    小时: [1 / 3600, '小时', 'hours'],
    个小时: [1 / 3600, '小时', 'hours'],
    天: [1 / 86_400, '天', 'days'],
    年: [1 / (86_400 * 365.25), '年', 'years'],
    个月: [1 / (86_400 * 30.4375), '个月', 'months'],
    周: [1 / (86_400 * 7), '周', 'weeks'],
    平方米: [1, '平方米', 'm²'],
    亩: [15 / 1e4, '亩', 'mu'],
    公顷: [1e-4, '公顷', 'ha'],
    平方公里: [1e-6, '平方公里', 'km²'],
    米: [1, '米', 'm'],
    公里: [1e-3, '公里', 'km'],
    千米: [1e-3, '千米', 'km'],
    吨: [1e-3, '吨', 't'],
    公斤: [1, '公斤', 'kg'],
    千克: [1, '千克', 'kg'],
    斤: [2, '斤', 'jin'],
    克: [1e3, '克', 'g'],
    厘米: [100, '厘米', 'cm'],
    毫米: [1e3, '毫米', 'mm'],
    元: [1, '元', 'yuan'],
    人: [1, '人', 'people'],
    名: [1, '人', 'people'],
    位: [1, '人', 'people'],
    人次: [1, '人次', 'person-times'],
    岁: [1, '岁', 'years old'],
    倍: [1, '倍', 'times'],
  };
  const row = symbols[fact.printedUnit];
  if (row) return { amount: times(fact.amount, row[0]), zh: row[1], en: row[2] };
  const base: Readonly<Record<string, readonly [string, string]>> = {
    m: ['米', 'm'],
    m2: ['平方米', 'm²'],
    m3: ['立方米', 'm³'],
    kg: ['千克', 'kg'],
    s: ['秒', 's'],
    CNY: ['元', 'yuan'],
    yr: ['岁', 'years old'],
    'm/s': ['米/秒', 'm/s'],
  };
  const names = base[fact.unit];
  return { amount: fact.amount, zh: names?.[0] ?? fact.printedUnit, en: names?.[1] ?? fact.unit };
}

/** Digits in groups of three: the exact value, 约 N, or its bounds. */
export function amountText(amount: Amount): string {
  const { low, high, value, wording } = amount;
  if (low === high) return digits(value);
  if (high === Number.POSITIVE_INFINITY) return `≥ ${digits(low)}`;
  if (wording === 'at-most') return `≤ ${digits(high)}`;
  if (wording === 'about') return `≈ ${digits(value)}`;
  return `${digits(low)}–${digits(high)}`;
}

/** At most six significant digits behind the integer part; thousands in groups. */
export function digits(value: number): string {
  if (!Number.isFinite(value)) return '∞';
  const rounded = Math.abs(value) >= 1000 ? Math.round(value * 100) / 100 : Number(value.toPrecision(6));
  const [whole, fraction] = String(rounded).split('.') as [string, string | undefined];
  if (/e/.test(whole)) return String(rounded);
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return fraction ? `${grouped}.${fraction}` : grouped;
}

function times(amount: Amount, factor: number): Amount {
  const scaled = (one: number) => Number((one * factor).toPrecision(12));
  return {
    ...amount,
    value: scaled(amount.value),
    low: scaled(amount.low),
    high: scaled(amount.high),
    step: scaled(amount.step),
  };
}
