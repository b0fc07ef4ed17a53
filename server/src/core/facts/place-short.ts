import { shortCounties } from './lexicon/short-counties.ts';
import { isHan, type PlaceSpan } from './place-edge.ts';
import type { Reading } from './reading.ts';
import { wordLists } from './word-lists.ts';
import { firstWord } from './words.ts';

/**
 * Counties without their 县, which are no place by themselves everywhere: 固镇、怀远、五河三县, 贵州荔波, 在盐池召开. They need a
 * place beside them, a row of such names, or a preposition of place before and a fitting word behind.
 */
export function fromShortCounties(reading: Reading, known: readonly PlaceSpan[]): PlaceSpan[] {
  const { text } = reading;
  const found: PlaceSpan[] = [];
  const hits = reading.words('shortCounty');
  if (hits.length === 0) return found;
  const ends = new Set(known.map((place) => place.end));
  const begins = new Set(known.map((place) => place.start));
  let next = 0;
  for (const { word, start, end } of hits) {
    while (next < known.length && known[next]!.end <= start) next++;
    const over = known[next];
    if (over && over.start < end) continue;
    const joined = ends.has(start) && known[next - 1]?.type === 'division';
    const row =
      (text[start - 1] === '、' && (ends.has(start - 1) || endsName(text, start - 1))) ||
      (text[end] === '、' &&
        (!isHan(text[start - 1] ?? '') || /[在从赴往至到和与及对]/.test(text[start - 1]!)) &&
        (begins.has(end + 1) || wordLists.shortCounty.at(text, end + 1) !== undefined));
    if (!joined && !row && (shortCounties().get(word) || !stands(text, start, end))) continue;
    if ((joined && !closes(text, end)) || word === '南部' || divisionFollows.test(text.slice(end, end + 1)))
      continue;
    // 武汉青山|绿水. The dictionary is asked last: it costs the most.
    if (firstWord(text, start).length > word.length) continue;
    // 都匀东、独山东: stations in a row, named after the county and the side of it.
    const station = row && /^[东西南北][、等]/.test(text.slice(end, end + 2)) ? 1 : 0;
    found.push({ start, end: end + station, type: station ? 'site' : 'division' });
    ends.add(end + station);
  }
  return found;
}

const divisionFollows = /^[县市区镇乡村路街山河江湖族门站港湾岛桥寺庙园宫]/;

function endsName(text: string, end: number): boolean {
  for (let length = 2; length <= 4; length++) {
    if (shortCounties().has(text.slice(end - length, end))) return true;
  }
  return /[东西南北]/.test(text[end - 1] ?? '') && end > 1 && endsName(text, end - 1);
}

function closes(text: string, end: number): boolean {
  return (
    !isHan(text[end] ?? '') ||
    /[的是在为境人、和与及至到等举召开两三四五一二六地北东西南发出段籍考调]/.test(text[end]!)
  );
}

/** 在固镇召开, 从荔波出发, 走进鄢陵: a preposition of place before, a verb, particle or mark behind. */
function stands(text: string, start: number, end: number): boolean {
  return (
    /(?:[在从赴往至到]|来到|抵达|走进|位于|途经|来自|家住|返回|驻守)$/.test(
      text.slice(Math.max(0, start - 2), start),
    ) && closes(text, end)
  );
}
