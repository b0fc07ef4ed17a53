import type { OrganisationFact } from './fact.ts';
import {
  fixedOrganisations,
  genericOrganisations,
  joinedByAnd,
  organisationStops,
  strongEndings,
  weakEndings,
} from './lexicon/organisation-words.ts';
import type { PlaceSpan } from './place.ts';
import type { Reading } from './reading.ts';
import { WordIndex } from './word-index.ts';

/** No organisation's name is longer than this many characters. */
const reach = 26;

/** Organisations, by their endings (局, 大学, 有限公司) and by fixed names (工信部); `places` anchor where a name begins. */
export function organisations(reading: Reading, places: readonly PlaceSpan[]): void {
  const { text } = reading;
  const found: { start: number; end: number }[] = [];
  let cursor = 0;
  for (let at = 0; at < text.length; at++) {
    const fixed = fixedAt(text, at);
    const ending = endings.at(text, at);
    if (fixed && !(fixed.endsWith('党') && text[at + fixed.length] === '人')) {
      // 俄国防部, 美财政部: the country in one character belongs to the name.
      const country =
        /部$/.test(fixed) &&
        /[俄美乌以英法德日韩印伊黎叙泰菲]/.test(text[at - 1] ?? '') &&
        !/[\u4e00-\u9fff]/.test(text[at - 2] ?? '，')
          ? 1
          : 0;
      found.push({ start: at - country, end: at + fixed.length });
    }
    if (!ending) continue;
    const end = at + ending.length;
    if (!closes(text, end, ending)) continue;
    while (cursor < places.length && places[cursor]!.start < at - reach) cursor++;
    const start = beginning(reading, at, end, ending, places, cursor);
    if (start !== undefined && start < at) found.push({ start, end });
  }
  for (const { start, end } of longest(found)) {
    const span = { start, end };
    if (reading.isTaken(span)) continue;
    const name = text.slice(start, end);
    reading.add({ kind: 'organisation', span, text: name, name } satisfies OrganisationFact);
    reading.take(span);
  }
}

