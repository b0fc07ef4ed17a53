import type { Span } from '../text/span.ts';
import { positionOf, quoteOf, type Target } from './annotation.ts';
import type { AnnotationText } from './annotation-text.ts';

/** What `describe` cannot know from the text. */
export interface Origin {
  /** The file name of the text, without a folder. */
  readonly source: string;
  /** SHA-256, hex, of `AnnotationText.normal` as UTF-8. The host makes it: hashing is no business of a pure core. */
  readonly textSha256: string;
}

/** The span (UTF-16) of the text as a target that can be stored. A span that cuts a character is widened. */
export function describe(text: AnnotationText, range: Span, origin: Origin): Target {
  const { start, end } = text.toCodePoints(range);
  const whole = text.toSpan({ start, end });
  const from = text.toNormal(whole.start);
  const to = text.toNormal(whole.end);
  return {
    source: origin.source,
    selector: [
      {
        type: 'TextQuoteSelector',
        exact: text.normal.slice(from, to),
        prefix: contextBefore(text.normal, from),
        suffix: contextAfter(text.normal, to),
      },
      { type: 'TextPositionSelector', start, end },
    ],
    unit: 'codepoint',
    textSha256: origin.textSha256,
  };
}

/**
 * The inverse of `describe`: the span (UTF-16) whose position, quote and context all agree with the target; undefined
 * when one does not, or when the target lacks a selector. It never searches: that is `anchor`'s work.
 */
export function resolve(text: AnnotationText, target: Target): Span | undefined {
  const quote = quoteOf(target);
  const position = positionOf(target);
  if (!quote || !position || position.end < position.start || position.end > text.length) return undefined;
  const range = text.toSpan(position);
  if (text.quote(range) !== quote.exact) return undefined;
  const from = text.toNormal(range.start);
  const to = text.toNormal(range.end);
  const { prefix = '', suffix = '' } = quote;
  const agrees = text.normal.endsWith(prefix, from) && text.normal.startsWith(suffix, to);
  return agrees ? range : undefined;
}

/** Code points of context that are no white space: what the approximate search compares, and what tells repeats apart. */
export const contextSize = 14;
/** Code points of context in all, so that a page of blank lines does not swell every record. */
const contextLimit = 48;

/** The shortest text before `at` that holds `contextSize` characters. Offsets are UTF-16; no pair is cut. */
export function contextBefore(text: string, at: number): string {
  let from = at;
  let seen = 0;
  for (let taken = 0; from > 0 && seen < contextSize && taken < contextLimit; taken++) {
    const isPair = from > 1 && isLow(text.charCodeAt(from - 1)) && isHigh(text.charCodeAt(from - 2));
    from -= isPair ? 2 : 1;
    if (isPair || !isSpace(text.charCodeAt(from))) seen++;
  }
  return text.slice(from, at);
}

/** The shortest text from `at` on that holds `contextSize` characters. */
export function contextAfter(text: string, at: number): string {
  let to = at;
  let seen = 0;
  for (let taken = 0; to < text.length && seen < contextSize && taken < contextLimit; taken++) {
    const isPair = isHigh(text.charCodeAt(to)) && isLow(text.charCodeAt(to + 1));
    if (isPair || !isSpace(text.charCodeAt(to))) seen++;
    to += isPair ? 2 : 1;
  }
  return text.slice(at, to);
}

/** White space as ECMAScript's `\s` has it, which includes the ideographic space U+3000 and the BOM. */
export function isSpace(unit: number): boolean {
  if (unit <= 32) return unit === 32 || (unit >= 9 && unit <= 13);
  if (unit < 0xa0) return false;
  return (
    unit === 0xa0 ||
    unit === 0x1680 ||
    (unit >= 0x2000 && unit <= 0x200a) ||
    unit === 0x2028 ||
    unit === 0x2029 ||
    unit === 0x202f ||
    unit === 0x205f ||
    unit === 0x3000 ||
    unit === 0xfeff
  );
}

function isHigh(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff;
}

function isLow(unit: number): boolean {
  return unit >= 0xdc00 && unit <= 0xdfff;
}
