import { isDigit, isHan } from '../text/characters.ts';
import { message } from '../text/message.ts';
import { replacement } from './fixes.ts';
import type { ParagraphRule } from './rule.ts';
import { Trait } from './traits.ts';

/** 误入英文虚词: document models now and then write an English function word where the page has 和, 或 or nothing. */
export const strayLatin: ParagraphRule = {
  id: 'stray-latin',
  group: 'characters',
  scope: 'paragraph',
  needs: Trait.latin,
  severity: 'error',
  errors: 1,
  name: { zh: '误入英文虚词', en: 'Stray English function word' },
  docs: {
    zh: '中文句子里夹着孤零零的 and、or、the 一类英文虚词，是识别模型把“和”“或”译成了英文，或凭空添的。两边都是英文的（R and D）不报。and 改回“和”，or 改回“或”；没有唯一读法的只删词，需人看过再定。',
    en: 'A lone English function word (and, or, the, of…) between Chinese characters comes from the recogniser, not from the page. “and” stands for 和 and “or” for 或; the others have no single reading, so that deleting them needs a look.',
  },
  source: '在935万字清白新闻稿上无一误报 / no false finding in 9.35 million characters of clean news',
  examples: [
    { bad: '培育了一批龙头企业 and 优势名牌产品。', good: '培育了一批龙头企业和优势名牌产品。' },
    { bad: '《中华人民共 and 国矿产资源法》', good: '《中华人民共和国矿产资源法》' },
    { bad: '可以现场缴费 or 网上缴费。', good: '可以现场缴费或网上缴费。' },
    { bad: '会议要求 the 各部门抓好落实。' },
    { ok: '企业的R and D投入逐年增加。', why: '英文词组里的虚词 / part of an English phrase' },
    { ok: '这部片名叫Gone with the Wind的电影重映。', why: '英文片名 / an English title' },
    { ok: '页脚显示为Page 9 of 12。', why: '英文短语 / an English phrase' },
    {
      ok: '他把“and”写在黑板上，讲介词 in、on、at 的区别，说定冠词 the 的用法。',
      why: '说的就是这个词 / the word is what is spoken of',
    },
    { ok: '楼盘取名“公园 in 城”。', why: '名称里的英文 / part of a name' },
    {
      ok: '这种打扮很in，很受年轻人欢迎。',
      why: '借用的英文词，不是虚词 / slang, not a function word between words',
    },
  ],
  *check(paragraph) {
    const { text } = paragraph;
    for (const match of text.matchAll(WORD)) {
      const start = match.index;
      const end = start + match[0].length;
      const before = skipBlanks(text, start - 1, -1);
      const after = skipBlanks(text, end, 1);
      // Without a blank on either side (很in了) the word was set so on purpose, unless it is one that has one reading.
      const reading = READINGS.get(match[0].toLowerCase());
      const loose = before < start - 1 || after > end;
      if (!isChinese(text, before) && !(reading && isDigitAt(text, before) && isChinese(text, after)))
        continue;
      if (!isChinese(text, after) && !(reading && isDigitAt(text, after))) continue;
      if (!reading && !loose) continue;
      if (
        isMentioned(text, before, after) ||
        OF_LANGUAGE.test(text.slice(Math.max(0, start - 24), start)) ||
        (!reading && isInName(text, start, end))
      )
        continue;
      const span = { start, end };
      const newText = reading ?? '';
      yield replacement(span, message(TEXT, { word: match[0] }), newText, {
        safe: reading !== undefined,
        edits: [{ span: { start: before + 1, end: after }, newText }],
      });
    }
  },
};

/** Lower case, or capitalised as at the start of a sentence; all capitals are names (AND电路, IN频道). */
const WORD =
  /(?<![A-Za-z0-9.'-])(?:and|or|the|of|to|in|on|for|with|by|from|at|as|is|are|was|were|be|this|that|which|And|Or|The|Of|To|In|For|With)(?![A-Za-z0-9.'-])/g;

const READINGS: ReadonlyMap<string, string> = new Map([
  ['and', '和'],
  ['or', '或'],
]);

/** The word itself is spoken of: “and”, 介词 in、on, 定冠词 the. */
function isMentioned(text: string, before: number, after: number): boolean {
  const [left, right] = [text[before] ?? '', text[after] ?? ''];
  if ('“‘《（'.includes(left) && left !== '' && '”’》）'.includes(right) && right !== '') return true;
  if (left === '、' && /[A-Za-z] ?$/.test(text.slice(Math.max(0, before - 2), before))) return true;
  if (right === '、' && /^ ?[A-Za-z]/.test(text.slice(after + 1, after + 3))) return true;
  return (
    /[词语文]$/.test(text.slice(before, before + 1)) &&
    /[介冠连代动名副单英]/.test(text.slice(Math.max(0, before - 3), before))
  );
}

/** What is said in the clause before is about English or a programme: 英语里 or 表示选择, 答案是 in. */
const OF_LANGUAGE =
  /(?:英[语文][里中单]|单词|词组|[介连冠代]词|答案[是为]|填空|关键字|运算符|Python)[^。！？；]*$/;

/** A short name in quotes or title marks that holds the word: “公园 in 城”. */
function isInName(text: string, start: number, end: number): boolean {
  const left = /[“‘《][^“”‘’《》，。]{0,8}$/.test(text.slice(Math.max(0, start - 9), start));
  return left && /^[^“”‘’《》，。]{0,8}[”’》]/.test(text.slice(end, end + 9));
}

function skipBlanks(text: string, at: number, step: 1 | -1): number {
  let place = at;
  while (text[place] === ' ' || text[place] === '\u3000' || text[place] === '\u00a0') place += step;
  return place;
}

/** Han or a Chinese mark. A figure speaks for Chinese only where the other side does (5月 and 6月, not Page 9 of 12). */
function isChinese(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return isHan(unit) || '，。、；：！？”“》《）（％%'.includes(text[at] ?? '-');
}

function isDigitAt(text: string, at: number): boolean {
  return isDigit(text.charCodeAt(at));
}

const TEXT = { zh: '中文里误入英文词“{word}”', en: 'Stray English word “{word}” in Chinese text' };
