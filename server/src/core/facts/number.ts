import { amountOf, scale } from './amount.ts';
import { compoundFrom } from './compound.ts';
import type { NumberFact } from './fact.ts';
import { type Measured, measure } from './measured.ts';
import { rangeFrom } from './number-range.ts';
import type { Numeral } from './numeral.ts';
import type { Reading } from './reading.ts';
import { wordingAfter, wordingBefore } from './wording.ts';

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
  // 大半年 is more than half a year.
  if (numeral.value === 0.5 && text[start - 1] === '大') start--;
  if (measured.unit.dimension === 'temperature') {
    const below = /(?:零下|-|－|−)$/.exec(text.slice(Math.max(0, start - 2), start))?.[0];
    if (below) {
      start -= below.length;
      amount = { ...amount, value: -amount.value, low: -amount.high, high: -amount.low };
    }
  }
  return { start, end: tail.end, amount, unit: measured.unit };
}
