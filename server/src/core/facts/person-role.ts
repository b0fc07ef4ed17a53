import { roles, suffixes } from './lexicon/roles.ts';
import { commonSurnames } from './lexicon/surnames.ts';
import { type NameShape, nameAt, transliteration } from './name-shape.ts';
import { putPerson } from './put-person.ts';
import type { Reading } from './reading.ts';
import { WordIndex } from './word-index.ts';

const roleWords = new WordIndex(roles);
const suffixWords = new WordIndex(suffixes);

/** 局长祖凤坤, 市民张旭; after a role the name may run on into a verb. */
export function fromRoles(reading: Reading): void {
  const { text } = reading;
  for (const { word, end: at } of roleWords.in(text)) {
    if (isAccident(text, at - word.length, word)) continue;
    const shape =
      foreignName(text, at, word, 4) ?? nameAt(text, at, 'role') ?? foreignName(text, at, word, 2);
    if (!shape) continue;
    putPerson(reading, at, shape, 'role', word);
    // 教授王明、李强和赵刚: the role covers the list.
    let next = shape.end;
    while (/[、和与]/.test(text[next] ?? '')) {
      const more = nameAt(text, next + 1, 'role');
      if (!more || (text[next] !== '、' && !/^[等,，。说表在]/.test(text[more.end] ?? '。'))) break;
      putPerson(reading, next + 1, more, 'role', word);
      next = more.end;
    }
  }
}

/** 妇女|儿童, 人大代表|团: the role is a piece of another word. */
function isAccident(text: string, start: number, role: string): boolean {
  const before = text[start - 1] ?? '';
  if (role === '女儿') return before === '妇';
  if (role === '记者' || role === '居民' || role === '代表') return false;
  return role === '学生' && before === '大';
}

const foreignRoles =
  /^(?:总统|副总统|首相|总理|国务卿|外长|外交部长|国防部长|财长|国王|王储|议长|主教练|教练|队友|前锋|后卫|中锋|门将|外援|名将|球员|选手|特使|总干事|大使|发言人|秘书长)$/;

/** 总统特朗普, 外援塔利斯卡: characters of the transcription tables up to a verb or mark. */
function foreignName(text: string, at: number, role: string, least: number): NameShape | undefined {
  if (!foreignRoles.test(role)) return undefined;
  let end = at;
  while (end - at < 9 && transliteration.has(text[end] ?? '')) end++;
  if (end - at < least) return undefined;
  if (end - at >= 3 && end - at <= 8 && !/[\u4e00-\u9fff]/.test(text[end] ?? ''))
    return { end, name: text.slice(at, end) };
  if (end - at >= 3 && /^[接将头射罚助攻门前禁在左右]/.test(text.slice(end)))
    return { end, name: text.slice(at, end) };
  for (let stop = end; stop - at >= least; stop--) {
    if (
      /^(?:$|[\s,，。、;；:：!！?？()（）“”《》]|[在是的和与及也都将已从为被把对向说称访会举致应请邀提还今昨\d]|表示|宣布|会见|指出|强调|认为|抵达|访问|打进|助攻|梅开|射门|头球|当选|出席|率|当地|同|就|签署|发表|攻入|扳平|罚|传)/.test(
        text.slice(stop, stop + 2),
      )
    ) {
      return { end: stop, name: text.slice(at, stop) };
    }
  }
  return undefined;
}

/** 王明远同志, 李强总理; the name must begin at a boundary or behind a common preposition. */
export function fromSuffixes(reading: Reading): void {
  const { text } = reading;
  for (const { word, start } of suffixWords.in(text)) {
    for (const length of [3, 2]) {
      const at = start - length;
      if (at < 0 || !commonSurnames.has(text[at]!)) continue;
      if (
        !/^$|[\s,，。、;；:：!！?？()（）“”《》'’‘和与对向由为是给让请的被把跟同在到*]/.test(
          text[at - 1] ?? '',
        )
      )
        continue;
      const shape = nameAt(text.slice(at, start), 0, 'role');
      if (shape?.end === length) {
        putPerson(reading, at, { ...shape, end: start }, 'title', word);
        break;
      }
    }
  }
}
