import { exactly } from './amount.ts';
import type { ChangeBase, ChangeFact, DateFact, Fact, NumberFact, PercentageFact } from './fact.ts';
import type { Reading } from './reading.ts';

type Figure = NumberFact | PercentageFact;

const up =
  '增长|增加|增幅达?|上升|提高|提升|上涨|上浮|上扬|攀升|扩大|增多|高出|多收|多出|激增|猛增|新增长|加快|延长|走高|净增|增|涨|升|回升|反弹';
const down =
  '降幅达?|跌幅达?|下调|下浮|下挫|下降|减少|降低|压缩|缩短|回落|下滑|下跌|收窄|减亏|锐减|骤降|缩减|压减|节约|走低|净减|减|降|跌|少收|低出';
/** Words that only compare behind a base: 比去年多3人. */
const comparing =
  '偏高|偏低|偏多|偏少|(?<![提增减降缩延加拉升扩])(?:高|低|多了?|少了?|快|慢|早|晚|长|短|贵)|便宜';

const verb = new RegExp(
  `(?:(${up})|(${down}))(?:了|幅度?)?(到|至|为|达到?)?(?:(?<=压缩|缩短|减少|降低|节约|提高|提升|增加)(?![值额量幅])([\\u4e00-\\u9fff]{2,8}?))?(?:约|近|超过?|逾|达|了)?$`,
);
const compared = new RegExp(
  `(?:较|(?<![同环占对])比(?![较例重分赛]))([^，,。；;、较]{1,14}?)(?:实际|名义|平均|大幅|每[亩斤吨人户])?(${comparing})(?:了|出)?(?:约|近)?$`,
);
const baseBefore =
  /(?:(同比|环比)(?:名义|实际|大幅|分别|均|平均|累计)?|(?:按可比价格?计算[,，])|(?:较|(?<![同环占对])比(?![较例重分赛])|与(?=[^，,。；;、]{1,12}相比))([^，,。；;、较]{1,14}?)(?:相比)?[,，]?(?:实际|名义|大幅|平均|再|又|每[亩斤吨人户])?)$/;
const fromBefore = /(?:由|从)(?:原来的|此前的|过去的|最初的)?(?:每[\u4e00-\u9fff]{1,2}){0,2}$/;
const reachedBy =
  /^(?:平均)?(?:(提高|增加|提升|上升|增长|扩大|扩展|增|升|上涨|涨|攀升|发展|壮大)|(下降|减少|降低|缩短|压缩|降|减|跌|缩小|下调|压减|回落))(?:到|至|为)(?:了)?(?:约|近)?$/;

/** Changes against a base: 较2017年压缩98.9%, 同比增长1.3倍, 由42%提高到60%, 翻一番. Reads the figures already found. */
export function changes(reading: Reading): void {
  const figures = reading.facts
    .filter((fact): fact is Figure => fact.kind === 'number' || fact.kind === 'percentage')
    .sort((a, b) => a.span.start - b.span.start);
  const dates = reading.facts
    .filter((fact): fact is DateFact => fact.kind === 'date')
    .sort((a, b) => a.span.start - b.span.start);
  const { text } = reading;
  figures.forEach((figure, at) => {
    const found = fromTo(text, figures[at - 1], figure) ?? differs(text, figure, dates);
    if (found) reading.add(found);
  });
  doublings(reading, dates);
}

function differs(text: string, figure: Figure, dates: readonly DateFact[]): ChangeFact | undefined {
  const head = text.slice(Math.max(0, figure.span.start - 24), figure.span.start);
  const offset = figure.span.start - head.length;
  const compare = compared.exec(head);
  if (compare && !/^(?:例|如|重|值|分)/.test(compare[1]!)) {
    const base = baseOf(compare[1]!, offset + compare.index + 1, dates);
    const direction = /高|多|快|长|贵|晚/.test(compare[2]!) ? 'up' : 'down';
    return build(text, figure, offset + compare.index, direction, base, false);
  }
  const found = verb.exec(head);
  if (!found || isNoun(head, found)) return undefined;
  const [whole, rise, , reached] = found;
  const between = head.slice(0, found.index);
  const lead = plainBase(baseBefore.exec(between));
  const start = offset + (lead ? lead.index : found.index);
  const base = lead
    ? lead[1]
      ? ({ kind: lead[1] === '同比' ? 'year-on-year' : 'month-on-month', text: lead[1] } as const)
      : lead[2]
        ? baseOf(lead[2], offset + lead.index + 1, dates)
        : undefined
    : undefined;
  // 连降三周, 毫升186: how long it lasted, and a piece of another word.
  if (
    whole.length === 1 &&
    ((figure.kind === 'number' && figure.dimension === 'time') || /[毫公连]/.test(between.at(-1) ?? ''))
  )
    return undefined;
  if (figure.kind === 'number' && !base && !lead && figure.dimension === 'count' && whole.length === 1)
    return undefined;
  return build(text, figure, start, rise ? 'up' : 'down', base, Boolean(reached && /[到至]/.test(reached)));
}

