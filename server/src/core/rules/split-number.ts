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
    zh: '空格把一个数字拆开（98. 9%、20 21年），或把数字同单位拆开（110.78 万吨）。修复合拢。数字前后都空格是排版习惯，不报；四位以上按三位分节的空隙（1 200、10 000）是国标写法，也不报。',
    en: 'A blank splits a number (98. 9%, 20 21年) or parts it from its unit (110.78 万吨). The fix closes it up. Blanks on both sides of a number are a layout habit, and a thin gap every three digits is the standard; both stay silent.',
  },
  source: 'GB/T 15835-2011 5.1.2',
  examples: [
    { bad: '出口通关时间压缩98. 9%，进口压缩77 .1%。', good: '出口通关时间压缩98.9%，进口压缩77.1%。' },
    { bad: '监管放行粮食110.78 万吨。', good: '监管放行粮食110.78万吨。' },
    { bad: '这一政策自20 21年起施行。', good: '这一政策自2021年起施行。' },
    { bad: '全市3 0余家企业12月2 2日复工。', good: '全市30余家企业12月22日复工。' },
    { bad: '实现产值3 .5亿元，今年完成12 34.5万元。', good: '实现产值3.5亿元，今年完成1234.5万元。' },
    {
      ok: '全市共有 44 处围挡，其中 15 处已拆除。',
      why: '前后都空格的排版习惯 / a layout that puts blanks round numbers',
    },
    { ok: '总人口10 000人。', why: '三位分节 / digit grouping by a gap' },
    {
      ok: '喜迎2022 元旦音乐会，东京2020 日本代表团，歼20 日前亮相。',
      why: '空格后是另一个词 / the word behind is another',
    },
    { ok: '1. 万众一心抓落实。', why: '序号 / the number of a list item' },
    { ok: '比分为3 2，双方握手。', why: '两个数 / two numbers' },
  ],
  *check(paragraph) {
    if (!BLANK.test(paragraph.text)) return;
    for (const match of matchesOf(paragraph.text, SPLIT)) {
      const closed = match[0].replace(/[ \u3000]/g, '');
      const span = { start: match.index, end: match.index + match[0].length };
      // 12 34.5万 may be two numbers after all.
      yield replacement(span, message(TEXT, { closed }), closed, { safe: !TWO_NUMBERS.test(match[0]) });
    }
  },
};

/** A blank behind a figure or its point: what all that is looked for has in it. */
const BLANK = /[\d.][ \u3000]/;

const TWO_NUMBERS = /^\d+ \d+\./;

/** A decimal point with a blank beside it, not at a list item's head. */
const POINT =
  '(?<=[^\\s\\d.．])(?:\\d{1,9} ?\\. \\d{1,4}|\\d{1,9} \\.\\d{1,4})(?=[%％万亿千百元吨米个公平立人度℃倍])';

/** A year in two parts; a day of the month in two parts. */
const DATE =
  '(?<=[^\\s\\d.．A-Za-z])(?:(?:19|20) \\d\\d|(?:19|20)\\d \\d|[12] [09]\\d\\d)(?=年)|(?<=\\d月)(?:[12] \\d|3 [01])(?=[日号])';

/** No number begins with a nought, none of two digits before a decimal; but a model, a figure or a score may stand first. */
const DIGITS =
  '(?<=[^\\s\\d.．,，:：A-Za-z第图表型号式歼运轰直比-])(?:\\d{1,3} 0{1,2}(?=[余多][\\u3400-\\u9fff])|\\d{1,2} \\d{2,3}\\.\\d{1,2}(?=[万亿][元吨亩人户]))';

/** A number set against the text before it, with a blank before its unit: of words that begin like a unit none is one. */
const UNIT =
  '(?<=[^\\s\\d.．,，A-Za-z-])\\d{1,9}(?:\\.\\d{1,4})?[ \\u3000](?:(?:[万亿]?(?:吨(?!位)|元(?![旦宵首月素年代老谋帅件凶勋勒青气培曲])|公里|千米|平方米|立方米|平方公里|公顷|公斤|千克|美元|千瓦时?|米(?![粉饭线兰酒面奇])))|[%％‰℃])';

/** Years have four figures, months and days one or two; 日 alone begins too many words (日本, 日前). */
const OF_DATE =
  '(?:(?<=[^\\s\\d.．,，A-Za-z-])(?:1\\d|20)\\d\\d[ \\u3000]年(?![轻货画夜味])|(?<=年)(?:1[0-2]|[1-9])[ \\u3000]月|(?<=月)(?:[12]\\d|3[01]|[1-9])[ \\u3000]日(?!本)|(?<=[^\\s\\d.．,，:：A-Za-z第歼运轰直-])(?:(?:1[0-2]|[1-9])[ \\u3000]月(?=\\d|[，。份底])|(?:[12]\\d|3[01]|[1-9])[ \\u3000]日(?=[，。、）（晚凌获从召举])))(?![\\u3400-\\u9fff]?[ \\u3000])';

const SPLIT = new RegExp(`(?=\\d)(?:${POINT}|${DATE}|${DIGITS}|${UNIT}|${OF_DATE})`, 'g');

const TEXT = { zh: '数字被空格断开，应为“{closed}”', en: 'A blank splits the number: “{closed}”' };
