import type { PlaceFact } from './fact.ts';
import { placeNameAt } from './gazetteer.ts';
import {
  genericPlaces,
  leadWords,
  placeBoundaries,
  placeEndings,
  placeStops,
} from './lexicon/place-words.ts';
import { transliteration } from './name-shape.ts';
import type { Reading } from './reading.ts';
import { WordIndex } from './word-index.ts';

export interface PlaceSpan {
  readonly start: number;
  readonly end: number;
  readonly type: PlaceFact['type'];
}

/**
 * Places: names of the gazetteer, grown to the right by what hangs on them (义县大凌河街道, 锦州港, 荷兰鹿特丹), and names
 * known only by their ending (小凌河, 紫荆山), where the text shows their beginning.
 */
export function placeSpans(text: string): PlaceSpan[] {
  const found = fromGazetteer(text);
  return chained([...found, ...fromEndings(text, found)].sort((a, b) => a.start - b.start));
}

/** 清河市|向阳区: divisions that touch are one place, named from the larger to the smaller. */
function chained(spans: readonly PlaceSpan[]): PlaceSpan[] {
  const out: PlaceSpan[] = [];
  for (const one of spans) {
    const last = out.at(-1);
    if (last && last.end === one.start && last.type === 'division')
      out[out.length - 1] = { ...one, start: last.start };
    else out.push(one);
  }
  return out;
}

/** Emits those places that no organisation has taken. */
export function emitPlaces(reading: Reading, spans: readonly PlaceSpan[]): void {
  for (const { start, end, type } of spans) {
    if (reading.isTaken({ start, end })) continue;
    const text = reading.text.slice(start, end);
    reading.add({ kind: 'place', span: { start, end }, text, name: text, type } satisfies PlaceFact);
    reading.take({ start, end });
  }
}

function fromGazetteer(text: string): PlaceSpan[] {
  const found: PlaceSpan[] = [];
  for (let at = 0; at < text.length; at++) {
    const place = placeNameAt(text, at);
    if (!place || isAccident(text, at, place.name)) continue;
    let end = at + place.name.length;
    let type = place.type;
    for (;;) {
      const next = placeNameAt(text, end);
      if (next && !isAccident(text, end, next.name) && next.type !== 'country') {
        end += next.name.length;
        type = next.type;
        continue;
      }
      const more = tailOf(text, end, type);
      if (!more) break;
      end = more.end;
      type = more.type;
    }
    found.push({
      start:
        /(?:大桥|隧道)$/.test(text.slice(at, end)) && place.type === 'land'
          ? leftOf(text, at, found.at(-1)?.end ?? 0)
          : at,
      end,
      type,
    });
    at = end - 1;
  }
  return found;
}

/** 润扬|长江大桥: a bridge over a river has a name of its own before the river's. */
function leftOf(text: string, at: number, floor: number): number {
  let start = at;
  while (start > floor && at - start < 3) {
    const char = text[start - 1]!;
    if (!isHan(char) || placeStops.has(char) || placeBoundaries.has(char)) break;
    start--;
  }
  return leadWords.test(text.slice(start, at)) ? at : start;
}

/** What a place may carry on its right: 港, 大凌河街道, 东方港, or a foreign town behind its country. */
function tailOf(text: string, at: number, type: PlaceSpan['type']): PlaceSpan | undefined {
  for (let length = 0; length <= 4; length++) {
    const char = text[at + length];
    if (char === undefined || !isHan(char)) break;
    const ending = tailWords.at(text, at + length);
    const end = at + length + (ending?.length ?? 0);
    if (ending !== undefined && admits(text, at, length, ending, type) && isEdge(text, end, ending)) {
      return { start: at, end, type: placeEndings.get(ending)! };
    }
    // Another name of the gazetteer, a particle or a verb: what follows is no part of this place.
    if (length > 0 && placeNameAt(text, at + length)) break;
    if (
      (placeStops.has(char) || placeBoundaries.has(char)) &&
      !'上下前后东西南北中新大小三五九一二里和'.includes(char)
    )
      break;
  }
  if (type === 'country') {
    let end = at;
    while (end - at < 5 && transliteration.has(text[end] ?? '')) end++;
    if (end - at >= 2 && /^(?:$|[\s,，。、;；）)等])/.test(text.slice(end, end + 1)))
      return { start: at, end, type: 'division' };
  }
  return undefined;
}

const tailWords = new WordIndex(placeEndings.keys());

