import { isHan } from '../text/characters.ts';
import { matchesOf } from '../text/matches.ts';
import { message } from '../text/message.ts';
import { replacement } from './fixes.ts';
import type { ParagraphRule } from './rule.ts';
import { Trait, traitsOf } from './traits.ts';

/** 省略号: six dots in two cells. */
export const ellipsisForm: ParagraphRule = {
  id: 'ellipsis-form',
  group: 'punctuation',
  scope: 'paragraph',
  needs: [Trait.markRun, Trait.ellipsis],
  severity: 'warning',
  errors: 0.1,
  name: { zh: '省略号', en: 'Ellipsis form' },
  docs: {
    zh: '省略号是六个点，占两格（……），不用三个点、三个句号或单个“…”代替。省去整段的用十二个点，不报。',
    en: 'The ellipsis is six dots in two cells (……), not three full stops, three 。 or a single “…”. Twelve dots for left-out paragraphs are fine.',
  },
  source: 'GB/T 15834-2011 4.11',
  examples: [
    { bad: '小草、树木...都绿了。', good: '小草、树木……都绿了。' },
    { bad: '他想了想。。。', good: '他想了想……' },
    { bad: '小草、树木…都绿了。', good: '小草、树木……都绿了。' },
    { ok: '小草、树木……都绿了。', why: '写法正确 / right' },
    { ok: '他写道：“Wait... what?”', why: '英文句子 / an English sentence' },
    { ok: '要闻………………2版，数列1，2，3，…，n。', why: '引导线；数学符号 / a leader; a mathematical sign' },
    { ok: '…………', why: '十二个点，省去整段 / twelve dots stand for paragraphs' },
  ],
  *check(paragraph) {
    const { text } = paragraph;
    // A row of interpuncts counts only where other marks stand in a row too; alone it leads the eye in a table.
    if (!(traitsOf(paragraph) & (Trait.markRun | Trait.ellipsis))) return;
    for (const match of matchesOf(text, RUN)) {
      const run = match[0];
      if (run === '……' || run === '…………') continue;
      const start = match.index;
      const end = start + run.length;
      if (isLeader(run) || isSeries(text, start, end)) continue;
      if (run[0] !== '。' && !isChinese(text, start - 1) && !isChinese(text, end)) continue;
      yield replacement({ start, end }, message(TEXT), '……');
    }
  },
};

/** Dots of one kind; two full stops of Chinese form are a doubled mark, not an ellipsis. */
const RUN = /…+|\.{2,}|。{3,}|．{2,}|·{3,}/g;

/** A row of dots that leads the eye to a page number: 要闻………………2版. */
function isLeader(run: string): boolean {
  return run.length > (run[0] === '…' ? 4 : 8);
}

/** 0.333…, 1，2，3，…，n: three dots are the mathematical sign. */
function isSeries(text: string, start: number, end: number): boolean {
  if (/\d\.\d+$/.test(text.slice(Math.max(0, start - 16), start))) return true;
  return (
    /[\w)）][，,、+＋] ?$/.test(text.slice(Math.max(0, start - 4), start)) &&
    /^ ?[，,、+＋]/.test(text.slice(end, end + 2))
  );
}

function isChinese(text: string, at: number): boolean {
  return isHan(text.charCodeAt(at)) || '，、“”‘’（）《》'.includes(text[at] ?? '-');
}

const TEXT = { zh: '省略号应为“……”', en: 'The ellipsis is “……”' };
