import { matchesOf } from '../text/matches.ts';
import { message } from '../text/message.ts';
import { fixOf } from './fixes.ts';
import type { ParagraphRule } from './rule.ts';
import { Trait } from './traits.ts';

/** 引号套用: quotes inside quotes take the single form. */
export const nestedQuote: ParagraphRule = {
  id: 'nested-quote',
  group: 'punctuation',
  scope: 'paragraph',
  needs: Trait.quote | Trait.closer,
  severity: 'info',
  errors: 0.1,
  name: { zh: '引号套用', en: 'Nested quotes' },
  docs: {
    zh: '双引号里面再用引号，里层用单引号。只在里外两层都成对、没有歧义时才报；前后引号弄反的（“甲“和”乙”）不在此列。',
    en: 'Quotes inside double quotes are single. Reported only where both pairs are complete; a quote turned the wrong way (“甲“和”乙”) is another matter.',
  },
  source: 'GB/T 15834-2011 4.8.3.4',
  examples: [
    { bad: '他说：“我们要把“老字号”做强。”', good: '他说：“我们要把‘老字号’做强。”' },
    { ok: '他说：“我们要把‘老字号’做强。”', why: '里层已是单引号 / already single' },
    { ok: '推动“老字号“和”新字号”并进。', why: '引号方向有误，不是套用 / turned quotes, not nested ones' },
    { ok: '“老字号”“新字号”并进。', why: '并列，不是套用 / side by side' },
  ],
  *check(paragraph) {
    const { text } = paragraph;
    for (const match of matchesOf(text, NESTED)) {
      const inner = match[1]!;
      if (CONNECTIVE.test(inner)) continue;
      const start = match.index + match[0].length - inner.length - 2;
      const end = match.index + match[0].length;
      if (!isClosedBehind(text, end)) continue;
      yield {
        span: { start, end },
        message: message(TEXT),
        fix: fixOf(message(TITLE), [
          { span: { start, end: start + 1 }, newText: '‘' },
          { span: { start: end - 1, end }, newText: '’' },
        ]),
      };
    }
  },
};

/** An opener, words, a second opener with its words and closer. Bounded: a quotation longer than this is not judged. */
const NESTED = /“[^“”\n]{0,200}“([^“”\n]{1,60})”/g;

/** What stands between two items side by side, or begins a new clause: the quotes round it are turned. */
const CONNECTIVE = /^(?:[、，。；：,;]|[和与及或同跟](?![平谐气解睦校]))|[、，,]$/;

/** Whether the outer quote is closed before another opens. */
function isClosedBehind(text: string, at: number): boolean {
  const closer = text.indexOf('”', at);
  const opener = text.indexOf('“', at);
  return closer >= 0 && closer - at <= 200 && (opener < 0 || closer < opener);
}

const TEXT = { zh: '引号里套引号，里层应用单引号', en: 'Quotes inside quotes are single' };
const TITLE = { zh: '里层改用单引号', en: 'Use single quotes inside' };
