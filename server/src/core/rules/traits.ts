import type { Paragraph } from '../page/paragraph.ts';
import { isDigit, isHan, isLatin } from '../text/characters.ts';

/**
 * What a paragraph's characters allow a rule to find. Bits, so that forty rules share one pass over the text and most
 * of them end after one comparison. A trait of single characters is one line here and one in `CHARACTERS`.
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
  /** 月, 日, 时, 年: without them there is no date and no hour. */
  month: 1 << 13,
  day: 1 << 14,
  hour: 1 << 15,
  year: 1 << 16,
  /** 倍. */
  multiple: 1 << 17,
  /** 百 or 千: what Arabic figures do not take behind them, and what some units begin with. */
  hundreds: 1 << 18,
  /** A word for about or nearly begins or ends with it: 约近超逾少. */
  approximation: 1 << 19,
  /** “. */
  quote: 1 << 20,
  /** ” or 》. */
  closer: 1 << 21,
  /** …. */
  ellipsis: 1 << 22,
  /** 曰, which hardly anybody says and OCR reads for 日. */
  archaic: 1 << 23,
  /** What a unit of measure in Chinese begins with: 公千平立. */
  measure: 1 << 24,
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

/** Whether the traits allow a rule to find anything: one of its needs is met whole. */
export function meets(traits: number, needs: Needs | undefined): boolean {
  if (needs === undefined) return true;
  if (typeof needs === 'number') return (traits & needs) === needs;
  return needs.some((one) => (traits & one) === one);
}

/** A union of traits of which none may lack; or several, of which one is enough. */
export type Needs = number | readonly number[];

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
    // Twins are Han characters or nothing to the traits; two stops in a row need not be the same.
    if (unit === before) {
      if ((signs & HAN) !== 0) traits |= Trait.repeat;
      else if ((signs & STOP) !== 0) traits |= Trait.markRun;
    } else if ((signs & STOP) !== 0 && at > 0 && (SIGNS[before]! & STOP) !== 0) traits |= Trait.markRun;
    before = unit;
  }
  return traits & ~(STOP | HAN | SEEN);
}

/** What each UTF-16 unit adds, with three bits of the scan's own; 0 for one that no text has held yet. A pure cache. */
const SIGNS = new Int32Array(0x10000);
const STOP = 1 << 29;
const HAN = 1 << 30;
const SEEN = 1 << 31;

/** The characters that are a trait by themselves; the same character may bear several. */
const CHARACTERS: readonly (readonly [trait: number, characters: string])[] = [
  [STOP, '，。、；：！？,;:!?.．…'],
  [Trait.count, '0123456789〇零一二两三四五六七八九十百千万亿半几数０１２３４５６７８９'],
  [Trait.asciiMark, ',;:!?().-~"\''],
  [Trait.blank, ' \t\u00a0\u3000\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a'],
  [Trait.dash, '-~—–―─━－‐‑‒～〜'],
  [Trait.pair, '()*“”‘’《》〈〉（）「」『』【】〔〕［］'],
  [Trait.quote, '“'],
  [Trait.closer, '”》'],
  [Trait.percent, '%％‰'],
  [Trait.dot, '.•·・．‧∙⋅･●﹒'],
  [Trait.enumeration, '、'],
  [Trait.ellipsis, '…'],
  [Trait.month, '月'],
  [Trait.day, '日'],
  [Trait.hour, '时'],
  [Trait.year, '年'],
  [Trait.multiple, '倍'],
  [Trait.hundreds, '百千'],
  [Trait.approximation, '约近超逾少'],
  [Trait.archaic, '曰'],
  [Trait.measure, '公千平立'],
];

/** Beyond ASCII and Han, what Chinese print uses every day; what is not here makes the rules for odd characters look. */
const EVERYDAY = '，。；：！？…、％‰“”‘’《》〈〉（）「」『』【】〔〕［］—–―─━‐‑‒〜•·・‧∙⋅●';

function signsOf(unit: number): number {
  const character = String.fromCharCode(unit);
  let signs = unit >= 0x3400 && unit <= 0x9fff ? HAN : 0;
  for (const [trait, characters] of CHARACTERS) if (characters.includes(character)) signs |= trait;
  if (isLatin(unit)) signs |= Trait.latin;
  if (isDigit(unit)) signs |= Trait.digit;
  if (isOdd(unit, character)) signs |= Trait.odd;
  return signs;
}

function isOdd(unit: number, character: string): boolean {
  if (unit < 0x80) return unit === 127 || (unit < 32 && unit !== 9 && unit !== 10 && unit !== 13);
  return !isHan(unit) && !isLatin(unit) && !EVERYDAY.includes(character);
}
