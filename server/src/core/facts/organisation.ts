import type { OrganisationFact } from './fact.ts';
import { fromContext } from './organisation-context.ts';
import { closes, fixedAt } from './organisation-edge.ts';
import { beginning, reach } from './organisation-start.ts';
import type { PlaceSpan } from './place.ts';
import type { Reading } from './reading.ts';
import { wordLists } from './word-lists.ts';

/** Organisations, by their endings (局, 大学, 有限公司) and by fixed names (工信部); `places` anchor where a name begins. */
export function organisations(reading: Reading, places: readonly PlaceSpan[]): void {
  const { text, sweep } = reading;
  const found: { start: number; end: number }[] = [];
  let cursor = 0;
  const named = merged(sweep.starts('organisation'), sweep.starts('builder'));
  for (const at of merged(named, sweep.starts('organisationEnding'))) {
    const fixed = fixedAt(text, at);
    const ending = wordLists.organisationEnding.at(text, at);
    if (fixed && !(fixed.endsWith('党') && text[at + fixed.length] === '人')) {
      // 俄国防部, 美国财政部, 瑞士央行: the country before a ministry or bank belongs to the name.
      const country = /部$|^央行$/.test(fixed) ? countryBefore(text, at, places) : 0;
      found.push({ start: at - country, end: at + extended(text, at, fixed) });
    }
    if (!ending) continue;
    const end = at + ending.length;
    if (!closes(text, end, ending)) continue;
    while (cursor < places.length && places[cursor]!.start < at - reach) cursor++;
    const start = beginning(reading, at, end, ending, places, cursor);
    if (start !== undefined && start < at) found.push({ start, end });
  }
  found.push(...fromContext(reading, found, places));
  for (const one of longest(found)) {
    const { start } = one;
    const end = withParts(text, one.end);
    const span = { start, end };
    if (reading.isTaken(span)) continue;
    const name = text.slice(start, end);
    reading.add({ kind: 'organisation', span, text: name, name } satisfies OrganisationFact);
    reading.take(span);
  }
}

/** The offsets of both lists, each once, rising. */
function merged(one: readonly number[], other: readonly number[]): readonly number[] {
  if (one.length === 0) return other;
  if (other.length === 0) return one;
  const all: number[] = [];
  for (let left = 0, right = 0; left < one.length || right < other.length; ) {
    const a = one[left] ?? Number.POSITIVE_INFINITY;
    const b = other[right] ?? Number.POSITIVE_INFINITY;
    if (a <= b) left++;
    if (b <= a) right++;
    all.push(Math.min(a, b));
  }
  return all;
}

/** How many characters before `at` name a country, in full or in one character at the start of a clause. */
function countryBefore(text: string, at: number, places: readonly PlaceSpan[]): number {
  if (
    /[俄美乌以英法德日韩印伊黎叙泰菲]/.test(text[at - 1] ?? '') &&
    !/[\u4e00-\u9fff]/.test(text[at - 2] ?? '，')
  )
    return 1;
  for (let low = 0, high = places.length - 1; low <= high; ) {
    const middle = (low + high) >> 1;
    const place = places[middle]!;
    if (place.end === at) return place.type === 'country' ? at - place.start : 0;
    if (place.end < at) low = middle + 1;
    else high = middle - 1;
  }
  return 0;
}

/** 大连理工大学|建设工程学院, 华中科技大学|同济医学院|附属协和医院: the parts of a university belong to the name. */
function withParts(text: string, from: number): number {
  const office = /(?:政府|委)$/.test(text.slice(Math.max(0, from - 2), from))
    ? offices.exec(text.slice(from, from + 6))
    : null;
  if (office) return from + office[0].length;
  const branch = branches.exec(text.slice(from, from + 8));
  if (branch) return from + branch[0].length;
  let end = from;
  for (let parts = 0; parts < 2 && /[大医]学|学院/.test(text.slice(end - 2, end)); parts++) {
    const part = university.exec(text.slice(end, end + 20))?.[0];
    if (part === undefined || (noPart.test(part) && !part.startsWith('附属'))) break;
    end += part.length;
  }
  return end;
}

/** 南京市人民政府|新闻办公室 */
const offices = /^(?:新闻办公室|新闻办|办公厅|办公室|研究室|参事室|外事办公室|外事办)/;

/** 锦州市图书馆|松山分馆 */
const branches = /^[\u3400-\u9fff]{2,4}?(?:分馆|分院|分校|分店|分公司|分部|分局|支行|分行|支公司)/;

const university =
  /^(?:附属[\u3400-\u9fff]{0,8}?(?:医院|中学|小学|学校|幼儿园)|[\u3400-\u9fff]{1,10}?(?:学院|研究院|研究所|实验室)|第[一二三四五六]附属医院|附[中小])/;
const noPart = /[的在与和对是将说、教师长生]|毕业|考入|获得|院士|博士|硕士|通过|联合|合作|加入/;

/** 腾讯|控股, 联合国|近东巴勒斯坦难民救济和工程处, 志愿军|第39军: what a fixed name carries on its right. */
function extended(text: string, at: number, fixed: string): number {
  const end = at + fixed.length;
  const rest = text.slice(end, end + 24);
  const more =
    fixed === '联合国'
      ? /^[\u3400-\u9fff]{2,18}?(?:工程处|规划署|计划署|难民署|基金会|基金|理事会|秘书处|特派团|办公室|办事处|协调厅|委员会|总部|大会|署)(?![\u3400-\u9fff]?长处)/
      : /军$|兵团$/.test(fixed)
        ? /^第[\d一二三四五六七八九十]{1,4}(?:集团军|军|师|团|纵队)/
        : /^(?:控股|集团|股份|公益基金会|公益|科技|智能|汽车|电气|云|数科|金科|研究院|终端|海思|通信|证券|财险|人寿|银行|保险|有限公司|公司|中国|[\u3400-\u9fff]{2,4}(?:研发中心|分公司|公司|研究所|研究院|总部|基地))(?![\u3400-\u9fff]{0,2}型)/;
  return fixed.length + (more.exec(rest)?.[0].length ?? 0);
}

/** Of overlapping finds the longest stays, joined with one that begins inside it and ends later. */
function longest(found: { start: number; end: number }[]): { start: number; end: number }[] {
  const sorted = [...found].sort((a, b) => a.start - b.start || b.end - a.end);
  const out: { start: number; end: number }[] = [];
  for (const one of sorted) {
    const last = out.at(-1);
    if (last && one.start < last.end) last.end = Math.max(last.end, one.end);
    else out.push({ ...one });
  }
  return out;
}
