import { tidy } from '../amount.ts';
import type { Amount } from '../fact.ts';

/** A derived amount: a value and the interval that the rounding of its terms leaves. */
export function derived(value: number, low: number, high: number): Amount {
  const [least, most] = low <= high ? [low, high] : [high, low];
  return {
    value: tidy(value),
    low: tidy(least),
    high: tidy(most),
    step: tidy(most - least),
    wording: 'about',
  };
}

/** A figure with as many digits as its interval makes sense of: three, or all of a whole number below a thousand. */
export function rough(value: number): number {
  if (!Number.isFinite(value) || value === 0) return value;
  return Number(value.toPrecision(3));
}
