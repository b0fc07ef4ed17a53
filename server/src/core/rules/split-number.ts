import { matchesOf } from '../text/matches.ts';
import { message } from '../text/message.ts';
import { replacement } from './fixes.ts';
import type { ParagraphRule } from './rule.ts';
import { Trait } from './traits.ts';

/** 数字断开: a blank that OCR put inside a number, or between a number and its unit. */
export const splitNumber: ParagraphRule = {
  id: 'split-number',
  group: 'characters',
  scope: 'paragraph',
  needs: Trait.blank | Trait.digit,
  roles: ['lead', 'body', 'caption', 'list-item'],
  severity: 'warning',
  errors: 0,
  name: { zh: '数字断开', en: 'Split number' },
  docs: {
    zh: '空格把一个数字拆开（98. 9%、20 21年），或把数字同单位拆开（110.78 万吨）。修复合拢。数字前后都空格是排版习惯，不报；四位以上按三位分节的空隙（10 000）是国标写法，也不报。',
    en: 'A blank splits a number (98. 9%, 20 21年) or parts it from its unit (110.78 万吨). The fix closes it up. Blanks on both sides of a number are a layout habit, and a thin gap every three digits is the standard; both stay silent.',
  },
  source: 'GB/T 15835-2011 5.1.2',
  examples: [
    { bad: '出口通关时间压缩98. 9%，进口压缩77 .1%。', good: '出口通关时间压缩98.9%，进口压缩77.1%。' },
    { bad: '监管放行粮食110.78 万吨。', good: '监管放行粮食110.78万吨。' },
    { bad: '这一政策自20 21年起施行。', good: '这一政策自2021年起施行。' },
    {
      ok: '全市共有 44 处围挡，其中 15 处已拆除。',
      why: '前后都空格的排版习惯 / a layout that puts blanks round numbers',
    },
    { ok: '总人口10 000人。', why: '三位分节 / digit grouping by a gap' },
    { ok: '1. 万众一心抓落实。', why: '序号 / the number of a list item' },
    { ok: '比分为3 2，双方握手。', why: '两个数 / two numbers' },
  ],
  *check(paragraph) {
    if (!BLANK.test(paragraph.text)) return;
    for (const match of matchesOf(paragraph.text, SPLIT)) {
      const start = match.index;
      const found = match[0];
      const closed = found.replace(/[ \u3000]/g, '');
      const span = { start, end: start + found.length };
      yield replacement(span, message(TEXT, { closed }), closed);
    }
  },
};

/** A blank behind a figure or its point: what all that is looked for has in it. */
const BLANK = /[\d.][ \u3000]/;

/**
 * A decimal point with a blank beside it, not at a list item's head; a year in two parts; a number set against the text
 * before it with a blank before its unit.
 */
const SPLIT =
  /(?=\d)(?:(?<=[^\s\d.．])(?:\d{1,9} ?\. \d{1,4}|\d{1,9} \.\d{1,4})(?=[%％万亿千百元吨米个公平立人度℃倍])|(?<=[^\s\d.．A-Za-z])(?:(?:19|20) \d\d|(?:19|20)\d \d|[12] [09]\d\d)(?=年)|(?<=[^\s\d.．,，A-Za-z-])\d{1,9}(?:\.\d{1,4})?[ \u3000](?:(?:[万亿]?(?:吨|元|公里|千米|平方米|立方米|平方公里|公顷|公斤|千克|美元|千瓦时?|米))|[%％‰℃]|[年月日](?![\u3400-\u9fff]{0,1}[ \u3000])))/g;

const TEXT = { zh: '数字被空格断开，应为“{closed}”', en: 'A blank splits the number: “{closed}”' };
