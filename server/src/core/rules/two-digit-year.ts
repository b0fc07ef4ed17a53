import { matchesOf } from '../text/matches.ts';
import { message } from '../text/message.ts';
import { replacement } from './fixes.ts';
import type { ParagraphRule } from './rule.ts';
import { Trait } from './traits.ts';

/** 年份简写: a year is written with four digits. */
export const twoDigitYear: ParagraphRule = {
  id: 'two-digit-year',
  group: 'numbers',
  scope: 'paragraph',
  needs: Trait.digit | Trait.year,
  severity: 'off',
  errors: 0.1,
  name: { zh: '年份简写', en: 'Two-digit year' },
  docs: {
    zh: '年份用四位数，不简写为两位（21年）。两位数加“年”也常是时间长度（21年来），机器分不清，所以默认关闭；打开后只报后面紧跟月份、季度或统计用语的。',
    en: 'A year has four digits. Two digits with 年 are often a length of time, so the rule is off by default; turned on, it reports only those with a month, a quarter or a term of statistics right behind.',
  },
  source: 'GB/T 15835-2011 5.2.1；每万字0.56处 / 0.56 per 10,000 characters of news',
  examples: [
    { bad: '21年产值创新高。', good: '2021年产值创新高。' },
    { bad: '工程于19年6月开工。', good: '工程于2019年6月开工。' },
    { ok: '21年来，他守着这片林子。', why: '时间长度 / a length of time' },
    { ok: '历时19年建成，2021年产值创新高。', why: '时间长度；四位年份 / a length of time; four digits' },
  ],
  *check(paragraph) {
    for (const match of matchesOf(paragraph.text, YEAR)) {
      const year = Number(match[0]) > 50 ? `19${match[0]}` : `20${match[0]}`;
      const span = { start: match.index, end: match.index + match[0].length };
      yield replacement(span, message(TEXT, { year }), year, { safe: false });
    }
  },
};

const YEAR =
  /(?<![\d.,．第近约超过达共历时整满逾长今每余多用经])\d\d(?=年(?:\d{1,2}月|[上下]半年|[一二三四]季度|第[一二三四]季度|全年|年[初底末]|产值|产量|营收|利润|收入|同期|GDP))/g;

const TEXT = { zh: '年份不简写，应为“{year}年”', en: 'A year has four digits: {year}年' };
