import { matchesOf } from '../text/matches.ts';
import { message } from '../text/message.ts';
import { replacement } from './fixes.ts';
import type { ParagraphRule } from './rule.ts';
import { Trait } from './traits.ts';

/** 概数顿号: two neighbouring numerals that give a rough number take no mark between them. */
export const approximateNumberMark: ParagraphRule = {
  id: 'approximate-number-mark',
  group: 'punctuation',
  scope: 'paragraph',
  needs: Trait.enumeration | Trait.count,
  severity: 'warning',
  errors: 0.1,
  name: { zh: '概数之间的顿号', en: 'Mark inside a rough number' },
  docs: {
    zh: '相邻两个数字连用表示概数，中间不加顿号：三四百人、七八个。“二、三产业”“一、二等奖”是第二、第三的省略，要加顿号，不报。',
    en: 'Two neighbouring numerals that give a rough number stand together: 三四百人. Where they mean the second and the third (二、三产业) the mark is right.',
  },
  source: 'GB/T 15834-2011 4.5.3.4；GB/T 15835-2011 4.2.3；每万字0.003处 / 0.003 per 10,000 characters',
  examples: [
    { bad: '到场的有三、四百人。', good: '到场的有三四百人。' },
    { bad: '花了七、八个小时。', good: '花了七八个小时。' },
    { bad: '他十七、八岁就进厂了。', good: '他十七八岁就进厂了。' },
    { ok: '发展二、三产业，奖励一、二等奖获得者。', why: '序数的省略 / ordinals' },
    { ok: '三、四线城市；二、三十年代。', why: '序数的省略 / ordinals' },
    { ok: '三、五百人各自成队。', why: '不相邻 / not neighbours' },
  ],
  *check(paragraph) {
    const { text } = paragraph;
    for (const match of matchesOf(text, ROUGH)) {
      const [first, second] = [DIGITS.indexOf(match[1]!), DIGITS.indexOf(match[2]!)];
      if (second !== first + 1) continue;
      const at = match.index + match[1]!.length;
      yield replacement({ start: at, end: at + 1 }, message(TEXT), '');
    }
  },
};

const DIGITS = '一二三四五六七八九';

/** Not behind 第, a digit or another list item; before a power of ten or a measure that counts, not one that ranks. */
const ROUGH =
  /(?<![第、一二三四五六七八九〇百千万亿\d])(?<!第十)([一二三四五六七八九])、([一二三四五六七八九])(?=[百千万](?!强)|十(?!年代|[、五六七八九])|个(?!五年)|天|岁|[名位](?!于)|分钟|小时|公里|里路|斤|次|倍|米(?!线))/g;

const TEXT = { zh: '概数中间不用顿号', en: 'No mark inside a rough number' };