/** Endings that may follow a place at once: 锦州港, 沈阳北站, 南山公园. */
const bare =
  /^(?:港|湾|站|东站|西站|南站|北站|机场|国际机场|火车站|大桥|长江大桥|水库|新区|高新区|经开区|开发区|古城|湿地公园|奥体中心|体育中心|大剧院|口岸|市|县|区|省|镇|乡|州|旗|半岛|海峡|盆地|平原|高原|大街|路|街|高速|山|河|湖|岛|街道|社区|公园|森林公园|广场|国家公园|国家森林公园)$/;

/** Whether the ending, `length` characters behind a place, makes a longer name of it. */
function admits(text: string, at: number, length: number, ending: string, type: PlaceSpan['type']): boolean {
  const whole = text.slice(at, at + length + ending.length);
  const division = /^[市县区省镇乡州旗]$/.test(ending);
  if (length === 0) {
    if (!bare.test(ending)) return false;
    if (/^[山河湖岛路街]$/.test(ending) && type === 'country') return false;
    return !division || (type !== 'country' && !/[市县区省镇乡州旗]/.test(text[at - 1]!));
  }
  if (genericPlaces.has(whole) || (ending.length === 1 && genericPlaces.has(whole.slice(-2)))) return false;
  if (genericPlaces.has(whole.slice(-3)) || genericPlaces.has(whole.slice(-4))) return false;
  // Behind 东北 or a river no division follows, and one character is too little of a name for a 区.
  if (division && (type === 'land' || type === 'water' || (length === 1 && ending === '区'))) return false;
  return !(ending === '站' && length > 2);
}

/** 紫荆山, 小凌河, 和平区: the ending tells, and what stands before shows where the name begins. */
function fromEndings(text: string, known: readonly PlaceSpan[]): PlaceSpan[] {
  const found: PlaceSpan[] = [];
  let next = 0;
  for (let at = 1; at < text.length; at++) {
    while (next < known.length && known[next]!.end <= at) next++;
    const ending = endingAt(text, at);
    if (!ending) continue;
    const end = at + ending.word.length;
    if (known[next] && known[next]!.start < end && at < known[next]!.end) continue;
    if (!isEdge(text, end, ending.word)) continue;
    const start = beginning(text, at, known[next - 1]?.end ?? 0);
    if (start === undefined) continue;
    const name = text.slice(start, end);
    if (genericPlaces.has(name) || name.length < 3) continue;
    // Every real district is in the gazetteer; what else ends in 区 is a zone of some kind.
    if (
      ending.word === '区' ||
      (ending.word.length === 1 && genericPlaces.has(name.slice(-2))) ||
      genericPlaces.has(name.slice(-3)) ||
      genericPlaces.has(name.slice(-4))
    )
      continue;
    // 灵峰山|森林公园, 清河市|向阳区: what hangs on the name belongs to it.
    const more = tailOf(text, end, ending.type);
    const whole = more ? { start, end: more.end, type: more.type } : { start, end, type: ending.type };
    found.push(whole);
    at = whole.end - 1;
  }
  return found;
}

/** Endings that make a place without a gazetteer name before them; the others are too common as words. */
const alone = new Set(
  '港区 市 河 江 湖 山 岭 岛 镇 乡 村 县 区 街道 社区 水库 运河 公园 森林公园 湿地公园 国家公园 大桥 隧道 大街 大道 古城 古镇 机场 火车站 高速 自治县 自治州 奥体中心 体育中心 湿地 自然保护区 长江大桥 黄河大桥 特大桥 海峡 群岛 草原 沙漠 港 湾 屯 路 林场 农场'.split(
    ' ',
  ),
);

function endingAt(
  text: string,
  at: number,
): { readonly word: string; readonly type: PlaceSpan['type'] } | undefined {
  const word = endingWords.at(text, at);
  return word === undefined ? undefined : { word, type: placeEndings.get(word)! };
}

const endingWords = new WordIndex(alone);

/**
 * Where the name before an ending begins: two to four characters back, at a mark, a preposition or a word that leads to a
 * place. Undefined when anything else stands there: then the text does not show where the name begins.
 */
