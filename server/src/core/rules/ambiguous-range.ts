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
  needs: Trait.digit | Trait.dash,
  severity: 'warning',
  errors: 0.1,
  name: { zh: '数值范围有歧义', en: 'Ambiguous range' },
  docs: {
    zh: '表示数值范围时，前一个数的“万”“亿”和百分号不能省：9亿～16亿，不写9～16亿；5%～10%，不写5～10%。计量单位（5～10米）不会误解，可以省。',
    en: 'In a range the first figure keeps its 万, 亿 or percent sign: 9亿～16亿, 5%～10%. A unit of measure that cannot be misread (5～10米) may be left out.',
  },
  source: 'GB/T 15835-2011 5.1.4；每万字0.001处 / 0.001 per 10,000 characters of news',
  examples: [
    { bad: '投资约9~16亿元，增长5～10%。', good: '投资约9亿~16亿元，增长5%～10%。' },
    { bad: '降幅在3—5％之间。', good: '降幅在3％—5％之间。' },
    { ok: '投资约9亿～16亿元，增长5%～10%。', why: '单位齐全 / units are complete' },
    { ok: '树高5～10米，工期30～45天。', why: '计量单位可省 / a unit of measure may be left out' },
    { ok: '月薪8000～1.2万元。', why: '前数本无“万” / the first figure has no 万 to repeat' },
    { ok: '2016—2020年，万元以上项目16个。', why: '年份 / years' },
  ],
  *check(paragraph) {
    for (const match of matchesOf(paragraph.text, RANGE)) {
      const [, from, sign, to, unit] = match as unknown as [string, string, string, string, string];
      // 8000～1.2万 is clear: only a figure smaller than the second can have lost its unit.
      if (Number(from) >= Number(to)) continue;
      const end = match.index + match[0].length;
      const newText = `${from}${unit}${sign}${to}${unit}`;
      yield replacement({ start: match.index, end }, message(TEXT, { newText }), newText, {
        edits: [
          { span: { start: match.index + from.length, end: match.index + from.length }, newText: unit },
        ],
      });
    }
  },
};

const RANGE =
  /(?=\d)(?<![\d.,，\-—–~～A-Za-z])(\d{1,6}(?:\.\d{1,4})?)([~～—–]|-(?!-))(\d{1,6}(?:\.\d{1,4})?)([万亿]|[%％‰])(?![强\d])/g;

const TEXT = {
  zh: '数值范围的前一个数要带单位：{newText}',
  en: 'The first figure of the range needs its unit: {newText}',
};
