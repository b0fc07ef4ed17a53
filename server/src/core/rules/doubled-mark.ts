import { matchesOf } from '../text/matches.ts';
import { message } from '../text/message.ts';
import { replacement } from './fixes.ts';
import type { ParagraphRule } from './rule.ts';
import { Trait } from './traits.ts';

/** 标点重叠: two marks of pause where one belongs. */
export const doubledMark: ParagraphRule = {
  id: 'doubled-mark',
  group: 'punctuation',
  scope: 'paragraph',
  needs: Trait.markRun,
  severity: 'error',
  errors: 0.1,
  name: { zh: '标点重叠', en: 'Doubled mark' },
  docs: {
    zh: '两个点号连在一起（，。 、， 。。），只能留一个：相同的留一个；一轻一重的，段末留句末点号，句中留停顿大的。叹号、问号叠用（！！ ？！）和省略号不算。',
    en: 'Two marks of pause in a row: of equal ones one stays, of unequal ones the stronger. Repeated exclamation and question marks and ellipses are not meant.',
  },
  source: 'GB/T 15834-2011 4.1–4.7；清白新闻稿上零误报 / no false finding in clean news',
  examples: [
    { bad: '今年以来，，全市共有围挡44处。', good: '今年以来，全市共有围挡44处。' },
    { bad: '拆围工作按期完成，。', good: '拆围工作按期完成。' },
    { bad: '石化、冶金、，建材等产业', good: '石化、冶金，建材等产业' },
    { bad: '拆围工作按期完成。。', good: '拆围工作按期完成。' },
    { bad: '今年以来,,全市共有围挡44处，.', good: '今年以来，全市共有围挡44处。', findings: 2 },
    { ok: '真的吗？！太好了！！', why: '叹号问号叠用 / exclamation and question marks may pile up' },
    { ok: '小草、树木……都绿了。', why: '省略号 / an ellipsis' },
    { ok: '他说。。。', why: '充作省略号，另有规则 / a makeshift ellipsis has its own rule' },
  ],
  *check(paragraph) {
    for (const match of matchesOf(paragraph.text, RUN)) {
      const run = match[0];
      if (run.length >= 3 && /^[。.]+$/.test(run)) continue;
      const right = strongest(run);
      const span = { start: match.index, end: match.index + run.length };
      yield replacement(span, message(TEXT, { run, right }), right, { safe: run.length === 2 });
    }
  },
};

/**
 * Two marks or more, at least one of them not a mark of exclamation or question. Half-width marks count behind a Chinese
 * character or beside a full-width mark.
 */
const RUN =
  /[，、；：。][，、；：。！？,;:]+|[，、；：。]\.(?![.A-Za-z\d])|[！？]+[，、；：。,;:][，、；：。！？,;:]*|(?<=[\u4e00-\u9fff])[,;:][，、；：。！？,;:]+/g;

function strongest(run: string): string {
  const marks = Array.from(run, (mark) => FULL_WIDTH.get(mark) ?? mark);
  let best = marks[0]!;
  for (const mark of marks) if (STRENGTH.indexOf(mark) > STRENGTH.indexOf(best)) best = mark;
  return best;
}

const FULL_WIDTH: ReadonlyMap<string, string> = new Map([
  [',', '，'],
  [';', '；'],
  [':', '：'],
  ['.', '。'],
]);

const STRENGTH = '、，：；。？！';

const TEXT = { zh: '标点重叠：“{run}”应为“{right}”', en: 'Doubled marks “{run}”: keep “{right}”' };
