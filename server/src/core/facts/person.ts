import type { PersonFact } from './fact.ts';
import { givenCharacters } from './lexicon/given-names.ts';
import { desk, roles, suffixes } from './lexicon/roles.ts';
import { commonSurnames, everydayWords, isSurname } from './lexicon/surnames.ts';
import { type NameShape, nameAt, transliteration } from './name-shape.ts';
import type { Reading } from './reading.ts';
import { firstWord } from './words.ts';

/** Persons, by the grammar that names them: bylines and credits, roles, titles behind the name, speech verbs. */
export function persons(reading: Reading): void {
  fromBylines(reading);
  fromCredits(reading);
  fromRoles(reading);
  fromSuffixes(reading);
  fromClauses(reading);
  fromLists(reading);
  fromAnonymised(reading);
}

const longestFirst = (words: readonly string[]) => [...words].sort((a, b) => b.length - a.length).join('|');

const deskPattern = new RegExp(`(?:${longestFirst(desk)})(?:[:：/]|\\s)*`, 'g');

const oneName = '(?:[\\u3400-\\u9fff]{2,4}|[\\u3400-\\u9fff][ \\u3000]{1,3}[\\u3400-\\u9fff])';
/** A paragraph that is nothing but names: □ 顾 明. */
const aloneByline = new RegExp(`^[\\s*□■◎●▲（(]*(${oneName}(?:[ \\u3000、]{1,3}${oneName}){0,4})[\\s*）)]*$`);
const signed: ReadonlySet<string> = new Set(['byline', 'sign-off', 'credit']);

/** 记者张继锋 崔治报道, 通讯员 王小明、李强, 责任编辑：张三; and the guest author before 本报记者. */
function fromBylines(reading: Reading): void {
  const { text } = reading;
  const alone = aloneByline.exec(text.slice(0, 41));
  if (alone && (/^[*\s]*[□■◎●]/.test(text) || /[ \u3000]/.test(alone[1]!) || signed.has(reading.role))) {
    nameList(reading, text.indexOf(alone[1]!), 'byline', '');
  }
  const lead =
    /^[\s*□■◎●（(]*((?:[\u3400-\u9fff]+[ \u3000、]{1,3}){1,6})(?:本报)?(?:记者|通讯员)[\s:：]/.exec(
      text.slice(0, 60),
    );
  if (lead) {
    const start = lead[0].indexOf(lead[1]!);
    nameList(reading, start, 'byline', '');
  }
  deskPattern.lastIndex = 0;
  for (let match = deskPattern.exec(text); match; match = deskPattern.exec(text)) {
    nameList(reading, match.index + match[0].length, 'byline', match[0].replace(/[:：/\s]+$/, ''));
  }
}

/** Names parted by blanks or 、, as far as they go. */
function nameList(reading: Reading, from: number, evidence: string, role: string): number {
  let at = from;
  for (let count = 0; count < 12; count++) {
    const shape = nameAt(reading.text, at, 'byline');
    if (!shape) break;
    put(reading, at, shape, evidence, role);
    at = shape.end;
    const gap = /^[\s、,，/]{1,3}/.exec(reading.text.slice(at, at + 3))?.[0];
    if (!gap) break;
    at += gap.length;
  }
  return at;
}

const creditPattern =
  /\s?(?:摄影报道|摄影|摄(?![制取入像影氏])|供图|文\/图|文\/摄|图\/文|制图|绘图|绘(?=$|[)）])|作(?=[)）]|$))/g;

