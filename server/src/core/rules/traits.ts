import type { Paragraph } from '../page/paragraph.ts';
import { isDigit, isHan, isLatin } from '../text/characters.ts';

/**
 * What a paragraph's characters allow a rule to find. Bits, so that forty rules share one pass over the text and most
 * of them end after one comparison.
 */
export const Trait = {
  latin: 1 << 0,
  digit: 1 << 1,
  /** A blank between two other characters. */
  blank: 1 << 2,
  /** The same Han character twice in a row. */
  repeat: 1 << 3,
  /** An ASCII mark: , ; : ! ? ( ) . - ~ and the straight quotes. */
  asciiMark: 1 << 4,
  /** Two marks of pause or stop in a row. */
  markRun: 1 << 5,
  /** A dash, hyphen, box line or wave of any width. */
  dash: 1 << 6,
  /** Any half of a pair: quotes, brackets, title marks, emphasis. */
  pair: 1 << 7,
  /** A character outside what Chinese print is set in: invisible, private, compatibility, full-width alphanumerics. */
  odd: 1 << 8,
  /** A percent or permille sign. */
  percent: 1 << 9,
  /** A dot that may stand between the parts of a foreign name. */
  dot: 1 << 10,
  /** 顿号. */
  enumeration: 1 << 11,
  /** A digit or a Chinese numeral: without one there is no figure. */
  count: 1 << 12,
} as const;

/**
 * The traits of a paragraph; a union of `Trait` bits. Paragraphs are immutable, so the answer is kept beside the
 * paragraph and goes with it.
 */
export function traitsOf(paragraph: Paragraph): number {
  let traits = KNOWN.get(paragraph);
  if (traits === undefined) {
    traits = scan(paragraph.text);
    KNOWN.set(paragraph, traits);
  }
  return traits;
}

/** A pure cache: the value follows from the key alone. */
const KNOWN = new WeakMap<Paragraph, number>();

function scan(text: string): number {
  let traits = 0;
  let before = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    let signs = SIGNS[unit]!;
    if (signs === 0) {
      signs = SEEN | signsOf(unit);
      SIGNS[unit] = signs;
    }
    traits |= signs;
    if ((signs & HAN) !== 0 && unit === before) traits |= Trait.repeat;
    else if ((signs & STOP) !== 0 && at > 0 && (SIGNS[before]! & STOP) !== 0) traits |= Trait.markRun;
    before = unit;
  }
  return traits & ~(STOP | HAN | SEEN);
}

/** What each UTF-16 unit adds, with three bits of the scan's own; 0 for one that no text has held yet. A pure cache. */
const SIGNS = new Uint16Array(0x10000);
const STOP = 1 << 13;
const HAN = 1 << 14;
const SEEN = 1 << 15;

function signsOf(unit: number): number {
  const character = String.fromCharCode(unit);
  let signs = unit < 0x80 ? ascii(unit, character) : wide(unit, character);
  if (unit >= 0x3400 && unit <= 0x9fff) signs |= HAN;
  if ('，。、；：！？,;:!?.．…'.includes(character)) signs |= STOP;
  if ('〇零一二两三四五六七八九十百千万亿半几数０１２３４５６７８９'.includes(character))
    signs |= Trait.count;
  return signs;
}

function ascii(unit: number, character: string): number {
  let traits = 0;
  if (isLatin(unit)) traits |= Trait.latin;
  if (isDigit(unit)) traits |= Trait.digit | Trait.count;
  if (character === ' ' || character === '\t') traits |= Trait.blank;
  if (',;:!?().-~"\''.includes(character)) traits |= Trait.asciiMark;
  if (character === '-' || character === '~') traits |= Trait.dash;
  if ('()*'.includes(character)) traits |= Trait.pair;
  if (character === '%') traits |= Trait.percent;
  if (character === '.') traits |= Trait.dot;
  if (unit < 32 && unit !== 9 && unit !== 10 && unit !== 13) traits |= Trait.odd;
  if (unit === 127) traits |= Trait.odd;
  return traits;
}

function wide(unit: number, character: string): number {
  if (isHan(unit)) return 0;
  if (isLatin(unit)) return Trait.latin;
  if ('“”‘’《》〈〉（）「」『』【】〔〕［］'.includes(character)) return Trait.pair;
  if ('—–―─━－‐‑‒～〜'.includes(character))
    return Trait.dash | (unit === 0xff0d || unit === 0xff5e ? Trait.odd : 0);
  if ('•·・．‧∙⋅･●﹒'.includes(character)) return Trait.dot | (unit >= 0xfe00 ? Trait.odd : 0);
  if (character === '、') return Trait.enumeration;
  if (character === '％' || character === '‰') return Trait.percent;
  if (unit === 0xa0 || unit === 0x3000 || (unit >= 0x2000 && unit <= 0x200a)) return Trait.blank | Trait.odd;
  // Marks and symbols that Chinese print uses every day; what is not here makes the rules for odd characters look.
  return '，。；：！？…'.includes(character) ? 0 : Trait.odd;
}
