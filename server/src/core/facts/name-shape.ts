import { CharacterSet } from '../text/character-set.ts';
import { once } from '../text/once.ts';
import { COMPOUND_SURNAMES } from '../words/surnames.ts';
import { commonness } from '../words/word-pairs.ts';
import { dottedName, elementName } from './foreign-name.ts';
import { placeNameAt } from './gazetteer.ts';
import { isWordInside, mayBeGiven, type NameShape, titled } from './given-name.ts';
import { givenCharacters } from './lexicon/given-names.ts';
import { commonSurnames, everydayWords, japaneseSurnames, surnames } from './lexicon/surnames.ts';
import { boundary, ends, type Setting } from './name-end.ts';
import { paddedName } from './padded-name.ts';
import { runningName, runsOn } from './running-name.ts';
import { wordLists } from './word-lists.ts';
import { firstWord, isOneWord } from './words.ts';

export type { NameShape };

/** The name that begins at `at`, if there is one. Two-character names may be padded with blanks (高 扬). */
export function nameAt(text: string, at: number, setting: Setting): NameShape | undefined {
  const dotted = dottedName(text, at);
  if (dotted) return dotted;
  const elements = elementName(text, at);
  if (elements) return elements;
  if (setting !== 'bare' && (text[at + 1] === ' ' || text[at + 1] === '\u3000')) {
    const padded = paddedName(text, at, setting === 'role');
    if (padded) return padded;
  }
  const compound = compoundLength(text, at, setting);
  if (!compound && !surnames.at(text, at)) return undefined;
  // 专家和广大信教群众: outside a byline these are the words they look like.
  if (setting !== 'byline' && connectives.at(text, at)) return undefined;
  // 黎巴嫩总理: a country is nobody's name.
  if (setting !== 'byline' && placeNameAt(text, at)?.type === 'country') return undefined;
  const surname = compound || 1;
  const anonymous = anonymised(text, at, surname);
  if (anonymous) return anonymous;
  const candidates = [2 + surname, 1 + surname];
  for (const length of candidates) {
    // 58岁的赫哲|族护边员; 滕女士 is a surname with a title, no name.
    if (text[at + length] === '族' || titled.test(text.slice(at + surname, at + surname + 2))) continue;
    if (!mayBeGiven(text, at + surname, at + length)) continue;
    if (!ends(text, at + length, setting) && !(setting === 'role' && runsOn(text, at, surname, length)))
      continue;
    // 书记林武和|省长周乃翔
    if (
      length === surname + 2 &&
      '和与及'.includes(text[at + length - 1]!) &&
      (wordLists.role.at(text, at + length) !== undefined ||
        /^(?:[省市县区州镇乡村部局厅院校馆所处科]长|副|书记|主[席任]|总[统理]|记者|[队工战朋好]友|队长|同[事伴学]|伙伴|家人|妻子|丈夫|[儿女]|教授|[^\s，。]{0,6}(?:长|书记|主任|主席)[\u4e00-\u9fff]{2})/.test(
          text.slice(at + length, at + length + 10),
        ))
    )
      continue;
    // 委员丛斌作的, 主席陈刚称: a verb closes no given name.
    if (length === surname + 2 && setting !== 'byline' && closesNone.at(text, at + length - 1)) continue;
    // 员工信中, 教师节前: a place or time behind a noun.
    if (
      length === 2 &&
      setting !== 'byline' &&
      '中上下里内外前后村镇乡县'.includes(text[at + 1]!) &&
      !commonSurnames.at(text, at)
    )
      continue;
    if (
      length === 2 &&
      (setting !== 'byline' || everydayWords.has(text.slice(at, at + 2))) &&
      !(setting === 'role' && saying.test(text.slice(at + 2, at + 4))) &&
      isEveryday(text, at, setting)
    )
      continue;
    // 主帅田野坦言: the verb of speech takes its first character with it.
    if (length === 3 && setting === 'role' && saying.test(text.slice(at + 2, at + 4))) continue;
    // 市长龚正陪同: the third character begins a word of the dictionary, so the name has two.
    if (
      length === 3 &&
      setting === 'role' &&
      !/[和与及的在、]/.test(text[at + 3] ?? '') &&
      !boundary.test(text.slice(at + 3)) &&
      beginsWord(text, at + 2)
    )
      continue;
    // 萧涛供图: the verb of the credit is no part of the name.
    if (length === 3 && setting === 'byline' && /^(?:供图|摄影|报道|制图)/.test(text.slice(at + 2, at + 4)))
      continue;
    // 董事长古道生: 古道 is a word, but one character of a given name is left over that begins no other.
    if (
      setting !== 'byline' &&
      length === 3 &&
      !commonSurnames.at(text, at) &&
      isWordInside(text, at) &&
      !(
        givenCharacters.at(text, at + 2) &&
        isOneWord(text, at, at + 2) &&
        firstWord(text, at + 2).length === 1
      )
    )
      continue;
    return { end: at + length, name: text.slice(at, at + length) };
  }
  return setting === 'role' ? runningName(text, at, surname) : undefined;
}

/** 王长福|家的: what the host's dictionary joins is a word of two characters only where ours has it too. */
function beginsWord(text: string, at: number): boolean {
  const { length } = firstWord(text, at);
  return length > 2 || (length === 2 && commonness(text[at], text[at + 1]) > 0);
}

const saying =
  /^(?:坦言|直言|笑言|断言|感慨|感叹|透露|介绍|表示|告诉|认为|指出|强调|回忆|解释|说道|重申|呼吁|建议|提醒|补充|宣布)/;

/** What no given name ends in. */
const closesNone = new CharacterSet('作称说任率携介偕兼曾已即均');

/** Surnames that are conjunctions, prepositions or everyday nouns far more often. */
const connectives = new CharacterSet('和来向从同国广区由但为将到就门全会');

/** What surnames of two characters begin with. */
const compoundStarts = once(
  () => new CharacterSet([...COMPOUND_SURNAMES, ...japaneseSurnames].map((name) => name[0]!)),
);

/** 2 for 欧阳 and the like, and for Japanese surnames behind a role where the paragraph speaks of Japan. */
function compoundLength(text: string, at: number, setting: Setting): number {
  if (!compoundStarts().at(text, at)) return 0;
  const two = text.slice(at, at + 2);
  if (COMPOUND_SURNAMES.has(two)) return 2;
  return setting === 'role' && japaneseSurnames.has(two) && text.includes('日本') ? 2 : 0;
}

/** 李某, 赵某某, 王某强, 张某甲: the names of the accused and of minors. */
function anonymised(text: string, at: number, surname: number): NameShape | undefined {
  if (text[at + surname] !== '某') return undefined;
  const next = text[at + surname + 1] ?? '';
  const more =
    next === '某' ||
    '甲乙丙丁'.includes(next) ||
    (givenCharacters.at(text, at + surname + 1) &&
      firstWord(text, at + surname + 1) === next &&
      (ends(text, at + surname + 2, 'role') || firstWord(text, at + surname + 2).length > 1));
  const end = at + surname + (next !== '' && more ? 2 : 1);
  return { end, name: text.slice(at, end) };
}

/** 时代, 高度: a word of the dictionary. The dictionary also holds 张旭; a common surname needs more than that against it. */
function isEveryday(text: string, at: number, setting: Setting): boolean {
  if (commonSurnames.at(text, at)) return everydayWords.has(text.slice(at, at + 2));
  if (!isOneWord(text, at, at + 2)) return false;
  // 民警高翔: the dictionary of the host holds names too, ours only words.
  return setting !== 'role' || commonness(text[at], text[at + 1]) > 2;
}
