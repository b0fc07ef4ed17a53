import type { Span } from '#core/text/span.ts';

/**
 * Spans such as reporters tag: all figures, quotes and clauses of the page, and stretches of two to four characters as
 * names are, shuffled together. None begins or ends with white space, none crosses a line end.
 */
export function sampleSpans(text: string, count: number, random: () => number): Span[] {
  const found: Span[] = [];
  for (const pattern of [
    /\d+(?:\.\d+)?(?:%|％|万|亿|元|月|日|年)*/g,
    /“[^”\n]{1,60}”/g,
    /[^\s，。；！？,;!?]{6,30}(?=[，。,])/g,
  ]) {
    for (const match of text.matchAll(pattern))
      found.push({ start: match.index, end: match.index + match[0].length });
  }
  const facts = shuffle(found, random).slice(0, Math.ceil(count / 2));
  while (facts.length < count) {
    const start = Math.floor(random() * text.length);
    const end = start + 2 + Math.floor(random() * 3);
    if (end <= text.length && !/\s/.test(text.slice(start, end))) facts.push({ start, end });
  }
  return facts;
}

function shuffle<T>(list: T[], random: () => number): T[] {
  for (let at = list.length - 1; at > 0; at--) {
    const other = Math.floor(random() * (at + 1));
    [list[at], list[other]] = [list[other]!, list[at]!];
  }
  return list;
}
