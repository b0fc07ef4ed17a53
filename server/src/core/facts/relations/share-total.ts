import { message } from '../../text/message.ts';
import { rounding } from '../amount.ts';
import type { ChangeFact, Fact, NumberFact, ShareFact } from '../fact.ts';
import { quantityText, rangeText } from '../format-value.ts';
import { derived } from './interval.ts';
import type { Relation } from './relation.ts';

/** 2.4万人，占全县师生总人数的70%: the whole that a stated part is so many per cent of. */
export function shareTotals(text: string, facts: readonly Fact[]): Relation[] {
  const found: Relation[] = [];
  // By how much something changed: no whole can be told from that.
  const differences = new Set(
    facts.flatMap((fact) => (fact.kind === 'change' && !fact.reached ? [fact.figure.start] : [])),
  );
  let change: ChangeFact | undefined;
  let last: NumberFact | undefined;
  for (const share of facts) {
    if (share.kind === 'change') change = share;
    if (share.kind === 'number' && share.dimension !== 'multiple' && !differences.has(share.span.start))
      last = share;
    if (share.kind !== 'share' || share.form !== 'share' || share.whole === undefined) continue;
    const part = last;
    if (!part || !tied(text, part, share, change)) continue;
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
          range: rangeText(amount.low, amount.high, part),
          part: part.text,
          percent: Number((share.amount.value * 100).toPrecision(6)),
        },
      ),
    });
  }
  return found;
}

/** 近30亿元，增长1.3倍，占全市的6.2%: nothing but commas stands between part and share, or a change of the same figure. */
function tied(text: string, part: NumberFact, share: ShareFact, change: ChangeFact | undefined): boolean {
  const between = text.slice(part.span.end, share.span.start);
  if (/^[,，、(（]?约?$/.test(between)) return true;
  return (
    change !== undefined &&
    change.span.start >= part.span.end &&
    change.span.end <= share.span.start &&
    /^[,，(（]?$/.test(text.slice(part.span.end, change.span.start)) &&
    /^[,，)）]{1,2}$/.test(text.slice(change.span.end, share.span.start))
  );
}
