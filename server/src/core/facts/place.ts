import type { PlaceFact } from './fact.ts';
import { placeNameAt } from './gazetteer.ts';
import { leadWords, placeBoundaries, placeStops } from './lexicon/place-words.ts';
import { isAccident } from './place-accident.ts';
import { isHan, type PlaceSpan } from './place-edge.ts';
import { fromEndings } from './place-ending.ts';
import { fromShortCounties } from './place-short.ts';
import { tailOf } from './place-tail.ts';
import type { Reading } from './reading.ts';

export type { PlaceSpan };

/**
 * Places: names of the gazetteer, grown to the right by what hangs on them (义县大凌河街道, 锦州港, 荷兰鹿特丹), and names
 * known only by their ending (小凌河, 紫荆山), where the text shows their beginning.
 */
export function placeSpans(reading: Reading): PlaceSpan[] {
  const named = fromGazetteer(reading);
  const found = merged(named, fromEndings(reading, named));
  return chained(merged(found, fromShortCounties(reading, found)));
}

function merged(first: readonly PlaceSpan[], second: readonly PlaceSpan[]): PlaceSpan[] {
  return second.length === 0 ? [...first] : [...first, ...second].sort((a, b) => a.start - b.start);
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

function fromGazetteer({ text, sweep }: Reading): PlaceSpan[] {
  const found: PlaceSpan[] = [];
  let resume = 0;
  for (const at of sweep.starts('place')) {
    if (at < resume) continue;
    const place = placeNameAt(text, at);
    if (!place || isAccident(text, at, place.name)) continue;
    let end = at + place.name.length;
    // 漠河|市区
    if (
      place.name.endsWith('市') &&
      text[end] === '区' &&
      placeNameAt(text.slice(at, end - 1), 0)?.name.length === end - 1 - at
    )
      end--;
    let type = place.type;
    for (;;) {
      const next = placeNameAt(text, end);
      // 漠河|北极村: the name of the village begins like another place.
      const village = next && /^[村镇乡屯]/.test(text[end + next.name.length] ?? '');
      if (next && !village && !isAccident(text, end, next.name) && next.type !== 'country') {
        end += next.name.length;
        type = next.type;
        continue;
      }
      const more = tailOf(text, end, type);
      if (!more) break;
      end = more.end;
      type = more.type;
    }
    // 都匀东、河池西等14座车站: stations in a row, called after the town and the side of it.
    if (type === 'division' && /^[东西南北][、等]/.test(text.slice(end, end + 2)) && text.includes('站')) {
      end++;
      type = 'site';
    }
    found.push({
      start:
        place.type === 'land' && /(?:大桥|隧道)$/.test(text.slice(at, end))
          ? leftOf(text, at, found.at(-1)?.end ?? 0)
          : at,
      end,
      type,
    });
    resume = end;
  }
  return found;
}

/** 润扬|长江大桥: a bridge over a river has a name of its own before the river's. */
function leftOf(text: string, at: number, floor: number): number {
  let start = at;
  while (start > floor && at - start < 3) {
    const char = text[start - 1]!;
    if (!isHan(char) || placeStops.at(text, start - 1) || placeBoundaries.at(text, start - 1)) break;
    start--;
  }
  return leadWords.test(text.slice(start, at)) ? at : start;
}
