import { readSmall } from '../facts/read-digits.ts';
import { message } from '../text/message.ts';
import type { Rule } from './rule.ts';

/** 列举多于总数: “甲、乙、丙等两家” names three. Fewer than the number is how 等 is meant to be used. */
export const listedMoreThanTotal: Rule = {
  id: 'listed-more-than-total',
  group: 'facts',
  scope: 'paragraph',
  roles: ['headline', 'subhead', 'lead', 'body', 'caption', 'list-item'],
  severity: 'warning',
  errors: 1,
  name: { zh: '列举多于总数', en: 'More listed than counted' },
  docs: {
    zh: '“等”前面列出的项目多于“等”后面的数字。列得比总数少是正常写法，不算。',
    en: 'More items stand before 等 than the number behind it says. Fewer is how 等 is used and is no fault.',
  },
  source: 'measured: 0 violations in 1,111 clean sentences, where asking for equality fails in 27%',
  examples: [
    { bad: '锦州、沈阳、大连等两市已经开通这条线路。' },
    { bad: '教育、发改、财政、住建等3个部门联合下发通知。' },
    { ok: '义县教育、发改、财政等七部门联合下发专项行动实施方案。', why: '只列一部分 / some of seven' },
    { ok: '锦州、沈阳、大连等3市已经开通。', why: '全部列出 / all three' },
    { ok: '沈阳、大连和锦州等3市已经开通。', why: '“和”也算一项 / 和 joins the last' },
    {
      ok: '白菜、萝卜（红、白、青）等5种蔬菜上市。',
      why: '括号里的不另算 / brackets hold no items of their own',
    },
  ],
  *check(paragraph) {
    const { text } = paragraph;
    pattern.lastIndex = 0;
    for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
      const total = readSmall(match[1]!);
      const list = listBefore(text, match.index);
      const count = itemsOf(list);
      if (!(total >= 2) || count <= total || count < 3) continue;
      const span = { start: match.index - list.length, end: match.index + match[0].length };
      yield { span, message: message(TEXT, { count, total: match[0].slice(1) }) };
    }
  },
};

const pattern =
  /等(\d{1,2}|[两二三四五六七八九十]{1,2})(?:余|多)?(?:个|家|名|位|种|类|项|所|省|市|县|区|国|地|部门|单位|城市|条|座|处|大|人|村|镇|乡)/g;

/** The clause before 等, back to a mark that ends a clause; no further than 120 characters. */
function listBefore(text: string, at: number): string {
  const window = text.slice(Math.max(0, at - 120), at);
  let depth = 0;
  for (let index = window.length - 1; index >= 0; index--) {
    const char = window[index]!;
    if (/[）)》”]/.test(char)) depth++;
    else if (/[（(《“]/.test(char)) depth = Math.max(0, depth - 1);
    else if (depth === 0 && /[，,。；;：:！？!?\n]/.test(char)) return window.slice(index + 1);
  }
  return window;
}

/** Items parted by 、 outside brackets and quotes; 和, 及, 与 in the last of them part one more only when both sides are short. */
function itemsOf(list: string): number {
  const plain = list.replace(/[（(][^（()）]*[）)]/g, '').replace(/《[^《》]*》|“[^“”]*”/g, '书');
  const pieces = plain.split('、');
  // 、 within a longer phrase (养护、管理水平) lists words, not the things counted: items are short and alike.
  if (pieces.length < 2 || pieces.slice(1).some((one) => one.length === 0 || one.length > 16)) return 0;
  return pieces.length;
}

const TEXT = {
  zh: '前面列了{count}项，后面却说“{total}”',
  en: '{count} items are listed, but the text counts “{total}”',
};
