import { desk } from './lexicon/roles.ts';
import { nameAt } from './name-shape.ts';
import { putPerson } from './put-person.ts';
import type { Reading } from './reading.ts';
import { WordIndex } from './word-index.ts';

const deskWords = new WordIndex(desk);

const oneName = '(?:[\\u3400-\\u9fff]{2,4}|[\\u3400-\\u9fff][ \\u3000]{1,3}[\\u3400-\\u9fff])';
/** A paragraph that is nothing but names: □ 顾 明. */
const aloneByline = new RegExp(`^[\\s*□■◎●▲（(]*(${oneName}(?:[ \\u3000、]{1,3}${oneName}){0,4})[\\s*）)]*$`);
const signed: ReadonlySet<string> = new Set(['byline', 'sign-off', 'credit']);

/** 记者张继锋 崔治报道, 通讯员 王小明、李强, 责任编辑：张三; and the guest author before 本报记者. */
export function fromBylines(reading: Reading): void {
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
  for (const { word, end } of deskWords.in(text)) {
    const gap = /^[:：/\s]{0,4}/.exec(text.slice(end, end + 4))![0];
    nameList(reading, end + gap.length, 'byline', word);
  }
}

/** Names parted by blanks or 、, as far as they go. */
function nameList(reading: Reading, from: number, evidence: string, role: string): number {
  let at = from;
  for (let count = 0; count < 12; count++) {
    const shape = nameAt(reading.text, at, 'byline');
    if (!shape) break;
    putPerson(reading, at, shape, evidence, role);
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
export function fromCredits(reading: Reading): void {
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