/** Where the name begins: at a place that stands close before it, or behind the last word that ends another phrase. */
function beginning(
  reading: Reading,
  at: number,
  end: number,
  ending: string,
  places: readonly PlaceSpan[],
  cursor: number,
): number | undefined {
  const { text } = reading;
  const society = /中国[\u4e00-\u9fff]{2,6}[与和]$/.exec(
    text.slice(Math.max(0, at - 14), Math.max(0, at - 2)).replace(/[^与和]*$/, ''),
  );
  if (society && /^(?:联合会|协会|学会|研究会|促进会)$/.test(ending)) {
    const start = text.lastIndexOf('中国', at);
    if (at - start <= 14) return start;
  }
  const near = nearby(places, cursor, end);
  if (/^(?:局|厅|委员会|旅游局|体育局|管理局|中心)$/.test(ending) || ending.endsWith('局')) {
    const division = near.findLast(
      (place) => place.type === 'division' && place.end < at && at - place.end <= 16,
    );
    if (division && departments.test(text.slice(division.end, at))) return grow(text, division.start, 0);
  }
  const floor = lastBreak(reading, Math.max(0, at - reach), at, near);
  const parent = /(?:部|院|总局|总署|大学|集团|公司)$/.exec(text.slice(Math.max(0, at - reach), at))
    ? undefined
    : parentBefore(text, at, floor);
  if (parent !== undefined) return parent;
  const inside = near.filter(
    (place) => place.start >= floor && place.start < end && place.start < at && anchors.has(place.type),
  );
  const anchor = inside[anchorIndex(text, inside, at)];
  if (anchor) {
    const bracketed = /[（(]/.test(text[anchor.start - 1] ?? '');
    const start = bracketed ? floor : grow(text, anchor.start, floor);
    // 锦州全市医院: what stands between place and ending must be a name, not a sentence.
    return at - anchor.end <= (ending === '队' ? 6 : 14) ? start : undefined;
  }
  if (/[\d一二两三四五六七八九十百千万亿余多几]/.test(text[floor - 1] ?? '')) return undefined;
  const prefix = /(?:中国|中华|中共|全国|国家|国际|世界|中央|省|市|县|区|州)/.exec(text.slice(floor, at));
  if (
    prefix &&
    floor + prefix.index === floor &&
    /^(?:中国|中华|中共|全国|国家|国际|世界|中央)/.test(prefix[0])
  )
    return floor;
  if (
    ending === '队' &&
    at - floor >= 2 &&
    at - floor <= 6 &&
    sport.test(text) &&
    !teams.test(text.slice(floor, at))
  )
    return floor;
  if (weakEndings.has(ending) && !/^(?:大学|研究院|设计院|出版社|集团|公司|博物馆)$/.test(ending))
    return undefined;
  const name = text.slice(floor, end);
  if (
    /^(?:中学|小学)$/.test(ending) &&
    at - floor >= 2 &&
    at - floor <= 5 &&
    !/^[全各本该某多农城乡镇县市区校级]|希望$|中心$|部分|附近|这所|一所/.test(name.slice(0, -2))
  )
    return floor;
  if (/^国(?![家际网务药泰能立])/.test(name) || endsGeneric(name)) return undefined;
  if (
    at - floor < 2 ||
    at - floor > 16 ||
    genericOrganisations.has(name) ||
    !/^[\u3400-\u9fffA-Za-z（）()]+$/.test(name)
  )
    return undefined;
  // Behind nothing but ordinary words a weak ending says a kind of thing: 上市公司, 民营集团.
  if (
    weakEndings.has(ending) &&
    (at - floor > 6 || /(?:家|个|些|型|类|式|性|级|办|营|有|企|学|大|小)$/.test(text.slice(floor, at)))
  )
    return undefined;
  return floor;
}

/** 某某跨国公司: the end of the name is a kind of thing, with nothing proper before it. */
function endsGeneric(name: string): boolean {
  return [4, 5, 6].some((length) => name.length >= length && genericOrganisations.has(name.slice(-length)));
}

/** 中国科学院|等离子体物理研究所: a fixed name close before the ending is where the whole name begins. */
function parentBefore(text: string, at: number, floor: number): number | undefined {
  for (let start = floor; start < at; start++) {
    const name = fixedAt(text, start);
    if (name && start + name.length < at && at - start - name.length <= 12) return start;
  }
  return undefined;
}

/** 北仑区|文化和广电旅游体育|局: departments joined by 和 behind a division, where neither half is a body of its own. */
const departments = /^[\u4e00-\u9fff]{1,5}[^局厅委府部会院司校]和[\u4e00-\u9fff]{2,10}$/;

/** Words that make a 队 a club: without them it may be any crew. */
const sport = /比赛|联赛|球迷|决赛|赛季|夺冠|比分|冠军|进球|主场|客场|教练|选手/;
const teams =
  /(?:工作|服务|志愿|救援|医疗|消防|考古|勘探|突击|宣讲|巡逻|施工|先锋|合唱|舞蹈|仪仗|护旗|代表|[小大中支总分车船舰机卫纵球主客我本各该两全强劲弱新老敌对乐校省市县]|国家|工程|维修|抢险|抢修|巡护|应急|预备|文艺|宣传|地质|参赛|运动|啦啦|排|列|部|军|团)$/;

/**
 * Which place the name begins at: the first, unless another organisation ends in between and more words follow it
 * (委内瑞拉政府指责时任哥伦比亚政府); then the place behind those.
 */
function anchorIndex(text: string, inside: readonly PlaceSpan[], at: number): number {
  for (let index = inside.length - 1; index > 0; index--) {
    const between = text.slice(inside[index - 1]!.end, inside[index]!.start);
    if (
      /(?:政府|公司|大学|医院|集团|委员会|法院)[\u4e00-\u9fff]{2,}$/.test(between) &&
      inside[index]!.start < at
    )
      return index;
  }
  return 0;
}

/** The places from `cursor` on that begin before `end`. */
function nearby(places: readonly PlaceSpan[], cursor: number, end: number): PlaceSpan[] {
  const near: PlaceSpan[] = [];
  for (let at = cursor; at < places.length && places[at]!.start < end; at++) near.push(places[at]!);
  return near;
}

/** Kinds of place that organisations are named after; a bridge or a park is not among them. */
const anchors: ReadonlySet<PlaceSpan['type']> = new Set(['division', 'country', 'land', 'water'] as const);

/** The offset behind the last mark, stop word or name of a person before the ending. */
function lastBreak(reading: Reading, from: number, at: number, places: readonly PlaceSpan[]): number {
  const window = reading.text.slice(from, at);
  let floor = 0;
  for (let index = window.length - 1; index >= 0; index--) {
    const char = window[index]!;
    // 中粮米业(五常)有限公司: brackets that close belong to the name.
    const opening = char === ')' || char === '）' ? bracketStart(window, index) : -1;
    if (opening > 0) {
      index = opening;
      continue;
    }
    const kept = /[\u3400-\u9fffA-Za-z·]/.test(char);
    if (!kept || reading.isTaken({ start: from + index, end: from + index + 1 })) {
      floor = index + 1;
      break;
    }
  }
  const joined = joinedByAnd.exec(window);
  const shielded = places.filter((place) => place.end > from && place.start < at);
  organisationStops.lastIndex = floor;
  for (let match = organisationStops.exec(window); match; match = organisationStops.exec(window)) {
    const stop = match.index + match[0].length;
    if (shielded.some((place) => place.start < from + stop && from + match.index < place.end)) {
      organisationStops.lastIndex = match.index + 1;
      continue;
    }
    if (joined && match.index >= joined.index && stop <= joined.index + joined[0].length) continue;
    if (stop < window.length || match[0].length > 0) floor = Math.max(floor, stop);
  }
  return from + floor;
}

/** Where the short bracket that closes at `close` opens; −1 when none does. */
function bracketStart(window: string, close: number): number {
  for (let at = close - 1; at >= Math.max(0, close - 8); at--) {
    if (window[at] === '(' || window[at] === '（') return at;
    if (!/[\u3400-\u9fff]/.test(window[at]!)) return -1;
  }
  return -1;
}

/** 中共锦州市委: what belongs to the name before the place. */
function grow(text: string, start: number, floor: number): number {
  const lead =
    /(?:中共|共青团|国网|国家税务总局|中国人民解放军|中国移动|中国联通|中国电信|中国石油|中国石化|中国银行|民革|民盟|民进|原|新疆生产建设兵团|中国铁路|中国出口信用保险公司|国立|私立|省立)$/.exec(
      text.slice(Math.max(floor, start - 10), start),
    );
  return lead && lead[0] !== '原' ? start - lead[0].length : start;
}

/** The name ends here: 局长, 公司化, 队员, 大学生 go on as other words. */
function closes(text: string, end: number, ending: string): boolean {
  const next = text[end] ?? '';
  if (next === '') return true;
  if (/[会协]$/.test(ending) && /[议商调]/.test(next)) return false;
  if (/[局厅队]$/.test(ending) && commonWords.test(text.slice(end - 2, end)) && ending.length === 1)
    return false;
  if (ending === '局' && (text[end - 2] === '副' || text[end - 2] === '局')) return false;
  if (ending === '局' || ending.endsWith('局')) return !'面部限势'.includes(next);
  if (ending.endsWith('馆')) return !'日藏员'.includes(next);
  if (ending === '厅') return true;
  if (ending === '队' || ending.endsWith('队')) return !'伍列形员'.includes(next);
  if (ending === '大学') return !'生城'.includes(next);
  if (ending === '集团') return !'军化式'.includes(next);
  if (ending === '航空') return !'器公母港运工发'.includes(next);
  if (ending === '移动' || ending === '电信' || ending === '联通') return false;
  if (ending === '石化') return !'产企项行工'.includes(next);
  if (ending === '小学' || ending === '中学') return next !== '生';
  if (ending.endsWith('委')) return next !== '员' && next !== '托';
  if (ending === '协会' || ending === '学会') return true;
  if (ending === '学会') return false;
  return true;
}

/** Words that end in 局, 厅 or 队 and name no organisation. */
const commonWords =
  /^(?:变局|格局|布局|结局|大局|全局|开局|时局|僵局|棋局|当局|出局|破局|入局|饭局|战局|政局|客厅|餐厅|大厅|展厅|排队|列队|领队|车队|团队)$/;

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

const endings = new WordIndex(strongEndings);
const fixedNames = new WordIndex(fixedOrganisations);

const numbered =
  /^(?:中铁|中交|中建|中冶|中国铁建|中国水电|中国电建|中核)[一二三四五六七八九十]{1,3}(?:局|公司|航局|公局|冶)(?!面|长)/;

function fixedAt(text: string, at: number): string | undefined {
  if (text[at] === '中') {
    const built = numbered.exec(text.slice(at, at + 10))?.[0];
    if (built) return built;
  }
  return fixedNames.at(text, at);
}
