import { dottedName, foreignBefore, runEnd } from './foreign-name.ts';
import { placeNameAt } from './gazetteer.ts';
import { givenCharacters } from './lexicon/given-names.ts';
import { commonSurnames, everydayWords, surnames } from './lexicon/surnames.ts';
import { type NameShape, nameAt } from './name-shape.ts';
import { putPerson } from './put-person.ts';
import type { Reading } from './reading.ts';
import { wordLists } from './word-lists.ts';
import { firstWord } from './words.ts';

/** 局长祖凤坤, 市民张旭; after a role the name may run on into a verb. */
export function fromRoles(reading: Reading): void {
  const { text } = reading;
  for (const { word, end: at } of reading.words('role')) {
    if (isAccident(text, at - word.length, word)) continue;
    const shape =
      dottedName(text, at) ??
      foreignName(text, at, word, foreignRoles.test(word) && foreignBefore(text, at - word.length) ? 2 : 4) ??
      nameAt(text, at, 'role') ??
      foreignName(text, at, word, 2);
    // 战胜|海城队: a place and its team.
    if (!shape || (text[shape.end] === '队' && placeNameAt(text, at)?.name === shape.name)) continue;
    putPerson(reading, at, shape, 'role', word);
    // 教授王明、李强和赵刚: the role covers the list.
    let next = shape.end;
    while (/[、和与/]/.test(text[next] ?? '')) {
      const more = nameAt(text, next + 1, 'role');
      if (!more || (!/[、/]/.test(text[next]!) && !/^[等,，。说表在]/.test(text[more.end] ?? '。'))) break;
      putPerson(reading, next + 1, more, 'role', word);
      next = more.end;
    }
  }
}

const roleEnding = /(?:[员师匠手]|工(?!程))(?=[\u3400-\u9fff]{3})/g;

/** 管护员刁建新: what ends like a trade is one, where an unmistakable name of three characters follows. */
export function fromRoleEndings(reading: Reading): void {
  const { text } = reading;
  roleEnding.lastIndex = 0;
  for (let match = roleEnding.exec(text); match; match = roleEnding.exec(text)) {
    const at = match.index + 1;
    if (!commonSurnames.at(text, at) || !givenCharacters.holds(text, at + 1, at + 3)) continue;
    if (everydayWords.has(text.slice(at, at + 2))) continue;
    const shape = nameAt(text, at, 'role');
    if (shape?.end === at + 3 && firstWord(text, at).length === 1)
      putPerson(reading, at, shape, 'role', match.index > 1 ? text.slice(match.index - 2, at) : match[0]);
  }
}

/** 妇女|儿童, 人大代表|团: the role is a piece of another word. */
function isAccident(text: string, start: number, role: string): boolean {
  const before = text[start - 1] ?? '';
  // 居民|楼, 学生|会: the role begins another word.
  const next = text[start + role.length] ?? '';
  if (
    /^(?:居民|村民|学生|职工|工人|教师)$/.test(role) &&
    '楼区委点小会家村代宿队'.includes(next) &&
    next !== ''
  )
    return true;
  if (role === '女儿') return before === '妇';
  if (role === '记者' || role === '居民' || role === '代表') return false;
  return role === '学生' && before === '大';
}

const foreignRoles =
  /^(?:总统|副总统|首相|总理|国务卿|外长|外交部长|国防部长|财长|国王|王储|议长|主教练|教练|队友|前锋|后卫|中锋|门将|外援|名将|球员|选手|特使|总干事|大使|发言人|秘书长|党首|主帅|领导人|参谋长|王后|公主|王子|教皇|专员|主任专员|首席执行官|总书记|凭借|换下|换上|放倒)$/;

/**
 * 总统特朗普, 外援塔利斯卡, 意大利选手马丁内吉: characters of the transcription tables up to a verb or mark. Where no role
 * of the wide world and no country leads to them, four of them with a clean end are asked for (女孩阿依努尔的).
 */
