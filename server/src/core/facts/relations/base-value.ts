import { message } from '../../text/message.ts';
import { rounding } from '../amount.ts';
import type { Amount, ChangeFact, Fact, NumberFact, PercentageFact } from '../fact.ts';
import { digits, quantityText, rangeText } from '../format-value.ts';
import { derived } from './interval.ts';
import type { Relation } from './relation.ts';

type Level = NumberFact | PercentageFact;

/**
 * 9分钟，较2017年压缩98.9%: what the figure was before the change. The level must stand right before the change, with
 * nothing but a comma between, and the text must say what it is compared with.
 */
export function baseValues(text: string, facts: readonly Fact[]): Relation[] {
  const found: Relation[] = [];
  // Facts come in reading order, so the figure read last before a change is the one nearest to it.
  let last: Level | undefined;
  for (const [at, change] of facts.entries()) {
    if (change.kind === 'number' || change.kind === 'percentage') last = change;
    if (change.kind !== 'change' || !change.base || change.reached || !comparable(text, last, change))
      continue;
    const level = last && touching(text, last, change) ? last : undefined;
    const amount = level && !namesAmount(facts, at, change) && baseOf(level, change);
    if (!level || !amount) continue;
    found.push({
      kind: 'base-value',
      state: 'derived',
      facts: [level, change],
      amount,
      unit: level.kind === 'number' ? level.unit : '%',
      line: message(
        {
          zh: '按“{change}”推算，{base}约为{value}（四舍五入范围 {range}）：{formula}',
          en: 'From “{change}”, {base} comes to about {value} (rounding leaves {range}): {formula}',
        },
        {
          change: change.text,
          base:
            change.base.kind === 'year-on-year'
              ? '上年同期'
              : change.base.kind === 'month-on-month'
                ? '上期'
                : change.base.text,
          value: quantityText(amount.value, level) + inHours(amount.value, level),
          range: rangeText(amount.low, amount.high, level),
          formula: formulaOf(level, change),
        },
      ),
    });
  }
  return found;
}

/** 较接诊高峰7.3万人次减少11%: the base is printed, so there is nothing to derive. */
function namesAmount(facts: readonly Fact[], at: number, change: ChangeFact): boolean {
  // Facts inside the change follow it in reading order.
  for (let next = at + 1; next < facts.length; next++) {
    const fact = facts[next]!;
    if (fact.span.start >= change.figure.start) return false;
    if (fact.kind === 'number' || fact.kind === 'percentage') return true;
  }
  return false;
}

/**
 * Output is measured at comparable prices (生产总值, 增加值, 实际增长): its rate of growth does not lead back to the sum that was
 * printed a year ago. And of 分别增长18.3%和24.1% only the first stands right here, but belongs to another figure.
 */
function comparable(text: string, level: Level | undefined, change: ChangeFact): boolean {
  if (/分别|实际|可比|不变价|同口径/.test(change.text)) return false;
  const clause = text.slice(Math.max(0, (level ?? change).span.start - 24), (level ?? change).span.start);
  return !/(?:生产总值|增加值|GDP)[^，,。；;]{0,8}$/.test(clause);
}

/** Nothing but a comma or an opening bracket stands between. */
function touching(text: string, level: Level, change: ChangeFact): boolean {
  return (
    change.span.start - level.span.end <= 1 &&
    /^[,，、(（]?$/.test(text.slice(level.span.end, change.span.start))
  );
}

/** What the change leaves of the base, as a factor with its rounding interval; undefined when it is no factor. */
function factorOf(change: ChangeFact): { value: number; low: number; high: number } | undefined {
  const sign = change.direction === 'up' ? 1 : -1;
  if (change.measure !== 'percent' && !(change.measure === 'multiple' && sign > 0)) return undefined;
  const unit = change.measure === 'percent' ? 100 : 1;
  const { low, high } = rounding(change.amount);
  const ends = [1 + (sign * low) / unit, 1 + (sign * high) / unit];
  const value = 1 + (sign * change.amount.value) / unit;
  return value > 0 && Math.min(...ends) > 0
    ? { value, low: Math.min(...ends), high: Math.max(...ends) }
    : undefined;
}

function baseOf(level: Level, change: ChangeFact): Amount | undefined {
  const now = rounding(level.amount);
  if (level.kind === 'percentage' && !level.point && change.measure === 'points')
    return shifted(level, change, now);
  if (level.kind === 'number' && change.measure === 'amount' && change.unit === level.unit)
    return shifted(level, change, now);
  const factor = factorOf(change);
  if (level.kind !== 'number' || !factor || level.dimension === 'temperature' || level.amount.value <= 0)
    return undefined;
  return derived(level.amount.value / factor.value, now.low / factor.high, now.high / factor.low);
}

function shifted(level: Level, change: ChangeFact, now: { low: number; high: number }): Amount | undefined {
  const sign = change.direction === 'up' ? -1 : 1;
  const by = rounding(change.amount);
  const ends = [
    now.low + sign * by.low,
    now.low + sign * by.high,
    now.high + sign * by.low,
    now.high + sign * by.high,
  ];
  const value = level.amount.value + sign * change.amount.value;
  return value >= 0 ? derived(value, Math.min(...ends), Math.max(...ends)) : undefined;
}

function formulaOf(level: Level, change: ChangeFact): string {
  const rise = change.direction === 'up';
  const figure = change.measure === 'percent' ? `${change.amount.value}%` : `${change.amount.value}`;
  if (change.measure === 'percent' || change.measure === 'multiple')
    return `${level.text} ÷ (1 ${rise ? '+' : '−'} ${figure})`;
  return `${level.text} ${rise ? '−' : '+'} ${change.measure === 'points' ? `${figure}%` : quantityText(change.amount.value, level)}`;
}

/** 818分钟 reads better with its hours. */
function inHours(value: number, level: Level): string {
  if (level.kind !== 'number' || level.printedUnit !== '分钟' || value < 7200) return '';
  return ` ≈ ${digits(Number((value / 3600).toPrecision(3)))}小时`;
}
