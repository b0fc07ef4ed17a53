import { runEnd } from './foreign-name.ts';
import { type NameShape, nameAt } from './name-shape.ts';
import { putPerson } from './put-person.ts';
import type { Reading } from './reading.ts';
import { signs } from './signs.ts';

const oneName = '(?:[\\u3400-\\u9fff]{2,4}|[\\u3400-\\u9fff][ \\u3000]{1,3}[\\u3400-\\u9fff])';
/** A paragraph that is nothing but names: □ 顾 明. */
const aloneByline = new RegExp(`^[\\s*□■◎●▲（(]*(${oneName}(?:[ \\u3000、]{1,3}${oneName}){0,4})[\\s*）)]*$`);
const signed: ReadonlySet<string> = new Set(['byline', 'sign-off', 'credit']);

/** 记者张继锋 崔治报道, 通讯员 王小明、李强, 责任编辑：张三; and the guest author before 本报记者. */
export function fromBylines(reading: Reading): void {
  const { text } = reading;
  const alone = text.length <= 41 ? aloneByline.exec(text) : null;
  if (alone && (/^[*\s]*[□■◎●]/.test(text) || /[ \u3000]/.test(alone[1]!) || signed.has(reading.role))) {
    nameList(reading, text.indexOf(alone[1]!), 'byline', '');
  }
  const desk = reading.words('desk');
  const lead =
    desk.length > 0 &&
    /^[\s*□■◎●（(]*((?:[\u3400-\u9fff]+[ \u3000、]{1,3}){1,6})(?:本报)?(?:记者|通讯员)[\s:：]/.exec(
      text.slice(0, 60),
    );
  if (lead) {
    const start = lead[0].indexOf(lead[1]!);
    nameList(reading, start, 'byline', '');
  }
  // 新华社酒泉9月3日电（李国利、谢佼）
  const wire = /日电\s?[（(](?=[\u3400-\u9fff 、]{2,30}[）)])/.exec(text.slice(0, 60));
  if (wire) nameList(reading, wire.index + wire[0].length, 'byline', '');
  for (const { word, end } of desk) {
    const gap = /^[:：/\s]{0,4}/.exec(text.slice(end, end + 4))![0];
    nameList(reading, end + gap.length, 'byline', word);
  }
}

/** Names parted by blanks or 、, as far as they go. */
function nameList(reading: Reading, from: number, evidence: string, role: string): number {
  let at = from;
  for (let count = 0; count < 12; count++) {
    const shape = nameAt(reading.text, at, 'byline') ?? penName(reading.text, at, count > 0);
    if (!shape) break;
    putPerson(reading, at, shape, evidence, role);
    at = shape.end;
    const gap = /^[\s、,，/]{1,3}/.exec(reading.text.slice(at, at + 3))?.[0];
    if (!gap) break;
    at += gap.length;
  }
  return at;
}

/**
 * 记者苏斌、树文, 通讯员 敖日格乐: between marks in a byline whatever stands there is a name, also one that no surname
 * shows. The first of a list needs a blank or bracket before it, for 记者获悉 has neither.
 */
function penName(text: string, at: number, listed: boolean): NameShape | undefined {
  if (!listed && !/[\s（(：:]/.test(text[at - 1] ?? '')) return undefined;
  const name = /^[\u3400-\u9fff]{2,4}(?=$|[\s、）)*]|报道)/.exec(text.slice(at, at + 6))?.[0];
  if (!name || noName.test(name)) return undefined;
  if (name.length === 4 && runEnd(text, at, at + 4) < at + 4) return undefined;
  return { end: at + name.length, name };
}

const noName =
  /记者|通讯员|本报|实习|见习|编辑|报道|摄影|供图|综合|整理|来源|获悉|了解|日前|近日|采访|走进|来到|手记|观察|调查|视觉|校对|设计|版式|[的了是在从]/;

const creditPattern =
  /\s?(?:摄影报道|摄影|摄(?![制取入像影氏])|供图|文\/图|文\/摄|图\/文|制图|绘图|绘(?=$|[)）])|作(?=[)）]|$))/g;

/** 孟凡友 摄, (王小明 李强 摄), 图/张三. */
export function fromCredits(reading: Reading): void {
  const { text } = reading;
  const { signs: held } = reading.sweep;
  if ((held & (signs.credit | signs.made)) === 0) return;
  if ((held & signs.credit) === 0 && !/作(?:[)）]|$)|[文图][/／:：]/.test(text)) return;
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
