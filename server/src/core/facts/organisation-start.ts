import { genericOrganisations, weakEndings } from './lexicon/organisation-words.ts';
import { grow, lastBreak } from './organisation-break.ts';
import { fixedAt } from './organisation-edge.ts';
import type { PlaceSpan } from './place.ts';
import type { Reading } from './reading.ts';

/** No organisation's name is longer than this many characters. */
export const reach = 26;

/** Where the name begins: at a place that stands close before it, or behind the last word that ends another phrase. */
export function beginning(
  reading: Reading,
  at: number,
  end: number,
  ending: string,
  places: readonly PlaceSpan[],
  cursor: number,
): number | undefined {
  const { text } = reading;
  const society = societies.has(ending) ? societyBefore(text, at) : undefined;
  if (society !== undefined) return society;
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
    (place) =>
      place.start >= floor &&
      place.start < end &&
      place.start < at &&
      (anchors.has(place.type) || (place.end === at && sited.test(ending))),
  );
  const anchor = inside[anchorIndex(text, inside, at)];
  if (anchor) {
    // 义县改变乡村学校: a kind of school, whatever stands before it.
    if (/学校$|农场$/.test(ending) && endsGeneric(text.slice(anchor.end, end))) return undefined;
    const bracketed = /[（(]/.test(text[anchor.start - 1] ?? '');
    const start = bracketed ? floor : grow(text, anchor.start, floor);
    // 锦州全市医院: what stands between place and ending must be a name, not a sentence.
    const gap = at - anchor.end;
    // 华中科技大学同济医学院附属协和医院: parts of one body in a row may be long.
    const chain = /大学|学院|附属|集团/.test(text.slice(anchor.end, at)) ? 22 : 14;
    return gap <= (ending === '队' ? 6 : chain) ? start : undefined;
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
  // 在临海中学启动, 宁波海关所属北仑海关: behind a preposition, a name and nothing else.
  if (/^(?:中学|小学|海关|海事局|边检站|派出所|卫生院|敬老院)$/.test(ending) && isOwn(text, floor, at, end))
    return floor;
  if (weakEndings.has(ending) && !/^(?:大学|研究院|设计院|出版社|集团|公司|博物馆)$/.test(ending))
    return undefined;
  const name = text.slice(floor, end);
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

const societies: ReadonlySet<string> = new Set(['联合会', '协会', '学会', '研究会', '促进会']);

/** 中国渔业与食品|协会: a national society of two trades. */
function societyBefore(text: string, at: number): number | undefined {
  const lead = text.slice(Math.max(0, at - 14), Math.max(0, at - 2)).replace(/[^与和]*$/, '');
  if (!/中国[\u4e00-\u9fff]{2,6}[与和]$/.test(lead)) return undefined;
  const start = text.lastIndexOf('中国', at);
  return at - start <= 14 ? start : undefined;
}

/** Two to four characters of a name between a preposition or mark and the ending, and a clean end behind it. */
function isOwn(text: string, floor: number, at: number, end: number): boolean {
  const length = at - floor;
  return (
    length >= 2 &&
    length <= 4 &&
    /^$|[在到从由于属、，,：:。“\s]/.test(text[floor - 1] ?? '') &&
    !/^[全各本该某多农城乡镇县市区校级当两我]|[上读念入进升的所]$|希望$|中心$|部分|附近|这所|一所|所有|九年|完全|高级$|初级$|职业$|重点$|民办$|公办$/.test(
      text.slice(floor, at),
    ) &&
    /^(?:$|[，。、；,;\s]|校长|副校长|教师|老师|学生|师生|启动|举行|举办|开展|门口|校园|的|关员|推|副?[关所院]长|民警|负责|医生|护士|工作)/.test(
      text.slice(end, end + 3),
    )
  );
}

/** 某某跨国公司: the end of the name is a kind of thing, with nothing proper before it. */
function endsGeneric(name: string): boolean {
  // 宏达机械|有限公司: the form of a company follows a name.
  if (/有限(?:责任)?公司$/.test(name)) return genericOrganisations.has(name);
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
const departments = /^[\u4e00-\u9fff]{1,5}[^局厅委府部会院司校][和与][\u4e00-\u9fff]{2,10}$/;

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

/** 浦东国际机场|海关: what may be called after the port or park it stands in. */
const sited =
  /^(?:海关|海事局|边检站|派出所|公安局|管理局|管委会|管理处|公司|有限公司|集团|医院|学校|小学|中学|支队|大队)$/;

/** Kinds of place that organisations are named after; a bridge or a park is not among them. */
const anchors: ReadonlySet<PlaceSpan['type']> = new Set(['division', 'country', 'land', 'water'] as const);
