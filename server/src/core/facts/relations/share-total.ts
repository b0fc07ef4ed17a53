import { message } from '../../text/message.ts';
import { rounding } from '../amount.ts';
import type { Fact, NumberFact } from '../fact.ts';
import { quantityText } from '../format-value.ts';
import { derived } from './interval.ts';
import type { Relation } from './relation.ts';

/** 2.4万人，占全县师生总人数的70%: the whole that a stated part is so many per cent of. */
export function shareTotals(text: string, facts: readonly Fact[]): Relation[] {
  const found: Relation[] = [];
  let last: NumberFact | undefined;
  for (const share of facts) {
    if (share.kind === 'number') last = share;
    if (share.kind !== 'share' || share.form !== 'share' || share.whole === undefined) continue;
    const part = last;
    if (!part || share.span.start - part.span.end > 2) continue;
    if (!/^[,，、(（]?约?$/.test(text.slice(part.span.end, share.span.start))) continue;
    const of = rounding(share.amount);
    const piece = rounding(part.amount);
    if (of.low <= 0 || share.amount.value > 1) continue;
    const amount = derived(part.amount.value / share.amount.value, piece.low / of.high, piece.high / of.low);
    found.push({
      kind: 'share-total',
      state: 'derived',
      facts: [part, share],
      amount,
      unit: part.unit,
      line: message(
        {
          zh: '按“{share}”推算，{whole}约为{value}（四舍五入范围 {range}）：{part} ÷ {percent}%',
          en: 'From “{share}”, {whole} comes to about {value} (rounding leaves {range}): {part} ÷ {percent}%',
        },
        {
          share: share.text,
          whole: share.whole,
          value: quantityText(amount.value, part),
          range: `${quantityText(amount.low, part)}—${quantityText(amount.high, part)}`,
          part: quantityText(part.amount.value, part),
          percent: Number((share.amount.value * 100).toPrecision(6)),
        },
      ),
    });
  }
  return found;
}
