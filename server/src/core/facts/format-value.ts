import { type Message, message } from '../text/message.ts';
import { scale } from './amount.ts';
import type { Amount, NumberFact, PercentageFact } from './fact.ts';
import { shownUnit } from './shown-units.ts';

/** The value in digits with its unit and, where the wording leaves room, its bounds. */
export function statedValue(fact: NumberFact | PercentageFact): Message {
  if (fact.kind === 'percentage') {
    const zh = fact.point ? '{value}个百分点' : '{value}%';
    const en = fact.point ? '{value} percentage points' : '{value}%';
    return message({ zh, en }, { value: amountText(fact.amount) });
  }
  const unit = shownUnit(fact);
  return message(
    { zh: '{value}{unit}', en: '{value} {english}' },
    { value: amountText(scale(fact.amount, unit.factor)), unit: unit.zh, english: unit.en },
  );
}

/** Whether the value in digits would only repeat what is printed: 71项, 98.9%. */
export function sameAsPrinted(fact: NumberFact | PercentageFact): boolean {
  return (
    fact.amount.low === fact.amount.high &&
    /^[\d.]+(?![\d万亿千百十])/.test(fact.text) &&
    fact.amount.wording === 'exact' &&
    !/^\d{5,}/.test(fact.text)
  );
}

/** The same quantity in the units a Chinese reader, and a reader abroad, would want; undefined when there are none. */
export function conversions(fact: NumberFact | PercentageFact): Message | undefined {
  if (fact.kind !== 'number') return undefined;
  const rows = (targets[fact.dimension]?.(fact) ?? []).filter(([, zh]) => zh !== fact.printedUnit);
  if (rows.length === 0) return undefined;
  const zh = rows.map(([factor, name]) => `${amountText(scale(fact.amount, factor))}${name}`);
  const en = rows.map(([factor, , name]) => `${amountText(scale(fact.amount, factor))} ${name}`);
  return message({ zh: '合{zh}', en: '= {en}' }, { zh: zh.join('，'), en: en.join(' = ') });
}

type Row = readonly [factor: number, zh: string, en: string];

const day = 86_400;

const targets: Readonly<Partial<Record<NumberFact['dimension'], (fact: NumberFact) => readonly Row[]>>> = {
  area: ({ amount, printedUnit }) => {
    const rows: Row[] = [];
    const metres = /^(?:平方米|平米|m²|㎡|m2)$/.test(printedUnit);
    if (!metres) rows.push([1, '平方米', 'm²']);
    if (amount.value >= 1e5) rows.push([1e-6, '平方公里', 'km²']);
    if (amount.value >= 5e3) rows.push([1e-4, '公顷', 'ha']);
    if (amount.value >= 600 && !printedUnit.startsWith('亩')) rows.push([15 / 1e4, '亩', 'mu']);
    return rows;
  },
  length: ({ amount, printedUnit }) => {
    if (amount.value >= 1000 && printedUnit === '米') return [[1e-3, '公里', 'km']];
    return /^(?:米|公里|千米|km|厘米|毫米)$/.test(printedUnit) ? [] : [[1, '米', 'm']];
  },
  mass: ({ printedUnit, amount }) => {
    const rows: Row[] = [];
    if (!/^(?:公斤|千克|kg|KG)$/.test(printedUnit)) rows.push([1, '千克', 'kg']);
    if (amount.value >= 1000 && !printedUnit.includes('吨')) rows.push([1e-3, '吨', 't']);
    return rows;
  },
  time: ({ amount, printedUnit }) => {
    const { value } = amount;
    if (/小时|钟头/.test(printedUnit)) return value >= 2 * day ? [[1 / day, '天', 'days']] : [];
    if (/分钟/.test(printedUnit)) return value >= 7200 ? [[1 / 3600, '小时', 'hours']] : [];
    if (/秒/.test(printedUnit) || printedUnit === 's')
      return value >= 120 && value < day ? [[1 / 60, '分钟', 'minutes']] : [];
    return [];
  },
  volume: ({ printedUnit }) => (printedUnit.startsWith('立方') ? [] : [[1, '立方米', 'm³']]),
  energy: ({ printedUnit }) => (/千瓦/.test(printedUnit) ? [] : [[1, '千瓦时', 'kWh']]),
  speed: ({ printedUnit }) =>
    /秒|m\/s/.test(printedUnit) ? [[3.6, '公里/小时', 'km/h']] : [[1, '米/秒', 'm/s']],
};

/** A bare value in the unit that the fact prints, with 万 and 亿 as a newspaper would: 818分钟, 3.43万人. */
export function quantityText(value: number, fact: NumberFact | PercentageFact, significant = 3): string {
  if (fact.kind === 'percentage') return `${digits(Number(value.toPrecision(significant + 1)))}%`;
  const unit = shownUnit(fact);
  const shown = Number((value * unit.factor).toPrecision(significant));
  if (Math.abs(shown) >= 1e12) return `${digits(shown / 1e12)}万亿${unit.zh}`;
  if (Math.abs(shown) >= 1e8) return `${digits(shown / 1e8)}亿${unit.zh}`;
  if (Math.abs(shown) >= 1e4) return `${digits(shown / 1e4)}万${unit.zh}`;
  return `${digits(shown)}${unit.zh}`;
}

/** Two bounds, with as many digits as tell them apart. */
export function rangeText(low: number, high: number, fact: NumberFact | PercentageFact): string {
  for (let significant = 3; ; significant++) {
    const [from, to] = [quantityText(low, fact, significant), quantityText(high, fact, significant)];
    if (from !== to || significant === 6) return `${from}—${to}`;
  }
}

/** Digits in groups of three: the exact value, ≈ N, or its bounds. */
export function amountText(amount: Amount): string {
  const { low, high, value, wording } = amount;
  if (low === high) return digits(value);
  if (high === Number.POSITIVE_INFINITY) return `≥ ${digits(low)}`;
  if (wording === 'at-most') return `≤ ${digits(high)}`;
  if (wording === 'about') return `≈ ${digits(value)}`;
  return `${digits(low)}—${digits(high)}`;
}

/** At most six significant digits behind the integer part; thousands in groups. */
export function digits(value: number): string {
  if (!Number.isFinite(value)) return '∞';
  const rounded = Math.abs(value) >= 1000 ? Math.round(value * 100) / 100 : Number(value.toPrecision(6));
  const [whole, fraction] = String(rounded).split('.') as [string, string | undefined];
  if (/e/.test(String(rounded))) return String(rounded);
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return fraction ? `${grouped}.${fraction}` : grouped;
}
