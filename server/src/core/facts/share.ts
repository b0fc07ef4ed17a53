import { amountOf, exactly, scale, tidy } from './amount.ts';
import type { PercentageFact, ShareFact } from './fact.ts';
import { readSmall } from './read-digits.ts';
import type { Reading } from './reading.ts';
import { signs } from './signs.ts';
import { wordingAfter, wordingBefore } from './wording.ts';

/** Fractions, ratios and scores, read before figures: 三分之一, 2.31:1, 3比1. */
export function ratios(reading: Reading): void {
  const { signs: held } = reading.sweep;
  if (reading.text.includes('分之')) fractions(reading);
  if ((held & signs.digit) !== 0) {
    if ((held & signs.slash) !== 0) slashes(reading);
    if ((held & signs.colon) !== 0) scores(reading);
  }
  if (/[\d零一二三四五六七八九十]比[\d零一二三四五六七八九十]/.test(reading.text)) spokenScores(reading);
}

function fractions(reading: Reading): void {
  const { text } = reading;
  const fraction =
    /(?<![百千万十])([两二三四五六七八九十]{1,3}|\d{1,3})分之([一两二三四五六七八九十]{1,3}|\d{1,3})/g;
  for (let match = fraction.exec(text); match; match = fraction.exec(text)) {
    const [below, above] = [readSmall(match[1]!), readSmall(match[2]!)];
    if (above > 0 && above <= below) putFraction(reading, match.index, match[0], above / below);
  }
}

/** 其中1/3由…: not 1/4决赛, not 12/31, not a page. */
function slashes(reading: Reading): void {
  const { text } = reading;
  const slash = /(?<![\d/.A-Za-z])([1-9])\/([2-9]|1\d|20)(?![\d/.A-Za-z决]|\s?(?:决赛|赛季|学年))/g;
  for (let match = slash.exec(text); match; match = slash.exec(text)) {
    const [above, below] = [Number(match[1]), Number(match[2])];
    if (above < below && !/[月版页期第]/.test(text[match.index - 1] ?? ''))
      putFraction(reading, match.index, match[0], above / below);
  }
}

function scores(reading: Reading): void {
  const { text } = reading;
  const colon = /(?<![\d.:：])(\d{1,3}(?:\.\d{1,3})?)\s?[:：∶]\s?(\d{1,3}(?:\.\d{1,3})?)(?![\d.:：]|[时分])/g;
  let lastScore = -1;
  for (let match = colon.exec(text); match; match = colon.exec(text)) {
    const clock =
      Number(match[1]) <= 24 &&
      /^\d{2}$/.test(match[2]!) &&
      Number(match[2]) < 60 &&
      Number.isInteger(Number(match[1]));
    const before = text.slice(Math.max(0, match.index - 8), match.index);
    // 11:6、7:11和11:8: what stands in a row with a score is one.
    const row = lastScore === match.index - 1 && /[、,，和（(]/.test(text[lastScore]!);
    if (clock && !row && !/比分|总分|大比分/.test(before)) continue;
    const score =
      Number.isInteger(Number(match[1])) &&
      Number.isInteger(Number(match[2])) &&
      !/比例|比重|之比|收入比|配比|比为|比由|按/.test(before);
    lastScore = match.index + match[0].length;
    put(
      reading,
      match.index,
      match[0],
      score ? 'score' : 'ratio',
      quotient(Number(match[1]), Number(match[2])),
      [Number(match[1]), Number(match[2])],
    );
  }
}

/** 3比1, 一比零. */
function spokenScores(reading: Reading): void {
  const { text } = reading;
  const spoken =
    /(?<![\d.一二三四五六七八九十百千万])(\d{1,3}|[零一二三四五六七八九十]{1,2})比(\d{1,3}|[零一二三四五六七八九十]{1,2})(?![\d.%％万亿年月日天个名家倍]|[一二三四五六七八九十]?[个名家年月倍])/g;
  for (let match = spoken.exec(text); match; match = spoken.exec(text)) {
    const [first, second] = [readSmall(match[1]!), readSmall(match[2]!)];
    if (match[1] === '一' && match[2] === '一') continue;
    put(reading, match.index, match[0], 'score', quotient(first, second), [first, second]);
  }
}

/** One side by the other; of a score to nil, and of 0:0, the first side alone. */
function quotient(first: number, second: number): number {
  return second === 0 ? first : first / second;
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

/** A fraction with its words of approximation: 近三分之一, 三分之二以上. */
function putFraction(reading: Reading, at: number, digits: string, value: number): void {
  const { text } = reading;
  const lead = wordingBefore(text, at);
  const tail = wordingAfter(text, at + digits.length);
  const wording = tail.wording ?? lead.wording;
  const span = { start: lead.start, end: tail.end };
  if (reading.isTaken(span)) return;
  const exact = exactly(tidy(value));
  reading.add({
    kind: 'share',
    form: 'fraction',
    span,
    text: text.slice(span.start, span.end),
    amount: wording === 'exact' ? exact : amountOf({ ...exact, step: 0.1 }, wording),
    figure: span,
  } satisfies ShareFact);
  reading.take(span);
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
