import { message } from '../../text/message.ts';
import { tidy } from '../amount.ts';
import type { Fact, NumberFact } from '../fact.ts';
import type { Relation } from './relation.ts';

/**
 * 15处…，小树林12处，口袋公园2处，停车场1处: parts and total in one sentence and one unit. That they agree is worth saying
 * wherever it happens; that they do not is said only where the words claim it (共、合计、总计 behind the parts, 分别为 or
 * 包括 before them), or where the parts of an 其中 exceed the whole.
 */
export function partsAndTotals(text: string, facts: readonly Fact[]): Relation[] {
  const found: Relation[] = [];
  for (const numbers of bySentence(text, facts)) {
    for (let at = 0; at < numbers.length; at++) {
      const relation = leading(text, numbers, at) ?? trailing(text, numbers, at);
      if (relation) found.push(relation);
    }
  }
  return found;
}

/** The countable figures of each sentence that has three or more of them: a total and two parts. */
function* bySentence(text: string, facts: readonly Fact[]): Generator<readonly NumberFact[]> {
  // 486.7万亩，较去年增加2.1万亩，其中…: by how much a figure changed is neither a part nor a total.
  const changes = new Set(
    facts.flatMap((fact) => (fact.kind === 'change' && !fact.reached ? [fact.figure.start] : [])),
  );
  let group: NumberFact[] = [];
  let last = 0;
  for (const fact of facts) {
    if (fact.kind !== 'number' || !countable(fact) || changes.has(fact.span.start)) continue;
    if (group.length > 0 && /[。！？!?；;]/.test(text.slice(last, fact.span.start))) {
      if (group.length >= 3) yield group;
      group = [];
    }
    group.push(fact);
    last = fact.span.end;
  }
  if (group.length >= 3) yield group;
}

/** No printed total has more parts in one sentence; bounded, so that a hostile list costs linear time. */
const mostParts = 30;

function countable(fact: NumberFact): boolean {
  return (
    fact.amount.low === fact.amount.high &&
    fact.amount.wording === 'exact' &&
    /^(?:count|people|money|area|mass|length|volume)$/.test(fact.dimension)
  );
}

/** The total first: 15处…12处、2处、1处. */
function leading(text: string, numbers: readonly NumberFact[], at: number): Relation | undefined {
  const total = numbers[at]!;
  const parts = run(text, numbers, at + 1, total.printedUnit);
  if (parts.length < 2) return undefined;
  const link = text.slice(total.span.end, parts[0]!.span.start);
  if (link.length > 24 || /[。！？]/.test(link)) return undefined;
  const sum = sumOf(parts);
  if (same(sum, total)) return tell('confirmed', total, parts);
  const claims = /分别[为是有]|包括|由[^，,]{0,12}组成|分为/.test(link);
  const exceeds = /其中/.test(link) && sum > total.amount.value * (1 + 1e-9);
  return claims || exceeds ? tell('contradicted', total, parts) : undefined;
}

/** The total last: 3人、2人，共5人. */
function trailing(text: string, numbers: readonly NumberFact[], at: number): Relation | undefined {
  const total = numbers[at]!;
  if (
    !/(?:[,，、]|^)(?:一?共|共计|合计|总计|总共|累计)(?:[\u4e00-\u9fff]{0,3})$/.test(
      text.slice(Math.max(0, total.span.start - 8), total.span.start),
    )
  )
    return undefined;
  let first = at;
  while (
    first > 0 &&
    at - first < mostParts &&
    numbers[first - 1]!.printedUnit === total.printedUnit &&
    linked(text, numbers[first - 1]!, numbers[first]!)
  )
    first--;
  const parts = numbers.slice(first, at);
  if (parts.length < 2) return undefined;
  if (same(sumOf(parts), total)) return tell('confirmed', total, parts);
  // 累计 may count more than the sentence lists; and the list must begin the sentence's figures to be whole.
  const firm = /(?:一?共|共计|合计|总计|总共)$/.test(
    text.slice(Math.max(0, total.span.start - 3), total.span.start),
  );
  return firm && listed(text, parts) && !numbers[first - 1] ? tell('contradicted', total, parts) : undefined;
}

/** Parts in a plain list: nothing but 、 or ， and a noun between one and the next. */
function listed(text: string, parts: readonly NumberFact[]): boolean {
  return parts
    .slice(1)
    .every((part, at) =>
      /^[\u4e00-\u9fff]{0,6}[、,，][\u4e00-\u9fff]{0,8}$/.test(
        text.slice(parts[at]!.span.end, part.span.start),
      ),
    );
}

function run(text: string, numbers: readonly NumberFact[], from: number, unit: string): NumberFact[] {
  const parts: NumberFact[] = [];
  for (let at = from; at < Math.min(numbers.length, from + mostParts); at++) {
    const one = numbers[at]!;
    if (one.printedUnit !== unit || (parts.length > 0 && !linked(text, parts.at(-1)!, one))) break;
    parts.push(one);
  }
  return parts;
}

function linked(text: string, first: NumberFact, second: NumberFact): boolean {
  const between = text.slice(first.span.end, second.span.start);
  return (
    between.length <= 20 && (between.match(/[,，、；;和]/g)?.length ?? 0) <= 2 && !/[。！？]/.test(between)
  );
}

function tell(
  state: 'confirmed' | 'contradicted',
  total: NumberFact,
  parts: readonly NumberFact[],
): Relation {
  const sum = sumOf(parts) / scaleOf(total);
  const formula = `${parts.map((part) => part.text).join(' + ')} = ${inMagnitude(Number(sum.toPrecision(10)))}${total.printedUnit}`;
  const line =
    state === 'confirmed'
      ? message({ zh: '分项与总数相符：{formula}', en: 'The parts make the total: {formula}' }, { formula })
      : message(
          {
            zh: '分项与总数不符：{formula}，文中为{total}',
            en: 'The parts do not make the total: {formula}, but the text has {total}',
          },
          { formula, total: total.text },
        );
  return { kind: 'parts-and-total', state, facts: [total, ...parts], line };
}

/** How many normal units the printed unit is (亩 → m²), so that a sum reads in the unit of the text. */
function scaleOf(fact: NumberFact): number {
  const printed = Number(/^[\d.]+$/.exec(fact.text.replace(/[^\d.]/g, ''))?.[0] ?? Number.NaN);
  const magnitude = (/万亿|百万|千万|万|亿/.exec(fact.text)?.[0] ?? '')
    .split('')
    .reduce((all, one) => all * ({ 百: 100, 千: 1e3, 万: 1e4, 亿: 1e8 }[one] ?? 1), 1);
  return Number.isFinite(printed) && printed > 0 ? fact.amount.value / (printed * magnitude) : 1;
}

/** 4867000 reads 486.7万, as its parts are printed. */
function inMagnitude(sum: number): string {
  if (sum >= 1e8) return `${sum / 1e8}亿`;
  return sum >= 1e5 ? `${sum / 1e4}万` : `${sum}`;
}

function sumOf(parts: readonly NumberFact[]): number {
  return tidy(parts.reduce((sum, part) => sum + part.amount.value, 0));
}

function same(sum: number, total: NumberFact): boolean {
  return Math.abs(sum - total.amount.value) <= Math.abs(total.amount.value) * 1e-9;
}