/** 孟凡友 摄, (王小明 李强 摄), 图/张三. */
function fromCredits(reading: Reading): void {
  const { text } = reading;
  if (!/[摄图绘作]/.test(text)) return;
  creditPattern.lastIndex = 0;
  for (let match = creditPattern.exec(text); match; match = creditPattern.exec(text)) {
    const head = text.slice(Math.max(0, match.index - 30), match.index);
    const names =
      /(?:^|[\s（(，。、:：/*]|记者|通讯员)((?:[\u3400-\u9fff]{2,4}|[\u3400-\u9fff][ \u3000]{1,3}[\u3400-\u9fff])(?:[ \u3000、]{1,2}(?:[\u3400-\u9fff]{2,4}|[\u3400-\u9fff][ \u3000]{1,3}[\u3400-\u9fff]))*)$/.exec(
        head,
      );
    if (names) nameList(reading, match.index - names[1]!.length, 'credit', '摄影');
  }
  const after = /(?:图|文|摄影)\s?[/／:：]\s?(?=[\u3400-\u9fff])/g;
  for (let match = after.exec(text); match; match = after.exec(text))
    nameList(reading, match.index + match[0].length, 'credit', '');
}

const rolePattern = new RegExp(`(?:${longestFirst(roles)})[、,，]?`, 'g');

/** 局长祖凤坤, 市民张旭; after a role the name may run on into a verb. */
function fromRoles(reading: Reading): void {
  const { text } = reading;
  rolePattern.lastIndex = 0;
  for (let match = rolePattern.exec(text); match; match = rolePattern.exec(text)) {
    if (/[、,，]$/.test(match[0])) continue;
    const at = match.index + match[0].length;
    const shape = nameAt(text, at, 'role') ?? foreignName(text, at, match[0]);
    if (!shape) continue;
    put(reading, at, shape, 'role', match[0]);
    // 教授王明、李强和赵刚: the role covers the list.
    let next = shape.end;
    while (/[、和与]/.test(text[next] ?? '')) {
      const more = nameAt(text, next + 1, 'role');
      if (!more || (text[next] !== '、' && !/^[等,，。说表在]/.test(text[more.end] ?? '。'))) break;
      put(reading, next + 1, more, 'role', match[0]);
      next = more.end;
    }
  }
}

const foreignRoles =
  /^(?:总统|副总统|首相|总理|国务卿|外长|外交部长|国防部长|财长|国王|王储|议长|主教练|教练|队友|前锋|后卫|中锋|门将|外援|名将|球员|选手|特使|总干事|大使|发言人|秘书长)$/;

/** 总统特朗普, 外援塔利斯卡: characters of the transcription tables up to a verb or mark. */
function foreignName(text: string, at: number, role: string): NameShape | undefined {
  if (!foreignRoles.test(role)) return undefined;
  let end = at;
  while (end - at < 7 && transliteration.has(text[end] ?? '')) end++;
  if (end - at < 2) return undefined;
  if (end - at >= 3 && end - at <= 6 && !/[\u4e00-\u9fff]/.test(text[end] ?? ''))
    return { end, name: text.slice(at, end) };
  if (end - at >= 3 && /^[接将头射罚助攻门前禁在左右]/.test(text.slice(end)))
    return { end, name: text.slice(at, end) };
  for (let stop = end; stop - at >= 2; stop--) {
    if (
      /^(?:$|[\s,，。、;；:：!！?？()（）“”《》]|[在是的和与及也都将已从为被把对向说称]|表示|宣布|会见|指出|强调|认为|抵达|访问|打进|助攻|梅开|射门|头球|当选|出席|率|当地|同|就|签署|发表|攻入|扳平|罚|传)/.test(
        text.slice(stop, stop + 2),
      )
    ) {
      return { end: stop, name: text.slice(at, stop) };
    }
  }
  return undefined;
}

const suffixPattern = new RegExp(`(?:${longestFirst(suffixes)})`, 'g');

/** 王明远同志, 李强总理; the name must begin at a boundary or behind a common preposition. */
function fromSuffixes(reading: Reading): void {
  const { text } = reading;
  suffixPattern.lastIndex = 0;
  for (let match = suffixPattern.exec(text); match; match = suffixPattern.exec(text)) {
    for (const length of [3, 2]) {
      const at = match.index - length;
      if (at < 0 || !commonSurnames.has(text[at]!)) continue;
      if (
        !/^$|[\s,，。、;；:：!！?？()（）“”《》'’‘和与对向由为是给让请的被把跟同在到*]/.test(
          text[at - 1] ?? '',
        )
      )
        continue;
      const shape = nameAt(text.slice(0, match.index), at, 'role');
      if (shape?.end === match.index) {
        put(reading, at, shape, 'title', match[0]);
        break;
      }
    }
  }
}

const clausePattern = /(?:^|[\s,，。;；:：!！?？“”）)*、由和])(?=[\u3400-\u9fff])/g;
const speech =
  /^(?:告诉|介绍[,，。说道]|表示|说[:：,，。]|说道|坦言|回忆[,，道说]|认为|指出|强调|直言|感慨|笑着|解释|透露|是地道的|是土生土长|[（(](?:男|女|右|左|中|前排|图)|[,，](?:男|女)[,，]|[,，]今年\d|出生于|生于|逝世|因病|享年|家住|今年\d|在接受(?:采访|记者)|激动地|高兴地|自豪地|无奈地|算了一笔|同志|执导|主演|领衔主演|饰演|担任|编剧|作词|作曲|演唱|主讲|主持召开|夺冠|夺得|摘得|摘金|打进|破门|攻入|扳平|梅开二度|获得冠军|当选|毕业于|当年|家的?|也是|从小|带领|率领|接过|捧着|拿出|拿起|站在|坐在|笑得|算起|告诉|对记者|向记者|给记者)/;

/** 王旭东是地道的锦州人, 张旭告诉记者: a common surname at the start of a clause and a verb that only people take. */
function fromClauses(reading: Reading): void {
  const { text } = reading;
  clausePattern.lastIndex = 0;
  for (let match = clausePattern.exec(text); match; match = clausePattern.exec(text)) {
    const at = match.index + match[0].length;
    if (clausePattern.lastIndex === match.index) clausePattern.lastIndex++;
    if (!commonSurnames.has(text[at]!)) continue;
    const shape = nameAt(text, at, 'bare');
    if (shape && speech.test(text.slice(shape.end, shape.end + 8))) put(reading, at, shape, 'speech', '');
  }
}

const listPattern =
  /(?:^|[\s,，。;；:：由和与、”）)])(?=[\u3400-\u9fff]{2,4}、[\u3400-\u9fff]{2,4}(?:、|和|与))/g;

/** 由徐嘉树、覃海、孙一凡和潘瑞组成: three or more in a row that all have the shape of names. */
function fromLists(reading: Reading): void {
  const { text } = reading;
  listPattern.lastIndex = 0;
  for (let match = listPattern.exec(text); match; match = listPattern.exec(text)) {
    const shapes: { readonly at: number; readonly shape: NameShape }[] = [];
    let at = match.index + match[0].length;
    if (listPattern.lastIndex === match.index) listPattern.lastIndex++;
    for (let count = 0; count < 20; count++) {
      const shape = listed(text, at);
      if (!shape) break;
      shapes.push({ at, shape });
      at = shape.end;
      if (!/[、和与]/.test(text[at] ?? '')) break;
      at++;
    }
    if (shapes.length >= 3) for (const one of shapes) put(reading, one.at, one.shape, 'list', '');
  }
}

/** A name in a list: a common surname, characters of given names, and no word of the dictionary. */
function listed(text: string, at: number): NameShape | undefined {
  if (!commonSurnames.has(text[at] ?? '')) return undefined;
  for (const length of [3, 2]) {
    const given = [...text.slice(at + 1, at + length)];
    if (given.length !== length - 1 || !given.every((one) => givenCharacters.has(one))) continue;
    const next = text[at + length] ?? '';
    if (!/[、和与]/.test(next) && nameAt(text, at, 'role')?.end !== at + length) continue;
    if (firstWord(text, at).length >= 2 && everydayWords.has(text.slice(at, at + 2))) continue;
    return { end: at + length, name: text.slice(at, at + length) };
  }
  return undefined;
}

/** 李某, 赵某某: no other word is made so. */
function fromAnonymised(reading: Reading): void {
  const { text } = reading;
  for (let at = text.indexOf('某'); at >= 0; at = text.indexOf('某', at + 1)) {
    const start = at - 1;
    if (
      start < 0 ||
      !isSurname(text[start]!) ||
      /[\u4e00-\u9fff]某[些个种地日天年月时人事县市镇村]/.test(text.slice(start, at + 2))
    )
      continue;
    const shape = nameAt(text, start, 'role');
    if (shape) put(reading, start, shape, 'anonymised', '');
  }
}

function put(reading: Reading, start: number, shape: NameShape, evidence: string, role: string): void {
  const span = { start, end: shape.end };
  if (reading.isTaken(span)) return;
  reading.add({
    kind: 'person',
    span,
    text: reading.text.slice(start, shape.end),
    name: shape.name,
    evidence,
    ...(role ? { role } : {}),
  } satisfies PersonFact);
  reading.take(span);
}
