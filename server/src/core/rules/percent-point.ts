import { message } from '../text/message.ts';
import { replacement } from './fixes.ts';
import type { ParagraphRule } from './rule.ts';
import { Trait } from './traits.ts';

/** 百分点: the difference of two percentages is told in points. */
export const percentPoint: ParagraphRule = {
  id: 'percent-point',
  group: 'numbers',
  scope: 'paragraph',
  needs: Trait.percent,
  severity: 'info',
  errors: 1,
  name: { zh: '百分点', en: 'Percentage points' },
  docs: {
    zh: '两个百分数相减，差是“个百分点”，不是“%”：从5%提高到8%，是提高3个百分点。只在两数之差正好等于所说的数时才报。',
    en: 'The difference of two percentages is in points: from 5% to 8% is 3 percentage points. Reported only where the figures agree to the last digit.',
  },
  source: 'GB/T 15835-2011；《出版物上数字用法》解读',
  examples: [
    { bad: '参保率从95.5%提高到98%，提高了2.5%。', good: '参保率从95.5%提高到98%，提高了2.5个百分点。' },
    { bad: '失业率由6%下降至4%，下降2%。', good: '失业率由6%下降至4%，下降2个百分点。' },
    { ok: '参保率从95.5%提高到98%，提高了2.5个百分点。', why: '写法正确 / right' },
    { ok: '份额由40%提高到50%，增长25%。', why: '增幅是相对值 / a relative growth' },
    { ok: '价格从5元提高到8元，提高了60%。', why: '不是两个百分数 / not two percentages' },
  ],
  *check(paragraph) {
    for (const match of paragraph.text.matchAll(CHANGE)) {
      const [whole, from, to, by] = match as unknown as [string, string, string, string];
      if (!isDifference(from, to, by)) continue;
      const end = match.index + whole.length;
      const start = end - by.length - 1;
      yield replacement({ start, end }, message(TEXT, { by }), `${by}个百分点`, {
        edits: [{ span: { start: end - 1, end }, newText: '个百分点' }],
      });
    }
  },
};

const CHANGE =
  /[从由](?:[^，。；\d]{0,20})(\d{1,3}(?:\.\d{1,2})?)[%％](?:[^，。；\d]{0,20})[到至为](?:[^，。；\d]{0,12})(\d{1,3}(?:\.\d{1,2})?)[%％][^。；\d]{0,20}?(?:提高|上升|增加|增长|提升|下降|降低|减少|回落|上涨|下跌)了?(\d{1,3}(?:\.\d{1,2})?)[%％]/g;

/** In hundredths, so that no rounding of binary fractions comes in. */
function isDifference(from: string, to: string, by: string): boolean {
  return Math.abs(hundredths(to) - hundredths(from)) === hundredths(by);
}

function hundredths(figure: string): number {
  return Math.round(Number(figure) * 100);
}

const TEXT = {
  zh: '两个百分数之差应为“{by}个百分点”',
  en: 'The difference of two percentages is {by} percentage points',
};
