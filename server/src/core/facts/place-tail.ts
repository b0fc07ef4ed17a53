import { CharacterSet } from '../text/character-set.ts';
import { transliteration } from './foreign-name.ts';
import { placeNameAt } from './gazetteer.ts';
import { genericPlaces, placeBoundaries, placeEndings, placeStops } from './lexicon/place-words.ts';
import { isEdge, isHan, type PlaceSpan } from './place-edge.ts';
import { isGeneric } from './place-generic.ts';
import { WordIndex } from './word-index.ts';

/** What a place may carry on its right: 港, 大凌河街道, 东方港, or a foreign town behind its country. */
export function tailOf(text: string, at: number, type: PlaceSpan['type']): PlaceSpan | undefined {
  // 凤城市|大堡蒙古族乡
  const people = type === 'division' ? peoplesTown(text.slice(at, at + 14)) : 0;
  if (people > 0) return { start: at, end: at + people, type };
  const rural = type === 'division' && /[县市区旗镇乡道]/.test(text[at - 1] ?? '');
  // 金塘海底隧道|舟山: another place, which has a name of its own.
  if (type === 'site' && placeNameAt(text, at)) return undefined;
  for (let length = 0; length <= 4; length++) {
    const char = text[at + length];
    if (char === undefined || !isHan(char)) break;
    const ending = tailWords.at(text, at + length);
    if (ending !== undefined) {
      const end = at + length + ending.length;
      if (!goesOn(text, end, ending) && admits(text, at, length, ending, type) && isEdge(text, end, ending))
        return { start: at, end, type: placeEndings.get(ending)! };
    }
    // 阜南县|王家坝镇, 王家坝镇|和台村: behind a county or town only particles end what a village may be called.
    if (
      rural &&
      !hardStops.at(text, at + length) &&
      (char !== '和' || /[镇乡道]/.test(text[at - 1]!)) &&
      villageWithin(text, at + length + 1, at + 6)
    )
      continue;
    // Another name of the gazetteer, a particle or a verb: what follows is no part of this place.
    if (length > 0 && placeNameAt(text, at + length)) break;
    // 星海广场|和滨海路, 高新区|和东湖村
    if (char === '和' && text[at + length + 1] !== '平' && !(rural && text[at - 1] !== '区')) break;
    if (
      (placeStops.at(text, at + length) || placeBoundaries.at(text, at + length)) &&
      !'上下前后东西南北中新大小三五九一二里和登'.includes(char)
    )
      break;
  }
  if (type === 'country') {
    let end = at;
    while (end - at < 5 && transliteration.at(text, end)) end++;
    if (end - at >= 2 && /^(?:$|[\s,，。、;；）)等])/.test(text.slice(end, end + 1)))
      return { start: at, end, type: 'division' };
  }
  return undefined;
}

/** UTF-16 units of the name of a town of one or more peoples, 0 when none stands at the start. */
function peoplesTown(window: string): number {
  if (!window.includes('族乡')) return 0;
  return /^[\u3400-\u9fff]{0,4}?(?:[\u4e00-\u9fff]{1,3}族){1,3}乡(?!镇)/.exec(window)?.[0].length ?? 0;
}

/** 支亭寺|村, 白塔|镇: a longer name of a village or town goes on. */
function goesOn(text: string, end: number, ending: string): boolean {
  // 东马屯|村
  if (ending === '屯') return text[end] === '村';
  return /^(?:村|镇|乡(?!下)|社区|街道|屯)/.test(text.slice(end, end + 2)) && !division.test(ending);
}

/** What no village or town is called with. */
const hardStops = new CharacterSet(
  '的了在及与个各全每多这那其有是为某该本等说对从到至向往将把被让给由距离赴区',
);

/** Whether an ending of villages and towns stands in the window. */
function villageWithin(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const ending = tailWords.at(text, at);
    if (ending !== undefined) return /^(?:镇|乡|村|街道|社区|屯)$/.test(ending);
    if (!isHan(text[at] ?? '') || hardStops.at(text, at)) return false;
  }
  return false;
}

const division = /^(?:[市县区镇乡村省州旗屯]|街道|社区|.*区)$/;

const tailWords = new WordIndex(() => placeEndings.keys());

/** Endings that may follow a place at once: 锦州港, 沈阳北站, 南山公园. */
const bare =
  /^(?:港|湾|站|东站|西站|南站|北站|机场|国际机场|火车站|大桥|长江大桥|水库|新区|高新区|经开区|开发区|古城|古镇|古村|古街|湿地公园|奥体中心|体育中心|大剧院|口岸|市|县|区|省|镇|乡|州|旗|半岛|海峡|盆地|平原|高原|大街|路|街|高速|山|河|湖|岛|街道|社区|公园|森林公园|广场|国家公园|国家森林公园|国家湿地公园|旅游度假区|度假区|风景区|景区|经济开发区|经济技术开发区|高新技术产业开发区|工业园区|产业园区|工业园|产业园|会展中心|国际会展中心|会议中心|体育馆|体育场|汽车站|客运站|高铁站|宾馆|饭店|大酒店|大厦|海域|书院|码头|综合实验区|综合保税区|自由贸易试验区|自贸试验区|水文站|水电站|核电站|冰雪大世界|动物园|植物园|野生动物园|游乐园|影视城|世博园)$/;

/** Whether the ending, `length` characters behind a place, makes a longer name of it. */
function admits(text: string, at: number, length: number, ending: string, type: PlaceSpan['type']): boolean {
  const whole = text.slice(at, at + length + ending.length);
  const division = /^[市县区省镇乡州旗]$/.test(ending);
  // A block of flats is named behind its street or district, never bare.
  if (/^(?:小区|花园|苑|家园|新村|公寓)$/.test(ending))
    return (
      length >= 1 &&
      type === 'division' &&
      /[市县区镇道乡村]/.test(text[at - 1]!) &&
      !isGeneric(whole, ending)
    );
  // 北极|村
  if (length === 0 && ending === '村')
    return type === 'land' && whole !== '' && /^北极|^南极/.test(text.slice(at - 2, at));
  if (length === 0) {
    if (!bare.test(ending)) return false;
    if (/^[山河湖岛路街]$/.test(ending) && type === 'country') return false;
    return !division || (type !== 'country' && !/[市县区省镇乡州旗]/.test(text[at - 1]!));
  }
  // 固城|乡, not 城乡: behind a county a town of two characters has a name of its own.
  if (
    /[县市区]/.test(text[at - 1]!) &&
    /^[乡镇]$/.test(ending) &&
    length === 2 &&
    !/^[各全沿辖]|^城乡/.test(whole)
  )
    return true;
  // 黑龙江|五省
  if (division && length === 1 && /[一二三四五六七八九十两几各全]/.test(whole[0]!)) return false;
  if (genericPlaces.has(whole)) return false;
  if (isGeneric(whole, ending) || /^(?:产业|工业|科技|物流)园区?$/.test(ending)) return false;
  // Behind 东北 or a river no division follows, and one character is too little of a name for a 区.
  if (division && (type === 'land' || type === 'water' || (length === 1 && ending === '区'))) return false;
  return !(ending === '站' && length > 2);
}
