import { placeNameAt } from './gazetteer.ts';
import { genericPlaces, placeBoundaries, placeEndings, placeStops } from './lexicon/place-words.ts';
import { transliteration } from './foreign-name.ts';
import { isEdge, isHan, type PlaceSpan } from './place-edge.ts';
import { WordIndex } from './word-index.ts';

/** What a place may carry on its right: 港, 大凌河街道, 东方港, or a foreign town behind its country. */
export function tailOf(text: string, at: number, type: PlaceSpan['type']): PlaceSpan | undefined {
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
