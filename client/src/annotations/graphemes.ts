import type { Span } from '#core/index.ts';

/** Which edge of a span moves, and whether the span gets longer. */
export interface Stretch {
  readonly edge: 'start' | 'end';
  readonly by: 'grow' | 'shrink';
}

/**
 * The span, longer or shorter by one character as a reader counts them; undefined when it would be empty or leave the
 * text. Offsets are UTF-16.
 */
export function stretch(text: string, { start, end }: Span, { edge, by }: Stretch): Span | undefined {
  const moved =
    edge === 'end'
      ? { start, end: by === 'grow' ? next(text, end) : previous(text, end) }
      : { start: by === 'grow' ? previous(text, start) : next(text, start), end };
  const isChanged = moved.start !== start || moved.end !== end;
  return isChanged && moved.start < moved.end ? moved : undefined;
}

function next(text: string, at: number): number {
  const near = text.slice(at, at + reach);
  const [first] = segmenter.segment(near);
  return at + (first?.segment.length ?? 0);
}

function previous(text: string, at: number): number {
  const from = Math.max(0, at - reach);
  let last = 0;
  for (const { index } of segmenter.segment(text.slice(from, at))) last = index;
  return from + last;
}

const segmenter = new Intl.Segmenter('zh', { granularity: 'grapheme' });
/** UTF-16 units: longer than any grapheme in print, a family of emoji included. */
const reach = 64;
