import type { NumberFact, PercentageFact } from '../facts/fact.ts';
import { CharacterSet } from '../text/character-set.ts';

export type Figure = NumberFact | PercentageFact;

/**
 * Whether some figure of the text may differ from one of the headline: it has the same digits but for order and zeros,
 * and of three or more all but one. A look at the characters alone, so that most articles need not be read for their facts.
 */
export function mayDiffer(text: string, wanted: readonly Wanted[]): boolean {
  for (let start = 0; start < text.length; start++) {
    const script = scripts[text.charCodeAt(start)]!;
    if (script === 0) continue;
    let end = start + 1;
    while (end < text.length && scripts[text.charCodeAt(end)] === script) end++;
    if (wanted.some((one) => isSuspect(text, start, end, one))) return true;
    start = end - 1;
  }
  return false;
}

/** Whether the numeral in `[start, end)` may be the figure differently. */
function isSuspect(text: string, start: number, end: number, { open, long, own }: Wanted): boolean {
  const digits = digitsIn(text, start, end);
  if (digits === '' && !magnitudes.at(text, start)) return false;
  if (Math.abs(own.length - digits.length) > (long ? 1 : 0)) return false;
  const order = sorted(digits);
  if (long && near(own, order)) return true;
  if (own !== order) return false;
  // A single digit differs from itself by its wording alone.
  return own.length > 1 || long || open || loose.test(text.slice(Math.max(0, start - 2), end + 8));
}

/** What numerals are written with, by UTF-16 unit: 1 for Arabic figures and the marks in them, 2 for Chinese ones. */
const scripts = new Uint8Array(0x10000);
for (const one of '0123456789０１２３４５６７８９.,，．') scripts[one.charCodeAt(0)] = 1;
for (const one of '〇零一二两三四五六七八九十百千万亿半几') scripts[one.charCodeAt(0)] = 2;

const magnitudes = new CharacterSet('十百千万亿');

/** What a figure of the headline asks of the body. */
export interface Wanted {
  /** Its digits in order of size, zeros left out. */
  readonly own: string;
  /** Whether it has three digits or more. */
  readonly long: boolean;
  /** Whether its wording leaves it open. */
  readonly open: boolean;
}

export function wantedBy(fact: Figure): Wanted {
  const digits = digitsOf(fact);
  return { own: sorted(digits.replaceAll('0', '')), long: digits.length > 2, open: loose.test(fact.text) };
}

/** The digits of a figure in Arabic or Chinese numerals as they stand, zeros left out. */
function digitsIn(text: string, start: number, end: number): string {
  let digits = '';
  for (let at = start; at < end; at++) digits += plain[text[at]!] ?? '';
  return digits;
}

/** What leaves a figure open by some of it. */
export const loose = /[多余近]/;

/** The digit that a character stands for, zeros left out; 十 alone is 1. */
const plain: Readonly<Record<string, string>> = Object.fromEntries([
  ...[...'123456789'].map((one) => [one, one]),
  ...[...'１２３４５６７８９'].map((one, at) => [one, String(at + 1)]),
  ...[...'一二三四五六七八九'].map((one, at) => [one, String(at + 1)]),
  ['两', '2'],
]);

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

/** The digits as printed, for 72亩 and 27亩 are one slip apart and their square metres are not; zeros at the end left out. */
export function digitsOf(fact: Figure): string {
  const printed = fact.text.match(/\d[\d,]*(?:\.\d+)?/g);
  const digits = printed?.length === 1 ? printed[0] : String(fact.amount.value);
  return digits.replace(/\D|0+$/g, '');
}

export function sorted(digits: string): string {
  return [...digits].sort().join('');
}
