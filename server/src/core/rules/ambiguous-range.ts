import { matchesOf } from '../text/matches.ts';
import { message } from '../text/message.ts';
import { replacement } from './fixes.ts';
import type { ParagraphRule } from './rule.ts';
import { Trait } from './traits.ts';

/** 数值范围: the first figure of a range keeps its 万, 亿 or percent sign. */
export const ambiguousRange: ParagraphRule = {
  id: 'ambiguous-range',
  group: 'numbers',
  scope: 'paragraph',
  needs: Trait.digit,
  severity: 'warning',
  errors: 0.1,
  name: { zh: '数值范围有歧义', en: 'Ambiguous range' },
  docs: {
    zh: '表示数值范围时，前一个数的“万”“亿”和百分号不能省：9亿～16亿，不写9～16亿；5%～10%，不写5～10%。“3至5亿元”同样。计量单位（5～10米）不会误解，可以省。门牌（人民路8-18万达广场）、年份、从零算起的不报。两数相差太大的，修复须人看过再用。',
    en: 'In a range the first figure keeps its 万, 亿 or percent sign: 9亿～16亿, 5%～10%. A unit of measure that cannot be misread (5～10米) may be left out. Addresses, years and ranges from nought are left alone; where the two figures lie far apart the fix needs a look.',
  },
  source: 'GB/T 15835-2011 5.1.4；每万字0.001处 / 0.001 per 10,000 characters of news',
  examples: [
    { bad: '投资约9~16亿元，增长5～10%。', good: '投资约9亿~16亿元，增长5%～10%。' },
    { bad: '降幅在3—5％之间。', good: '降幅在3％—5％之间。' },
    { bad: '投资3至5亿元，增长5至10%。', good: '投资3亿至5亿元，增长5%至10%。' },
    { ok: '投资约9亿～16亿元，增长5%～10%。', why: '单位齐全 / units are complete' },
    { ok: '树高5～10米，工期30～45天。', why: '计量单位可省 / a unit of measure may be left out' },
    { ok: '月薪8000～1.2万元。', why: '前数本无“万” / the first figure has no 万 to repeat' },
    {
      ok: '解放路3-12万象城B座，人民路8-18万达广场，2019-2020万科杯。',
      why: '门牌、年份，“万”是名称的一部分 / addresses, years, names that begin with 万',
    },
    { ok: '从0—1万米，用户从1到100万。', why: '从零、从一算起 / from nought, from one' },
    { ok: '2016—2020年，万元以上项目16个。', why: '年份 / years' },
  ],
  *check({ text }) {
    if (!HINT.test(text)) return;
    for (const match of matchesOf(text, RANGE)) {
      const [, from, sign, to, unit] = match as unknown as [string, string, string, string, string];
      const [low, high] = [Number(from), Number(to)];
      // 8000～1.2万 is clear: only a figure smaller than the second can have lost its unit. Nought needs none.
      if (low === 0 || low >= high || (isYear(from) && isYear(to))) continue;
      // 用户从1到100万: the first figure may well be meant as it stands.
      const apart = high > low * FAR;
      if (apart && /[至到]/.test(sign)) continue;
      const end = match.index + match[0].length;
      const newText = `${from}${unit}${sign}${to}${unit}`;
      const at = match.index + from.length;
      yield replacement({ start: match.index, end }, message(TEXT, { newText }), newText, {
        edits: [{ span: { start: at, end: at }, newText: unit }],
        safe: !apart,
      });
    }
  },
};

/** Of a range that somebody expects, the ends are seldom further apart. */
const FAR = 20;

function isYear(figure: string): boolean {
  return /^(?:19|20)\d\d$/.test(figure);
}

/** Asked first: two figures with what joins them. */
const HINT = /\d[~～—–\-至到]\d/;

/** Not the number of a house; 万 where a unit follows, a mark or a word that goes with figures, no name (万象城, 亿达). */
const RANGE =
  /(?=\d)(?<![\d.,，\-—–~～A-Za-z第路街道号巷弄栋幢楼座室])(\d{1,6}(?:\.\d{1,4})?)([~～—–至到]|-(?!-))(\d{1,6}(?:\.\d{1,4})?)([万亿](?=[元吨亩公平立千瓦美日港欧英人户株棵头只羽尾件台套辆艘架枚个名位家条张份册次斤米升粒瓶箱盒双笔例剂部间度倍多余以左之不字]|$|[^\u3400-\u9fffA-Za-z\d])|[%％‰](?!\d))/g;

const TEXT = {
  zh: '数值范围的前一个数要带单位：{newText}',
  en: 'The first figure of the range needs its unit: {newText}',
};
