/**
 * Word boundaries from the host's own dictionary, on short windows only: the segmenter is quadratic on long text and
 * costs microseconds on a dozen characters. Made on first use; it holds no state between calls.
 */
let segmenter: Intl.Segmenter | undefined;

const reach = 8;

/** Whether the dictionary holds `[start, end)` as exactly one word where it stands. */
export function isOneWord(text: string, start: number, end: number): boolean {
  return lengthOfFirst(text.slice(start, end + reach)) === end - start;
}

/** The word that the dictionary finds at `at` when the text begins there. */
export function firstWord(text: string, at: number): string {
  return text.slice(at, at + lengthOfFirst(text.slice(at, at + reach)));
}

/** UTF-16 units of the first word of a window; 0 when it is empty. Only that one is asked for: each costs the host a call. */
function lengthOfFirst(window: string): number {
  segmenter ??= new Intl.Segmenter('zh', { granularity: 'word' });
  return segmenter.segment(window).containing(0)?.segment.length ?? 0;
}

/** The words of a window round `[start, end)`, with offsets in the text. */
export function wordsOf(
  text: string,
  start: number,
  end: number,
): { readonly start: number; readonly end: number }[] {
  segmenter ??= new Intl.Segmenter('zh', { granularity: 'word' });
  // The window begins where the span does, so that what precedes it cannot swallow its first character.
  const from = start;
  const window = text.slice(from, Math.min(text.length, end + reach));
  const words: { start: number; end: number }[] = [];
  for (const { segment, index } of segmenter.segment(window))
    words.push({ start: from + index, end: from + index + segment.length });
  return words;
}
