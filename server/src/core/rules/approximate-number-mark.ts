import { matchesOf } from '../text/matches.ts';
import { message } from '../text/message.ts';
import { replacement } from './fixes.ts';
import type { ParagraphRule } from './rule.ts';
import { Trait } from './traits.ts';

/** 概数顿号: two numerals that together give a rough number take no mark between them. */
export const approximateNumberMark: ParagraphRule = {
  id: 'approximate-number-mark',
  group: 'punctuation',
  scope: 'paragraph',
  needs: Trait.enumeration | Trait.count,
  severity: 'warning',
  errors: 0.1,
  name: { zh: '概数之间的顿号', en: 'Mark inside a rough number' },
  docs: {
    zh: '两个数字连用表示概数，中间不加顿号：三四百人、七八个、两三个月、三五里路。“二、三产业”“一、二等奖”“分获二、三名”“二、三次产业”“三、四季度”“二、三楼”是第二、第三的省略，要加顿号，不报；段首的“二、”是序号，也不报。',
    en: 'Two numerals that give a rough number stand together: 三四百人, 两三个月, 三五里路. Where they mean the second and the third (二、三产业, 分获二、三名) the mark is right; at the head of a paragraph it numbers a list.',
  },
  source: 'GB/T 15834-2011 4.5.3.4；GB/T 15835-2011 4.2.3；每万字0.003处 / 0.003 per 10,000 characters',
  examples: [
    { bad: '到场的有三、四百人。', good: '到场的有三四百人。' },
    { bad: '花了七、八个小时。', good: '花了七八个小时。' },
    { bad: '他十七、八岁就进厂了。', good: '他十七八岁就进厂了。' },
    { bad: '等了两、三个月，前后两、三年。', good: '等了两三个月，前后两三年。' },
    {
      bad: '走了三、五里路，用了一、两个小时，种着七、八亩地。',
      good: '走了三五里路，用了一两个小时，种着七八亩地。',
    },
    { bad: '盖起三、四层楼高的仓房，来过三、四次。', good: '盖起三四层楼高的仓房，来过三四次。' },
    { ok: '发展二、三产业，奖励一、二等奖获得者。', why: '序数的省略 / ordinals' },
    { ok: '三、四线城市；二、三十年代；三、四号线；七、八月；二、三楼。', why: '序数的省略 / ordinals' },
    { ok: '分获二、三名，小组前一、二名出线，分列三、四位。', why: '名次 / ranks' },
    { ok: '二、三次产业增加值，接种二、三次加强针。', why: '第二次、第三次 / the second and the third' },
    { ok: '三、四个自信入脑入心。', why: '段首的序号 / the number of a list item' },
    { ok: '周三、四个小组开会，祖国统一、两岸融合。', why: '“周三”“统一”是词 / words of their own' },
    { ok: '三、五百人各自成队。', why: '不相邻 / not neighbours' },
  ],
  *check({ text }) {
    if (!HINT.test(text)) return;
    for (const match of matchesOf(text, ROUGH)) {
      const [first, second] = [DIGITS.indexOf(match[1]!), DIGITS.indexOf(match[2]!)];
      if (second === first + 1) yield markAt(match.index + 1);
    }
    for (const match of matchesOf(text, WITH_TWO)) yield markAt(match.index + 1);
  },
};

function markAt(at: number) {
  return replacement({ start: at, end: at + 1 }, message(TEXT), '');
}

const DIGITS = '一二三四五六七八九';

/** Asked first: most pause marks stand between words. */
const HINT = /[一二两三四五六七八]、[二两三四五六七八九]/;

/**
 * Behind 第, a digit or another item of a list the numerals rank or count one by one; at the head of a paragraph or a
 * sentence the first of them is the number of an item; 周三, 大二, 之一, 统一 are words.
 */
const NEVER_BEHIND =
  '第、一二三四五六七八九〇百千万亿\\d。！？：:；“《【\\s*#（(周期初高大研学卷章节组班级之其统唯惟专单同万';
const BEHIND = `(?<=[^${NEVER_BEHIND}])(?<!第十)(?<!(?:^|[。！？：；\\s*#（(])[二三四五六七八九]?十)`;

/** What counts and does not rank; 名, 位, 次, 年 and 层 rank as often, so what stands round them has to tell. */
const COUNTED = [
  '[百千万](?!强|公?米(?:决|赛|跑|短|中|接|自由|栏|比|项))',
  '十(?!年代|[、五六七八九])',
  '(?<!第[^。；]{0,16})个(?!五年)',
  '天|岁|分钟|小时|公里|里路|斤|倍|亩|米(?!线)',
  '(?<=[有请派带约仅只]...)[名位](?![次的，。；、获得出入晋])',
  '(?<=[过了有]...)次(?=[，。；、！？）]|才|就|都|也)',
  '年(?=[来后间内时]|前[，。])',
  '层楼高|(?<![在于住第到]...)层楼(?![的梯道上下内中里])',
].join('|');

const ROUGH = new RegExp(`(?=[${DIGITS}]、)${BEHIND}([${DIGITS}])、([${DIGITS}])(?=${COUNTED})`, 'g');

const COUNTED_BY_TWO =
  '个(?![^，。]{0,6}(?:维护|确立|结合|务必))|天|[年岁](?![级制])|[名位次](?![于数])|里路|亩|斤|倍|分钟|小时|公里|层|家|块|条|种|百|千|万|米';

/** 两 never ranks and numbers no item, 三五 is a set phrase: before a measure they can only be rough. */
const WITH_TWO = new RegExp(
  `(?=[一两三]、[两三五])(?:(?<![第、一二三四五六七八九十〇百千万亿\\d])两、三(?=${COUNTED_BY_TWO})|(?<=[^十${NEVER_BEHIND}])(?:一、两(?=${COUNTED_BY_TWO})|三、五(?=里路|里地|天|个月|年[后来前内])))`,
  'g',
);

const TEXT = { zh: '概数中间不用顿号', en: 'No mark inside a rough number' };
