import { matchesOf } from '../text/matches.ts';
import { message } from '../text/message.ts';
import { once } from '../text/once.ts';
import { type Lookalike, lookalikes } from '../words/lookalikes.ts';
import { PhraseIndex } from '../words/phrases.ts';
import { commonness } from '../words/word-pairs.ts';
import { replacement } from './fixes.ts';
import type { Finding, ParagraphRule } from './rule.ts';
import { Trait, traitsOf } from './traits.ts';

/** 形近字: one character read as another of like shape. */
export const lookalikeCharacter: ParagraphRule = {
  id: 'lookalike-character',
  group: 'characters',
  scope: 'paragraph',
  severity: 'warning',
  errors: 1,
  name: { zh: '形近字误认', en: 'Look-alike character' },
  docs: {
    zh: '识别时把字认成了形状相近的另一个：己经（已经）、末来（未来）、加人（加入）、曰前（日前），以及数字里混进的字母 O、l 和圆圈。只查列在表里的词，并看前后字，“周末来”“参加人员”不会误报。改数字的修复需人看过再用。',
    en: 'The recogniser took one character for another of like shape: 己经 for 已经, 末来 for 未来, a letter O or l inside a number. Only listed forms are looked for, and their neighbours are checked. Fixes that change a number need a look.',
  },
  examples: [
    { bad: '项目己经投人使用，末来三年还将扩建。', good: '项目已经投入使用，未来三年还将扩建。' },
    { bad: '曰前，今年的第一场雪如期而至。', good: '日前，今年的第一场雪如期而至。' },
    { bad: '二○二一年，全区加人行列的人士增多。', good: '二〇二一年，全区加入行列的人士增多。' },
    { bad: '2O21年l2月的统计数据。', good: '2021年12月的统计数据。' },
    { ok: '周末来临，参加人员陆续到场。', why: '“周末/来临”“参加/人员” / two words meeting' },
    { ok: '自己有困难，知己于远方来信。', why: '“自己/有” / two words meeting' },
    { ok: '当地人土生土长，保护土地。', why: '“人/土生土长”“保护/土地” / two words meeting' },
    { bad: '己全面完工，3O亿元到位，l5家企业千方百计增产。', findings: 3 },
    {
      ok: '他自己经营，人群从四面涌来，宛若千军万马，22日标普指数收跌，禁令年底到期。',
      why: '两个词在此相接 / two words meeting',
    },
    { ok: 'PM2.5、CO2和O157都在监测之列。', why: '符号里的字母 / letters of a symbol' },
  ],
  *check(paragraph) {
    const { text } = paragraph;
    for (const { span, phrase, value } of index().find(text, (hit) => {
      const { notBehind, notBefore } = hit.value;
      const before = text[hit.span.start - 1];
      const after = text[hit.span.end];
      if ((before && notBehind?.includes(before)) || (after && notBefore?.includes(after))) return false;
      return !isMeeting(hit.phrase, hit.value, before, after);
    })) {
      yield replacement(span, message(TEXT, { wrong: phrase, right: value.right }), value.right);
    }
    const traits = traitsOf(paragraph);
    if (traits & (Trait.digit | Trait.latin | Trait.odd)) yield* inNumbers(text, traits);
  },
};

/**
 * Whether two good words meet in the form: 自己|经营, 人群|从, 宛若|千军. The wrong character would then be the end of
 * the word before, or the beginning of the word behind. Where a form lists what may stand behind it, the list decides.
 */
function isMeeting(wrong: string, { right, notBefore }: Lookalike, before?: string, after?: string): boolean {
  // The commonest of all slips, guarded by its own lists: 自已经营 would else pass for 自|已经.
  if (wrong === '自已') return false;
  let at = 0;
  while (wrong[at] === right[at]) at++;
  const behind = at === wrong.length - 1 && !notBefore && commonness(wrong[at], after) > 0;
  if (behind || isCounted(wrong[0]!, before)) return true;
  return commonness(before, wrong[0]) > 0 && (at === 0 || (at === 1 && ALONE.includes(wrong[1]!)));
}

/** What is a word of its own, or opens one that no dictionary lists: 人群|从, 咨询|间, 挑战|土味. */
const ALONE = '从间日土人拨';

/** 22日|标普, 三百|贷户. */
function isCounted(first: string, before: string | undefined): boolean {
  return '日百'.includes(first) && before !== undefined && /[\d一二三四五六七八九十]/.test(before);
}

const index = once(() => new PhraseIndex(lookalikes()));

function* inNumbers(text: string, traits: number): Generator<Finding> {
  for (const { needs, pattern, replace, safe } of NUMBERS) {
    if ((traits & needs) !== needs) continue;
    for (const match of matchesOf(text, pattern)) {
      const wrong = match[0];
      const right = replace(wrong);
      if (right === wrong) continue;
      const span = { start: match.index, end: match.index + wrong.length };
      yield replacement(span, message(TEXT, { wrong, right }), right, { safe });
    }
  }
}

const NUMBERS: readonly {
  needs: number;
  pattern: RegExp;
  replace: (wrong: string) => string;
  safe: boolean;
}[] = [
  {
    needs: Trait.year,
    // A year in Chinese numerals with a circle, a letter or an ASCII nought for 〇.
    pattern:
      /(?=[一二])(?<![〇一二三四五六七八九零OoＯ○◯0])[一二](?=[〇一二三四五六七八九零]{0,2}[OoＯ○◯0])[〇一二三四五六七八九零OoＯ○◯0]{3}(?=年)/g,
    replace: (wrong) => wrong.replace(/[OoＯ○◯0]/g, '〇'),
    safe: true,
  },
  {
    // A letter inside a number that a unit of time or a percent sign ends; before other measures no letter but l opens
    // one (O2O项目, I7家).
    needs: Trait.latin | Trait.digit,
    pattern:
      /(?=[\dOoIl])(?<![A-Za-z0-9.])(?=\d{0,3}[OoIl])(?=[OoIl]{0,3}\d)(?:[\dOoIl]{2,4}(?=(?:\.\d{1,2})?[年月日时分秒%％])|(?:l\d[\dOoIl]{0,2}|\d[\dOoIl]{1,3})(?=[万亿家个名人项元吨台辆套户岁次座亩]))/g,
    replace: (wrong) => wrong.replace(/[Oo]/g, '0').replace(/[Il]/g, '1'),
    safe: false,
  },
  { needs: Trait.archaic, pattern: /(?=曰)(?<=[\d月])曰/g, replace: () => '日', safe: true },
];

const TEXT = { zh: '“{wrong}”疑为“{right}”之误', en: '“{wrong}” looks like a misreading of “{right}”' };
