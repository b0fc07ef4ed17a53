import { CharacterSet } from '../text/character-set.ts';
import { dottedAround, elementName, runEnd } from './foreign-name.ts';
import { placeNameAt } from './gazetteer.ts';
import { givenCharacters } from './lexicon/given-names.ts';
import { commonSurnames, everydayWords, surnames } from './lexicon/surnames.ts';
import { type NameShape, nameAt } from './name-shape.ts';
import { namedBefore } from './person-role.ts';
import { putPerson } from './put-person.ts';
import type { Reading } from './reading.ts';
import { firstWord } from './words.ts';

const speech =
  /^(?:告诉|介绍[,，。说道]|表示|说[:：,，。]|说道|坦言|回忆[,，道说]|认为|指出|强调|直言|感慨|笑着|解释|透露|是地道的|是土生土长|[（(](?:男|女|右|左|中|前排|图)|[,，](?:男|女)[,，]|[,，]今年\d|出生于|生于|逝世|因病|享年|家住|今年\d|在接受(?:采访|记者)|激动地|高兴地|自豪地|无奈地|算了一笔|同志(?!治丧)|执导|主演|领衔主演|饰演|担任|编剧|作词|作曲|演唱|主讲|主持召开|夺冠|夺得|摘得|摘金|打进|破门|攻入|扳平|梅开二度|获得冠军|当选|毕业于|当年|家的|也是|从小|带领|率领|接过|捧着|拿出|拿起|站在|坐在|笑得|算起|告诉|对记者|向记者|给记者|赛后|摘[金银铜得下]|得到|获得|贡献[了\d]|挂帅|执教|领衔|率队|分别[得获以夺]|缺阵|因伤缺席|伤愈复出|收获[了\d]|前\d+米|以\d|首发|替补|头球|远射|传中|卫冕|晋级|流转了|承包了|种[了植]|经营着|做完|握着|打着|擦了|抹了|摇摇头|点点头|讲述|评价|补充|提醒|建议[,，]|呼吁|赛前|迎战|力克|战胜|击败|险胜|苦战|鏖战|独得|一人独|\d[:：比]\d|在决赛|在半决赛|在比赛)/;

/** 王旭东是地道的锦州人, 张旭告诉记者: a common surname at the start of a clause and a verb that only people take. */
export function fromClauses(reading: Reading): void {
  const { text } = reading;
  for (const at of reading.sweep.names) {
    const shape = commonSurnames.at(text, at) ? beforeVerb(text, at) : rare(text, at);
    if (!shape) continue;
    putPerson(reading, at, shape, 'speech', '');
    // 方子琪和|万茜茜主演
    if (/[和与、]/.test(text[at - 1] ?? '')) namedBefore(reading, at - 1, 'speech', '');
  }
}

/** Three characters or two with a verb of persons right behind them. */
function beforeVerb(text: string, at: number): NameShape | undefined {
  const compound = nameAt(text, at, 'bare');
  if (
    compound &&
    !everydayWords.has(text.slice(at, at + 2)) &&
    speech.test(text.slice(compound.end, compound.end + 8))
  )
    return compound;
  for (const length of [3, 2]) {
    if (
      !givenCharacters.holds(text, at + 1, at + length) ||
      !speech.test(text.slice(at + length, at + length + 8))
    )
      continue;
    // 张家豪以…夺冠: two characters of given names and such a verb are more than a word that begins alike.
    if (length === 2 && everydayWords.has(text.slice(at, at + 2))) continue;
    return { end: at + length, name: text.slice(at, at + length) };
  }
  return undefined;
}

/** 方子琪和万茜茜主演: with a surname that is an everyday word, two characters of given names and no word among them. */
function rare(text: string, at: number): NameShape | undefined {
  if (!surnames.at(text, at) || !speech.test(text.slice(at + 3, at + 11))) return undefined;
  const shape = nameAt(text, at, 'role');
  if (shape?.end !== at + 3 || !givenCharacters.holds(text, at + 1, at + 3)) return undefined;
  return firstWord(text, at).length === 1 && firstWord(text, at + 1).length <= 2 ? shape : undefined;
}

/** Two items of a row and what leads to a third. */
const row = /[\u3400-\u9fff]{2,4}、[\u3400-\u9fff]{2,4}[、和与]/y;
const beforeRow = new CharacterSet('\t\n\r \u00a0\u3000,，。;；:：由和与、”）)');

/** 由徐嘉树、覃海、孙一凡和潘瑞组成: three or more in a row that all have the shape of names. */
export function fromLists(reading: Reading): void {
  const { text } = reading;
  let next = 0;
  for (const pause of reading.sweep.starts('pause')) {
    for (let start = Math.max(next, pause - 4); start <= pause - 2; start++) {
      next = start + 1;
      if (start > 0 && !beforeRow.at(text, start - 1)) continue;
      row.lastIndex = start;
      if (surnames.at(text, start) && row.test(text)) fromRow(reading, start);
    }
  }
}

function fromRow(reading: Reading, start: number): void {
  const { text } = reading;
  const shapes: { readonly at: number; readonly shape: NameShape }[] = [];
  let at = start;
  for (let count = 0; count < 20; count++) {
    const shape = listed(text, at);
    if (!shape) break;
    shapes.push({ at, shape });
    at = shape.end;
    if (!/[、和与]/.test(text[at] ?? '')) break;
    at++;
  }
  if (shapes.length >= 3) for (const one of shapes) putPerson(reading, one.at, one.shape, 'list', '');
}

/** A name in a list: a common surname, characters of given names, and no word of the dictionary. */
function listed(text: string, at: number): NameShape | undefined {
  const rare = !commonSurnames.at(text, at);
  if (rare && !surnames.at(text, at)) return undefined;
  // 仝欣怡、宿凌燕、芮可馨: with a surname that is an everyday word, three characters are asked for.
  for (const length of rare ? [3] : [3, 2]) {
    if (!givenCharacters.holds(text, at + 1, at + length)) continue;
    const next = text[at + length] ?? '';
    if (!/[、和与]/.test(next) && nameAt(text, at, 'role')?.end !== at + length) continue;
    if (everydayWords.has(text.slice(at, at + 2)) && firstWord(text, at).length >= 2) continue;
    return { end: at + length, name: text.slice(at, at + length) };
  }
  return undefined;
}

/** 李某, 赵某某: no other word is made so. */
export function fromAnonymised(reading: Reading): void {
  const { text } = reading;
  for (let at = text.indexOf('某'); at >= 0; at = text.indexOf('某', at + 1)) {
    const start = at - 1;
    if (
      start < 0 ||
      '由从向同和'.includes(text[start]!) ||
      !(surnames.at(text, start) || /[、，,：:]/.test(text[start - 1] ?? '')) ||
      /[\u4e00-\u9fff]某[些个种地日天年月时人事县市镇村]/.test(text.slice(start, at + 2))
    )
      continue;
    const shape =
      nameAt(text, start, 'role') ?? /^[\u3400-\u9fff]某[某甲乙丙尔]/.exec(text.slice(start, start + 3));
    if (shape && 'end' in shape) putPerson(reading, start, shape, 'anonymised', '');
    else if (shape) putPerson(reading, start, { end: start + 3, name: shape[0] }, 'anonymised', '');
  }
}

/** 哈维·卡斯特罗, 娜仁图雅: names that show what they are without a word beside them. */
export function fromForeign(reading: Reading): void {
  const { text } = reading;
  for (const dot of reading.sweep.starts('nameDot')) {
    const found = dottedAround(text, dot);
    if (!found || !cleanEnd(text, found.shape.end)) continue;
    putPerson(reading, found.start, found.shape, 'foreign', '');
    // 德萨克·丽塔和|拉贾娅
    const next = found.shape.end + 1;
    const end = /[和、与]/.test(text[next - 1] ?? '') ? runEnd(text, next, next + 7) : next;
    if (end - next >= 3 && cleanEnd(text, end) && !placeNameAt(text, next))
      putPerson(reading, next, { end, name: text.slice(next, end) }, 'foreign', '');
  }
  let next = 0;
  for (const at of reading.sweep.starts('nameElement')) {
    const shape = at < next ? undefined : elementName(text, at);
    if (!shape) continue;
    putPerson(reading, at, shape, 'foreign', '');
    next = shape.end;
  }
}

/** A mark, or a word of its own: 金沙·白|鹤滩 goes on in the middle of one. */
function cleanEnd(text: string, end: number): boolean {
  const next = text[end] ?? '';
  return (
    !/[\u3400-\u9fff·]/.test(next) ||
    '的在和与及对说向是将等以'.includes(next) ||
    firstWord(text, end).length > 1
  );
}
