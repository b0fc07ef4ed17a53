import { tidy } from './amount.ts';
import type { Amount } from './fact.ts';
import { type Measured, measure, standsAlone } from './measured.ts';
import type { Reading } from './reading.ts';
import { unitAt } from './units.ts';
import { wordingAfter, wordingBefore } from './wording.ts';

/** 5至10人, 3—5年, 两到三个, 5万~8万元, 22℃到28℃. */
export function rangeFrom(reading: Reading, at: number): Measured | undefined {
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
  // 9至16亿 leaves the magnitude of the first figure open; where 9 fits below 16 it is read as 9亿.
  const magnitude = second.value >= 1e8 ? 1e8 : 1e4;
  const open =
    second.value >= 1e4 && first.value < 1e4 && first.value <= second.value / magnitude && !firstUnit;
  let low = first.value * (own.factor / measured.unit.factor) * (open ? magnitude : 1);
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
