import { message } from '../../text/message.ts';
import { tidy } from '../amount.ts';
import type { Amount, Fact, NumberFact } from '../fact.ts';
import { quantityText } from '../format-value.ts';
import type { Relation } from './relation.ts';

/** Spent on so many of them: 投入资金1300多万元，对全部80所学校…改造. The verb of spending and the object both must be there. */
const spending =
  /(?:投资|投入|耗资|斥资|出资|花费|筹资|安排资金|拨付|支出|争取资金|投入资金)[\u4e00-\u9fff]{0,6}$/;
const object =
  /^[,，]?(?:对|为|给|将|把|新建|改造|建成|建设|修建|修缮|维修|改扩建|购置|购买|更换|安装)(?:全[县市区镇乡村省部]|辖区|境内|所有|其中|了)*$/;

/** What one of them cost on average, where one sum is spent on one counted set in one sentence. */
export function unitCosts(text: string, facts: readonly Fact[]): Relation[] {
  const found: Relation[] = [];
  const numbers = facts.filter((fact): fact is NumberFact => fact.kind === 'number');
  numbers.forEach((sum, at) => {
    const count = numbers[at + 1];
    if (sum.dimension !== 'money' || !count || count.dimension !== 'count' || count.amount.value < 2) return;
    if (count.amount.low !== count.amount.high) return;
    if (!spending.test(text.slice(Math.max(0, sum.span.start - 12), sum.span.start))) return;
    if (!object.test(text.slice(sum.span.end, count.span.start))) return;
    // A second counted set in the same sentence (80所学校、12个站点) shares the sum: nothing follows for one of them.
    const rest = /^[^。！？；;]*/.exec(text.slice(count.span.end))?.[0] ?? '';
    if (
      /^[\u4e00-\u9fff]{0,10}[、和及]/.test(rest) &&
      numbers[at + 2] &&
      numbers[at + 2]!.span.start < count.span.end + 14
    )
      return;
    const { value, low, high, wording, step } = sum.amount;
    const n = count.amount.value;
    const amount: Amount = {
      value: tidy(value / n),
      low: tidy(low / n),
      high: tidy(high / n),
      step: tidy(step / n),
      wording,
    };
    const each =
      low === high
        ? quantityText(amount.value, sum)
        : `${quantityText(amount.low, sum)}—${quantityText(amount.high, sum)}`;
    found.push({
      kind: 'unit-cost',
      state: 'derived',
      facts: [sum, count],
      amount,
      unit: `${sum.unit}/${count.unit}`,
      line: message(
        {
          zh: '平均每{unit}约{each}：{sum} ÷ {count}',
          en: 'About {each} for each {unit} on average: {sum} ÷ {count}',
        },
        { unit: count.printedUnit, each, sum: sum.text, count: count.text },
      ),
    });
  });
  return found;
}
