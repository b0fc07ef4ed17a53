import type { Amount, Wording } from './fact.ts';
import type { Numeral } from './numeral.ts';

/** The amount that a numeral states, with the words of approximation before and after it taken into account. */
export function amountOf(
  numeral: Omit<Amount, 'wording'> & Pick<Numeral, 'wording'>,
  wording: Wording = 'exact',
): Amount {
  const { value, step } = numeral;
  if (numeral.low !== value || numeral.high !== value) {
    return { value, low: numeral.low, high: numeral.high, step, wording: numeral.wording };
  }
  switch (wording) {
    case 'about': {
      // Half a step, but never more than a twentieth: 约10公里 is not five to fifteen.
      const room = Math.min(step / 2, Math.abs(value) / 20);
      return { value, low: tidy(value - room), high: tidy(value + room), step, wording };
    }
    case 'more':
      return { value, low: value, high: value + step, step, wording };
    case 'almost':
      return { value, low: Math.max(0, value - step), high: value, step, wording };
    case 'at-least':
      return { value, low: value, high: Number.POSITIVE_INFINITY, step, wording };
    case 'at-most':
      return { value, low: 0, high: value, step, wording };
    default:
      return { value, low: value, high: value, step, wording: 'exact' };
  }
}

/** An exact amount whose last digit is a unit of `step`. */
export function exactly(value: number, step = 1): Amount {
  return { value, low: value, high: value, step, wording: 'exact' };
}

/** The amount in another unit. */
export function scale(amount: Amount, factor: number, offset = 0): Amount {
  const { value, low, high, step, wording } = amount;
  return {
    value: tidy(value * factor + offset),
    low: tidy(low * factor + offset),
    high: tidy(high * factor + offset),
    step: tidy(step * factor),
    wording,
  };
}

/**
 * What the true figure may be when the printed one was rounded: half a step to either side, or the wording's own
 * bounds where it gives some.
 */
export function rounding(amount: Amount): { readonly low: number; readonly high: number } {
  if (amount.low < amount.high) return { low: amount.low, high: amount.high };
  return { low: amount.value - amount.step / 2, high: amount.value + amount.step / 2 };
}

/** Drops the noise of binary fractions: twelve significant digits are more than any newspaper prints. */
export function tidy(value: number): number {
  return Number.isSafeInteger(value) || !Number.isFinite(value) ? value : Number(value.toPrecision(12));
}
