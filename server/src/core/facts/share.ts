import { exactly, scale, tidy } from './amount.ts';
import type { PercentageFact, ShareFact } from './fact.ts';
import { readSmall } from './read-digits.ts';
import type { Reading } from './reading.ts';

/** Fractions, ratios and scores, read before figures: 三分之一, 2.31:1, 3比1. */
export function ratios(reading: Reading): void {
  const { text } = reading;
  if (!/[分比:：∶]/.test(text)) return;
  const fraction =
    /(?<![百千万十])([两二三四五六七八九十]{1,3}|\d{1,3})分之([一两二三四五六七八九十]{1,3}|\d{1,3})/g;
  for (let match = fraction.exec(text); match; match = fraction.exec(text)) {
    const [below, above] = [readSmall(match[1]!), readSmall(match[2]!)];
    if (above > 0 && above <= below) put(reading, match.index, match[0], 'fraction', above / below);
  }
  const colon = /(?<![\d.:：])(\d{1,3}(?:\.\d{1,3})?)\s?[:：∶]\s?(\d{1,3}(?:\.\d{1,3})?)(?![\d.:：]|[时分])/g;
  for (let match = colon.exec(text); match; match = colon.exec(text)) {
    const clock =
      Number(match[1]) <= 24 &&
      /^\d{2}$/.test(match[2]!) &&
      Number(match[2]) < 60 &&
      Number.isInteger(Number(match[1]));
    const before = text.slice(Math.max(0, match.index - 8), match.index);
    if (clock && !/比分|总分|大比分/.test(before)) continue;
    const score =
      Number.isInteger(Number(match[1])) &&
      Number.isInteger(Number(match[2])) &&
      !/比例|比重|之比|收入比|配比|比为|比由|按/.test(before);
    put(reading, match.index, match[0], score ? 'score' : 'ratio', Number(match[1]) / Number(match[2]), [
      Number(match[1]),
      Number(match[2]),
    ]);
  }
  const spoken =
    /(?<![\d.一二三四五六七八九十百千万])(\d{1,3}|[零一二三四五六七八九十]{1,2})比(\d{1,3}|[零一二三四五六七八九十]{1,2})(?![\d.%％万亿年月日天个名家倍]|[一二三四五六七八九十]?[个名家年月倍])/g;
  for (let match = spoken.exec(text); match; match = spoken.exec(text)) {
    const [first, second] = [readSmall(match[1]!), readSmall(match[2]!)];
    if (match[1] === '一' && match[2] === '一') continue;
    put(reading, match.index, match[0], 'score', second === 0 ? first : first / second, [first, second]);
  }
}

/** 占全县师生总人数的70%: a percentage and the whole it is of. Reads the percentages already found. */
export function shares(reading: Reading): void {
  const { text } = reading;
  for (const figure of reading.facts.filter(
    (fact): fact is PercentageFact => fact.kind === 'percentage' && !fact.point,
  )) {
    const head = text.slice(Math.max(0, figure.span.start - 26), figure.span.start);
    const found = /占(?!比|地)([^，,。；;占]{1,20}?)(?:的)?(?:比重|比例|比)?(?:为|达|达到|约为)?$/.exec(head);
    if (!found) continue;
    const start = figure.span.start - head.length + found.index;
    const span = { start, end: figure.span.end };
    reading.add({
      kind: 'share',
      form: 'share',
      span,
      text: text.slice(span.start, span.end),
      amount: scale(figure.amount, 0.01),
      whole: found[1]!.replace(/的$/, ''),
      figure: figure.span,
    } satisfies ShareFact);
  }
}

function put(
  reading: Reading,
  start: number,
  text: string,
  form: ShareFact['form'],
  value: number,
  sides?: readonly [number, number],
): void {
  const span = { start, end: start + text.length };
  if (reading.isTaken(span)) return;
  reading.add({
    kind: 'share',
    form,
    span,
    text,
    amount: exactly(tidy(value)),
    figure: span,
    ...(sides ? { sides } : {}),
  } satisfies ShareFact);
  reading.take(span);
}