function beginning(text: string, at: number, floor: number): number | undefined {
  for (let start = at; start > Math.max(floor, at - 5); start--) {
    const char = text[start - 1]!;
    const length = at - start;
    // A preposition right before the ending leaves no room for a name: 游客在古城.
    const youth = char === '年' && '青少万百'.includes(text[start - 2] ?? ' ');
    if (length === 0 && !youth && (!isHan(char) || placeBoundaries.has(char) || placeStops.has(char)))
      return undefined;
    if (
      !isHan(char) ||
      (length >= 1 &&
        (placeBoundaries.has(char) || leadWords.test(text.slice(Math.max(0, start - 2), start))))
    ) {
      return length >= 1 && length <= 4 ? start : undefined;
    }
    if (!placeStops.has(char) || youth) continue;
    // 百股河: a numeral may open a name where a mark stands before it.
    const opens =
      length >= 1 && /[一二三四五六七八九十百千万两双]/.test(char) && !isHan(text[start - 2] ?? ' ');
    return opens ? start - 1 : undefined;
  }
  const start = Math.max(floor, at - 4);
  return floor === 0 && start === 0 && at >= 1 ? 0 : undefined;
}

/** 山东, 河里, 江面 go on as other words; 村民, 镇长, 区域 too. */
function isEdge(text: string, end: number, ending: string): boolean {
  const next = text[end] ?? '';
  if (ending === '路')
    return !/[\u4e00-\u9fff]/.test(next) || /[与和至上段东西南北口沿附一二三四五六七八九十]/.test(next);
  if (ending === '高速') return !/[\u4e00-\u9fff]/.test(next) || /[段上沿全封收入出堵与和]/.test(next);
  if (ending === '乡' && /[下村镇]/.test(next) && text[end + 1] !== '长') return false;
  if (/^[市县区镇乡]$/.test(ending) && next === ending && text[end + 1] === '长') return true;
  if (/^[市县区镇乡村省州旗]$/.test(ending))
    return (
      !'民长委域级别间块落庄里镇区县场值政直门志内外史'.includes(next) ||
      next === '' ||
      (ending === '村' && next === '民') ||
      (next === '长' && /[镇乡县区]/.test(ending)) ||
      next === '内' ||
      (next === '委' && ending !== '省')
    );
  if (/^[山河江湖海岛岭港湾路街站门桥楼园关观宫殿塔峰溪泉]$/.test(ending))
    return (
      !'遍水里上下边畔岸面口南北东西脉脚顶区坡林鸟川流源景色门体子道头段灯况线径长人心化湾港豚鲜鱼泥沙滩域底景风歌羊城岭石'.includes(
        next,
      ) ||
      next === '' ||
      (next === '水' ? !/[山岭]/.test(ending) : '上下边畔岸里脚南北东西口'.includes(next))
    );
  return true;
}

/** A gazetteer name that is a piece of other words where it stands. */
function isAccident(text: string, at: number, name: string): boolean {
  const before = text[at - 1] ?? '';
  const next = text[at + name.length] ?? '';
  if (
    /^(?:河|湖|江|山|海)[东南西北]$/.test(name) &&
    (/[岸侧麓坡]/.test(next) || (isHan(before) && next === '部'))
  )
    return true;
  switch (name) {
    case '中东':
      return next === '部' || next === '欧';
    case '海地':
    case '海南':
      return before === '淮' || before === '上' || before === '渤';
    case '马里':
      return /[亚兰]/.test(next);
    case '中山':
      return next === '装';
    case '河内':
      return before === '运' || before === '小';
    case '长城':
      return next === '汽' || next === '站';
    case '南海':
    case '东海':
      return next === '岸' || before === '向';
    case '日本':
      return before === '今' || before === '近' || before === '昨';
    case '吉安':
      return before === '长';
    case '德州':
    case '达州':
    case '梅州':
      return /[罗里苏弗加]/.test(before);
    default:
      return (
        (name.length === 2 && /[\u4e00-\u9fff]/.test(before) && crossing.has(before + name[0]!)) ||
        (next !== '' &&
          crossing.has(name.at(-1)! + next) &&
          name.length === 2 &&
          !/[市县省区]/.test(next) &&
          trailing.has(name + next))
      );
  }
}

/** Two-character words whose second half begins a place name by accident: 发展|..., 大海|南. */
const crossing = new Set(
  '上海 大海 沿海 临海 出海 下海 近海 深海 高山 大山 登山 青山 开山 长江 大江 黄河 山河 江河 运河 金华 中华 才华 精华 年华 新乡 城乡 家乡 下乡 返乡 老乡'.split(
    ' ',
  ),
);
const trailing = new Set([
  '上海洋',
  '南京东',
  '海口岸',
  '北京时',
  '大连接',
  '北海道',
  '长春花',
  '青海洋',
  '南海岸',
  '太原因',
  '河南岸',
  '河北岸',
  '湖南岸',
  '湖北岸',
  '江西岸',
  '广东西',
  '山东西',
  '西安全',
  '本溪水',
]);

function isHan(char: string): boolean {
  return char >= '\u3400' && char <= '\u9fff';
}