function foreignName(text: string, at: number, role: string, least: number): NameShape | undefined {
  const end = runEnd(text, at, at + 9);
  if (end - at < least || end - at > 8) return undefined;
  const known = foreignRoles.test(role);
  if (!known && end - at < 4 && (end - at < 3 || !foreignBefore(text, at - role.length))) return undefined;
  if (isDomestic(text, at)) return undefined;
  const shape = { end, name: text.slice(at, end) };
  const next = text[end] ?? '';
  if (end - at >= 3 && (!/[\u4e00-\u9fff]/.test(next) || after.test(text.slice(end, end + 4)))) return shape;
  if (!known) return end - at >= 4 && firstWord(text, end).length > 1 ? shape : undefined;
  for (let stop = end; stop - at >= least; stop--) {
    if (after.test(text.slice(stop, stop + 4))) return { end: stop, name: text.slice(at, stop) };
  }
  return undefined;
}

/** What may follow the name of a foreigner: marks, particles, verbs of politics and sport. */
const after =
  /^(?:$|[\s,，。、;；:：!！?？()（）“”《》]|[在是的和与及也都将已从为被把对向说称访会举致应请邀提还今昨以等致用换派让第\d]|表示|宣布|会见|指出|强调|认为|抵达|访问|打进|助攻|梅开|射门|头球|当选|出席|率|当[地天日晚]|时|期间|此|曾|则|仍|又|同|就|签署|发表|攻入|扳平|罚|传|领导|夫妇|一行|警告|估计|接|将|射|攻|门前|禁区|左|右|慢|快|夺|获|领|落后|力压|击败|战胜|主持|参加|敦促|呼吁|谴责|承诺|否认|证实|笑|哭|告诉|介绍|回忆|来到|走进|站|坐|拿|捧|抱)/;

/** 市民马上, 居民谢先生: a Chinese surname and a word of the dictionary. */
function isDomestic(text: string, at: number): boolean {
  return placeNameAt(text, at) !== undefined;
}

/** 王明远同志, 李强总理; the name must begin at a boundary or behind a common preposition. */
export function fromSuffixes(reading: Reading): void {
  const { text } = reading;
  for (const { word, start } of reading.words('title')) {
    // 某某同志治丧委员会 is an organisation.
    if (text.startsWith('治丧', start + word.length)) continue;
    for (const length of [3, 2]) {
      const at = start - length;
      const member = at > 0 && endsOrganisation(text, at);
      if (
        at < 0 ||
        !(
          commonSurnames.at(text, at) ||
          (member &&
            length === 3 &&
            /^(?:院士|教授|博士|老师|先生|女士)$/.test(word) &&
            surnames.at(text, at))
        )
      )
        continue;
      if (
        !member &&
        !/^$|[\s,，。、;；:：!！?？()（）“”《》'’‘的叫有和与对向由为是给让请的被把跟同在到*]/.test(
          text[at - 1] ?? '',
        )
      )
        continue;
      const shape = nameAt(text.slice(at, start), 0, 'role');
      if (shape?.end === length) {
        putPerson(reading, at, { ...shape, end: start }, 'title', word);
        if (text[at - 1] === '、') namedBefore(reading, at - 1, 'title', word);
        break;
      }
    }
  }
}

/** 东北大学|王国栋院士: the body where somebody works stands right before the name. */
function endsOrganisation(text: string, end: number): boolean {
  for (let start = end - 2; start >= Math.max(0, end - 6); start--) {
    if (wordLists.organisationEnding.at(text, start)?.length === end - start) return true;
  }
  return false;
}

/** 苗红兵、朱熙宸团队, 方子琪和万茜茜主演: the one named right before shares what shows the other. */
export function namedBefore(reading: Reading, end: number, evidence: string, role: string): void {
  const { text } = reading;
  for (const length of [3, 2]) {
    const at = end - length;
    if (
      at < 0 ||
      !(
        commonSurnames.at(text, at) ||
        (length === 3 && surnames.at(text, at) && /[、，,。由]/.test(text[at - 1] ?? '，'))
      )
    )
      continue;
    if (nameAt(text, at, 'role')?.end !== end) continue;
    putPerson(reading, at, { end, name: text.slice(at, end) }, evidence, role);
    return;
  }
}
