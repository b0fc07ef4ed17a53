import type { Folded } from './fold.ts';

/**
 * A deleted stretch can often lie a few characters further left or right with the same outcome (…者。【…者。】). It is
 * put where a line or a sentence begins, because that is where people cut. `map` leads from the text with the stretch
 * to the other, `back` the other way.
 *
 * When a whole line could as well be the one that was deleted as its twin, nobody can tell: such units are given to
 * `doubt`. An added stretch is the same thing seen from the other text.
 */
export function slideGaps(
  map: Int32Array,
  back: Int32Array,
  text: Folded,
  other: Folded,
  doubt: (unit: number) => void,
): void {
  for (let start = 0; start < map.length; start++) {
    if (map[start] !== -1) continue;
    let end = start;
    while (end < map.length && map[end] === -1) end++;
    const before = start === 0 ? -1 : map[start - 1]!;
    const behind = end === map.length ? back.length : map[end]!;
    if (behind === before + 1) {
      const isEqualTo = (unit: number, is: number) =>
        map[unit] === is && other.units[is] === text.units[unit];
      const slides = possibleSlides(text, start, end, isEqualTo, before);
      const best = bestSlide(slides, start, end, text, (unit) => map[unit] === -1);
      const lines = slides.filter((slide) => text.seam(start + slide) === 2);
      const [first, last] = [lines[0] ?? 0, lines.at(-1) ?? 0];
      for (let unit = start + first; unit < start + last; unit++) doubt(unit);
      for (let unit = end + first; unit < end + last; unit++) doubt(unit);
      for (let one = start - 1; one >= start + best; one--) move(map, back, one, one + end - start);
      for (let one = end; one < end + best; one++) move(map, back, one, one - (end - start));
      end += Math.max(0, best);
    }
    start = end;
  }
}

/** By how many units the stretch can be shifted, in ascending order; 0 among them. */
function possibleSlides(
  text: Folded,
  start: number,
  end: number,
  isEqualTo: (unit: number, other: number) => boolean,
  before: number,
): number[] {
  const slides = [0];
  for (let slide = -1; start + slide >= 0; slide--) {
    if (text.units[start + slide] !== text.units[end + slide]) break;
    if (!isEqualTo(start + slide, before + 1 + slide)) break;
    slides.unshift(slide);
  }
  for (let slide = 1; end + slide <= text.length; slide++) {
    const [first, last] = [start + slide - 1, end + slide - 1];
    if (text.units[first] !== text.units[last] || !isEqualTo(last, before + slide)) break;
    slides.push(slide);
  }
  return slides;
}

function bestSlide(
  slides: readonly number[],
  start: number,
  end: number,
  text: Folded,
  isGone: (unit: number) => boolean,
): number {
  let best = 0;
  let highest: number = text.seam(start);
  for (const slide of [...slides].sort((one, two) => Math.abs(one) - Math.abs(two))) {
    // Beside another stretch it makes one with it: of 211万 → 21 the end is gone, not the middle and the end.
    const isJoining = slide !== 0 && (isGone(start + slide - 1) || isGone(end + slide));
    const value = isJoining ? 3 : text.seam(start + slide);
    if (value <= highest) continue;
    best = slide;
    highest = value;
  }
  return best;
}

function move(map: Int32Array, back: Int32Array, from: number, to: number): void {
  const held = map[from]!;
  map[to] = held;
  map[from] = -1;
  back[held] = to;
}
