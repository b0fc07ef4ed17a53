import type { Fact } from './fact.ts';

/**
 * What makes two facts the same: normal form, not wording. 1300万元 and 1300多万元 differ, 98.9% and 百分之九十八点九 do
 * not; a person is a name.
 */
export function keyOf(fact: Fact): string {
  switch (fact.kind) {
    case 'number':
      return `number:${fact.amount.low}:${fact.amount.high}:${fact.unit}`;
    case 'percentage':
      return `percentage:${fact.amount.low}:${fact.amount.high}:${fact.point}`;
    case 'change':
      return `change:${fact.direction}:${fact.measure}:${fact.amount.low}:${fact.unit}:${fact.base?.text ?? ''}`;
    case 'share':
      return `share:${fact.form}:${fact.amount.low}:${fact.whole ?? fact.sides?.join('-') ?? ''}`;
    case 'ordinal':
      return `ordinal:${fact.value}:${fact.unit}`;
    case 'date':
      return `date:${JSON.stringify(fact.when)}`;
    case 'time':
      return `time:${fact.from}:${fact.to}`;
    case 'person':
    case 'organisation':
    case 'place':
    case 'title':
      return `${fact.kind}:${fact.name}`;
    case 'quotation':
      return `quotation:${fact.words}`;
    case 'slogan':
      return `slogan:${fact.words}`;
  }
}
