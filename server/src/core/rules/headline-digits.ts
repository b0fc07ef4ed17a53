import { parseChineseNumber } from '../facts/chinese-number.ts';
import { CharacterSet } from '../text/character-set.ts';

/** A numeral of the headline, and what it asks of the body. */
export interface Wanted {
  /** As it stands, with the magnitude behind it. */
  readonly printed: string;
  /** Its digits in order of size, zeros left out. */
  readonly own: string;
  /** Whether it has three digits or more. */
  readonly long: boolean;
  /** Whether its wording leaves it open. */
  readonly open: boolean;
}

/** The numerals of a headline, by its characters alone. */
export function wantedIn(text: string): Wanted[] {
  const wanted: Wanted[] = [];
  eachNumeral(text, (start, end) => {
    const own = digitsIn(text, start, end);
    if (own === '') return false;
    const printed = text.slice(start, end);
    // Chinese numerals leave their zeros out: 三百二 has three digits.
    const long = printed.replace(/\D|0+(?=\D*$)/g, '').length > 2 || /^\D{3}/.test(printed);
    wanted.push({ printed, own: sorted(own), long, open: isOpen(text, start, end) });
    return false;
  });
  return wanted;
}

/**
 * Whether some figure of the text may differ from one of the headline: it has the same digits but for order and zeros,
 * and of three or more all but one. A look at the characters alone, so that most articles need not be read for their facts.
 * Single digits and equal numbers are compared as printed: 1公里 and 1000多米 are not held against each other.
 */
export function mayDiffer(text: string, wanted: readonly Wanted[]): boolean {
  return eachNumeral(text, (start, end) => wanted.some((one) => isSuspect(text, start, end, one)));
}

/** Whether the numeral in `[start, end)` may be the figure differently. */
function isSuspect(text: string, start: number, end: number, { printed, own, long, open }: Wanted): boolean {
  const digits = digitsIn(text, start, end);
  if (digits === '' || Math.abs(own.length - digits.length) > (long ? 1 : 0)) return false;
  // The very same number, and a single digit, differ by their wording alone.
  const same = printed.length === end - start && text.startsWith(printed, start);
  if (same || (own.length === 1 && own === digits && !long)) {
    return (
      (open || isOpen(text, start, end)) && (same || numberOf(printed) === numberOf(text.slice(start, end)))
    );
  }
  const order = sorted(digits);
  return order === own || (long && near(own, order));
}

/**
 * Visits the numerals of a text, left to right, until one is accepted. A magnitude behind Arabic figures is part of them, and
 * so is one behind 多 or 余 (2000多万).
 */
function eachNumeral(text: string, accepts: (start: number, end: number) => boolean): boolean {
  for (let start = 0; start < text.length; start++) {
    const script = scripts[text.charCodeAt(start)]!;
    if (script === 0) continue;
    let end = start + 1;
    while (end < text.length && scripts[text.charCodeAt(end)] === script) end++;
    if (more.at(text, end) && magnitudes.at(text, end + 1)) end += 2;
    while (end < text.length && magnitudes.at(text, end)) end++;
    if (accepts(start, end)) return true;
    start = end - 1;
  }
  return false;
}

/** What numerals are written with, by UTF-16 unit: 1 for Arabic figures and the marks in them, 2 for Chinese ones. */
const scripts = new Uint8Array(0x10000);
for (const one of '0123456789０１２３４５６７８９.,，．') scripts[one.charCodeAt(0)] = 1;
for (const one of '〇零一二两三四五六七八九十百千万亿半几') scripts[one.charCodeAt(0)] = 2;

const magnitudes = new CharacterSet('十百千万亿');
const more = new CharacterSet('多余');

/** The digits of a numeral as they stand, zeros left out; a magnitude that it begins with is a one (十二, 近千). */
function digitsIn(text: string, start: number, end: number): string {
  let digits = magnitudes.at(text, start) ? '1' : '';
  for (let at = start; at < end; at++) digits += plain.get(text.charCodeAt(at)) ?? '';
  return digits;
}

/** The number that a numeral stands for, whether more or not; undefined for none. */
function numberOf(printed: string): number | undefined {
  const exact = printed.replace(/[多余]/, '');
  const [, figures, magnitude] = /^([\d０-９.,，．]+)(.*)$/.exec(exact) ?? [];
  if (figures === undefined) return parseChineseNumber(exact)?.value;
  const ascii = figures.normalize('NFKC').replaceAll(',', '');
  return Number(ascii) * (magnitude ? (parseChineseNumber(magnitude)?.value ?? Number.NaN) : 1);
}

/** The digit that a UTF-16 unit stands for; none for zeros. */
const plain: ReadonlyMap<number, string> = new Map(
  ['123456789', '１２３４５６７８９', '一二三四五六七八九'].flatMap((digits) =>
    [...digits].map((one, at) => [one.charCodeAt(0), String(at + 1)] as const),
  ),
).set('两'.charCodeAt(0), '2');

/** Whether what stands round the numeral leaves it open. */
function isOpen(text: string, start: number, end: number): boolean {
  return loose.test(text.slice(Math.max(0, start - 2), end + 8));
}

/** What leaves a figure open by some of it. */
export const loose = /[多余近]/;

/** Sorted digits that are the same, or apart by one digit that is another, missing or added. */
function near(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let [at, other, apart] = [0, 0, 0];
  while (at < a.length && other < b.length) {
    if (a[at] === b[other]) {
      at++;
      other++;
      continue;
    }
    apart++;
    if (a[at]! < b[other]!) at++;
    else other++;
  }
  return apart + (a.length - at) + (b.length - other) <= 2;
}

export function sorted(digits: string): string {
  return [...digits].sort().join('');
}
