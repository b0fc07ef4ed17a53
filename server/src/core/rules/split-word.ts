import { isSurname } from '../page/names.ts';
import { isHan } from '../text/characters.ts';
import { message } from '../text/message.ts';
import { wordAt } from '../words/segment.ts';
import { commonness } from '../words/word-pairs.ts';
import { replacement } from './fixes.ts';
import type { ParagraphRule } from './rule.ts';
import { Trait } from './traits.ts';

/** 词语断开: a lone blank inside a Chinese word in running text. */
export const splitWord: ParagraphRule = {
  id: 'split-word',
  group: 'characters',
  scope: 'paragraph',
  needs: Trait.blank,
  roles: ['lead', 'body', 'list-item'],
  severity: 'info',
  errors: 0,
  name: { zh: '词语断开', en: 'Split word' },
  docs: {
    zh: '行文中一个空格把词拆成两半（产业 升级不算，产 业才算）。只报空格正好落在词里的地方；人名里的对齐空格、标题、引号和书名号里的间隔不动。修复删去空格。',
    en: 'A blank in running text cuts a word in two. Only blanks that fall inside a word are reported; padded names, headlines and gaps inside quotes or titles are left alone. The fix deletes the blank.',
  },
  examples: [
    { bad: '推动产 业升级和城市 更新行 动。', good: '推动产业升级和城市 更新行动。' },
    { bad: '市民群 众交口称赞。', good: '市民群众交口称赞。' },
    { ok: '记者 高 扬 来到现场。', why: '两字姓名对齐 / a padded name' },
    { ok: '举办“智慧锦州 巾帼筑梦”大赛。', why: '引号里的间隔 / a gap inside quotes' },
    { ok: '城市 更新加快。', why: '空格不在词里 / the blank is between words' },
  ],
  *check(paragraph) {
    const { text, dateline } = paragraph;
    // A dateline is full of blanks; most paragraphs have none between Chinese characters behind it.
    BETWEEN.lastIndex = Math.max(0, (dateline?.end ?? 0) - 1);
    if (!BETWEEN.test(text)) return;
    let depth = 0;
    for (let at = 0; at < text.length; at++) {
      const character = text[at]!;
      if ('“‘《（('.includes(character)) depth++;
      else if ('”’》）)'.includes(character)) depth = Math.max(0, depth - 1);
      if (depth > 0 || (character !== ' ' && character !== '\u3000')) continue;
      if (dateline && at < dateline.end) continue;
      if (!isHan(text.charCodeAt(at - 1)) || !isHan(text.charCodeAt(at + 1))) continue;
      if (isPadding(text, at) || !isInsideWord(text, at)) continue;
      yield replacement(
        { start: at, end: at + 1 },
        message(TEXT, { word: text[at - 1]! + text[at + 1]! }),
        '',
      );
    }
  },
};

/** 高 扬, 崔 治: a surname and one character, each with nothing Han beside it, or a list of such pairs. */
function isPadding(text: string, at: number): boolean {
  const alone = !isHan(text.charCodeAt(at - 2));
  return alone && (isSurname(text[at - 1]!) || !isHan(text.charCodeAt(at + 2)));
}

/** The dictionary of pairs has to know the two characters, and the segmenter has to keep them together in their place. */
function isInsideWord(text: string, at: number): boolean {
  if (commonness(text[at - 1], text[at + 1]) < 2) return false;
  let start = at;
  while (start > 0 && at - start < WINDOW && isHan(text.charCodeAt(start - 1))) start--;
  let end = at + 1;
  while (end < text.length && end - at <= WINDOW && isHan(text.charCodeAt(end))) end++;
  const word = wordAt(text.slice(start, at) + text.slice(at + 1, end), at - 1 - start);
  return word !== undefined && start + word.end > at;
}

const WINDOW = 6;

const BETWEEN = /[\u3005\u3007\u3400-\u9fff][ \u3000][\u3005\u3007\u3400-\u9fff]/g;

const TEXT = { zh: '空格断开了“{word}”', en: 'A blank splits “{word}”' };
