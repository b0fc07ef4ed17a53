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