/** 较去年上升10分和|下降5分: a base that holds a figure with its verb is the base of that figure alone. */
function plainBase(found: RegExpExecArray | null): RegExpExecArray | null {
  return found?.[2] !== undefined && /[升降涨跌增减]\D{0,4}\d/.test(found[2]) ? null : found;
}

/** 新增60个, 增设, 减免: the verb names the thing counted, not a difference. */
function isNoun(head: string, found: RegExpExecArray): boolean {
  const before = head[found.index - 1] ?? '';
  if (
    /^(?:增|涨|升|减|降|跌)/.test(found[0]) &&
    found[0].replace(/了|约|近|达|为/g, '').length === 1 &&
    /[新净倍]/.test(before)
  )
    return true;
  if (/^节约[\u4e00-\u9fff]/.test(found[0]) && /[可年]/.test(before)) return true;
  return /^(?:节约|提高|提升)$/.test(found[0]) && before === '要';
}

function fromTo(text: string, first: Figure | undefined, figure: Figure): ChangeFact | undefined {
  if (!first || first.kind !== figure.kind || figure.span.start - first.span.end > 14) return undefined;
  const middle = text.slice(first.span.end, figure.span.start);
  const found = reachedBy.exec(middle);
  const lead = fromBefore.exec(text.slice(Math.max(0, first.span.start - 6), first.span.start));
  if (!found || !lead) return undefined;
  const start = first.span.start - lead[0].length;
  return build(text, figure, start, found[1] ? 'up' : 'down', { kind: 'other', text: first.text }, true);
}

function build(
  text: string,
  figure: Figure,
  start: number,
  direction: 'up' | 'down',
  base: ChangeBase | undefined,
  reached: boolean,
): ChangeFact {
  const span = { start, end: figure.span.end };
  const measure =
    figure.kind === 'percentage'
      ? figure.point
        ? 'points'
        : 'percent'
      : figure.dimension === 'multiple'
        ? 'multiple'
        : 'amount';
  return {
    kind: 'change',
    span,
    text: text.slice(span.start, span.end),
    direction,
    base,
    measure,
    amount: figure.amount,
    unit: figure.kind === 'percentage' ? '%' : figure.unit,
    reached,
    figure: figure.span,
  };
}

function baseOf(words: string, start: number, dates: readonly DateFact[]): ChangeBase {
  const first = dates[lowerBound(dates, start)];
  const date = first && first.span.end <= start + words.length ? first : undefined;
  const kind = /^(?:上年|去年|上一?年度?)(?:同期)?$/.test(words) ? 'year-on-year' : date ? 'date' : 'other';
  return date ? { kind, text: words, when: date.when } : { kind, text: words };
}

/** The index of the first date that begins at or behind `start`. */
function lowerBound(dates: readonly DateFact[], start: number): number {
  let low = 0;
  let high = dates.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (dates[middle]!.span.start < start) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** 翻番, 翻一番, 翻两番: twice, twice, four times. */
function doublings(reading: Reading, dates: readonly DateFact[]): void {
  const { text } = reading;
  if (!text.includes('番')) return;
  const pattern = /(?:实现|再)?翻(?:了)?([一两二三])?番/g;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    const head = text.slice(Math.max(0, match.index - 20), match.index);
    const lead = baseBefore.exec(head);
    const start = lead ? match.index - head.length + lead.index : match.index;
    const times = match[1] === undefined || match[1] === '一' ? 1 : match[1] === '三' ? 3 : 2;
    const span = { start, end: match.index + match[0].length };
    const base = lead?.[2] ? baseOf(lead[2], start + 1, dates) : undefined;
    const fact: Fact = {
      kind: 'change',
      span,
      text: text.slice(span.start, span.end),
      direction: 'up',
      base,
      measure: 'multiple',
      amount: exactly(2 ** times),
      unit: '倍',
      reached: true,
      figure: { start: match.index, end: span.end },
    };
    reading.add(fact);
  }
}
