import { parseChineseNumber } from '../facts/chinese-number.ts';
import type { Fact, NumberFact, PercentageFact } from '../facts/fact.ts';
import { factsOf } from '../facts/facts-of.ts';
import type { Paragraph } from '../page/paragraph.ts';
import type { Section } from '../page/section.ts';
import { message } from '../text/message.ts';
import type { Span } from '../text/span.ts';
import { loose, mayDiffer, sorted, wantedIn } from './headline-digits.ts';
import type { Rule } from './rule.ts';
import { Trait, traitsOf } from './traits.ts';

/** 题文数字不一: a figure in the headline that the body gives differently. */
export const headlineFigure: Rule = {
  id: 'headline-figure',
  group: 'facts',
  scope: 'section',
  severity: 'warning',
  errors: 2,
  name: { zh: '标题与正文数字不一', en: 'Headline and body figures differ' },
  docs: {
    zh: '标题里的数字在正文里写法不同：少了“多”“余”“近”，或者只差一位。正文另有同样数字的不算，正文没有提到的也不算。',
    en: 'The body gives a figure of the headline differently: with 多, 余 or 近, or off by one digit. Silent when the body has the same figure too, and when it has none like it.',
  },
  examples: [
    {
      bad: '# 义县投资1300万元改造学校厕所\n\n本报讯 记者张三报道 义县投入资金1300多万元，对全部80所学校的厕所进行改造。',
    },
    { bad: '# 新区投资2000万元修路\n\n本报讯 记者张三报道 新区投入2000多万元，新修道路五条。' },
    { bad: '# 全市新增绿地72亩\n\n本报讯 记者张三报道 截至目前，全市共新增绿地27亩，管护责任落实到人。' },
    { bad: '# 全市检查企业72家\n\n本报讯 记者张三报道 截至目前，全市共检查企业27家，隐患全部整改完毕。' },
    {
      ok: '# 全市检查企业72家\n\n本报讯 记者张三报道 截至目前，全市共检查企业72家，其中重点企业27家。',
      why: '正文有同一数字 / the body has it',
    },
    {
      ok: '# 全市新建小树林12处\n\n本报讯 记者张三报道 截至目前，全市绿化总面积39万平方米。',
      why: '正文没有可比的数字 / nothing to compare',
    },
    {
      ok: '# 投资超1300万元改造厕所\n\n本报讯 记者张三报道 义县投入资金1300多万元改造厕所。',
      why: '两种写法意思相同 / both say more than',
    },
  ],
  *check(section) {
    if (section.kind !== 'article') return;
    const headlines = section.paragraphs.filter((paragraph) => paragraph.role === 'headline');
    const wanted = headlines.flatMap((paragraph) => wantedIn(paragraph.text));
    if (wanted.length === 0) return;
    const body = section.paragraphs.filter((paragraph) => inBody.has(paragraph.role));
    // Few paragraphs of a page hold such digits: only where one does is anything read for its facts.
    const alikes = body.filter((paragraph) => mayDiffer(paragraph.text, wanted));
    if (alikes.length === 0) return;
    const suspects = figuresOf(alikes, section);
    for (const { fact, at } of figuresOf(headlines, section)) {
      const other = suspects.find((one) => comparable(one.fact, fact) && differs(one.fact, fact));
      if (!other) continue;
      const alike = body.filter((paragraph) => mayAgree(paragraph.text, fact));
      const like = figuresOf(alike, section).filter((one) => comparable(one.fact, fact));
      if (like.some((one) => agree(one.fact, fact))) continue;
      yield {
        span: at(),
        message: message(TEXT, { head: fact.text, body: other.fact.text }),
        related: [{ span: other.at(), message: message({ zh: '正文这样写', en: 'The body has this' }) }],
      };
    }
  },
};

type Figure = NumberFact | PercentageFact;

interface Placed {
  readonly fact: Figure;
  readonly at: () => Span;
}

const inBody: ReadonlySet<string> = new Set(['lead', 'body', 'subhead', 'list-item']);

function figuresOf(paragraphs: readonly Paragraph[], section: Section): Placed[] {
  const found: Placed[] = [];
  for (const paragraph of paragraphs) {
    if ((traitsOf(paragraph) & Trait.count) === 0) continue;
    for (const fact of factsOf(paragraph)) {
      if (fact.kind === 'number' || fact.kind === 'percentage')
        found.push({ fact, at: () => section.spansOf(paragraph, fact.span)[0]! });
    }
  }
  return found;
}

/** Whether the text holds a figure of that size at all: from a hundred on it takes digits or a Chinese magnitude. */
function mayAgree(text: string, { text: printed }: Figure): boolean {
  return !/\d{3}|\d[百千万亿]/.test(printed) || /[\d０-９百千万亿]/.test(text);
}

/** Whether two figures count the same thing in the same unit. */
export function comparable(a: Fact, b: Figure): a is Figure {
  if (a.kind === 'percentage' && b.kind === 'percentage') return a.point === b.point;
  return a.kind === 'number' && b.kind === 'number' && a.unit === b.unit && a.dimension === b.dimension;
}

/** The same figure, or bounds that both wordings admit: 超1300万元 and 1300多万元, 近50% and 49.6%. */
function agree(body: Figure, head: Figure): boolean {
  if (body.amount.low === head.amount.low && body.amount.high === head.amount.high) return true;
  if (head.amount.low === head.amount.high) {
    // A headline may round to fewer digits what the body prints exactly (486亿元 for 486.3亿元), not what it leaves open.
    const room = head.amount.step / 2;
    return (
      body.amount.low === body.amount.high &&
      Math.abs(body.amount.value - head.amount.value) <= room &&
      body.amount.step < head.amount.step
    );
  }
  return body.amount.low <= head.amount.high && head.amount.low <= body.amount.high;
}

/** One value under two wordings, or two values one digit apart. */
export function differs(body: Figure, head: Figure): boolean {
  // 多, 余, 近 lost in the headline make it say something else; 至少, 左右, 超 before it are often taken for granted there.
  if (body.amount.value === head.amount.value)
    return (
      loose.test(body.text) !== loose.test(head.text) && !/[多余近超逾过破约]$/.test(head.text.slice(0, 1))
    );
  const [first, second] = [digitsOf(body), digitsOf(head)];
  if (first.length < 2 || first.length !== second.length) return false;
  const apart = [...first].filter((char, at) => char !== second[at]).length;
  return apart === 1 && first.length >= 3 ? true : sorted(first) === sorted(second);
}

/**
 * The digits as printed, for 72亩 and 27亩 are one slip apart and their square metres are not; zeros at the end left out.
 * None where more than one numeral is printed.
 */
function digitsOf({ text }: Figure): string {
  const printed = text.match(/\d[\d,]*(?:\.\d+)?/g) ?? text.match(/[〇零一二两三四五六七八九十百千万亿]+/g);
  if (printed?.length !== 1) return '';
  const [one] = printed;
  const digits = /\d/.test(one!) ? one! : String(parseChineseNumber(one!)?.value ?? '');
  return digits.replace(/\D/g, '').replace(/^0+|0+$/g, '');
}

const TEXT = { zh: '标题为“{head}”，正文为“{body}”', en: 'The headline has “{head}”, the body “{body}”' };
