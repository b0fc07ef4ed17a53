import { isDigit, isHan, isLatin } from '../text/characters.ts';
import type { Edit } from '../text/edit.ts';
import { matchesOf } from '../text/matches.ts';
import type { Span } from '../text/span.ts';

/**
 * The ASCII marks in a text that Chinese print sets full-width, as edits. A mark is Chinese when the nearest character
 * on one of its sides is; marks already known to be Chinese count for their neighbours, so that a second look at the
 * converted text finds nothing more. Linear in the length of the text.
 * @param offset where the text stands: UTF-16 units that the edits are moved by
 */
export function chineseMarks(text: string, offset = 0): readonly Edit[] {
  const marks: number[] = [];
  let mayHoldLiterals = false;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    // Nearly every character of a page is beyond the signs.
    const sign = unit < 128 ? SIGNS[unit]! : 0;
    if (sign === 0) continue;
    if ((sign & LITERAL_SIGN) !== 0) mayHoldLiterals = true;
    if ((sign & MARK_SIGN) !== 0 && !isNumeric(text, at)) marks.push(at);
  }
  if (marks.length === 0) return [];
  const open = mayHoldLiterals ? outside(literals(text), marks) : marks;
  const partners = pairs(text, open);
  // Which of the open marks are known to be Chinese.
  const chinese: boolean[] = open.map(() => false);
  let left = open.length;
  const decide = (index: number) => {
    if (chinese[index] || !isChinese(text, open, index, chinese)) return;
    chinese[index] = true;
    left--;
    const partner = partners?.get(index);
    if (partner === undefined || chinese[partner]) return;
    chinese[partner] = true;
    left--;
  };
  for (let index = 0; index < open.length; index++) decide(index);
  for (let index = open.length - 1; index >= 0 && left > 0; index--) decide(index);
  const edits: Edit[] = [];
  open.forEach((at, index) => {
    if (chinese[index]) edits.push(edit(text, at, offset));
  });
  return edits;
}

/** The full-width form, which takes the place of the blank behind the half-width one too. */
function edit(text: string, at: number, offset: number): Edit {
  let end = at + 1;
  if (text.charCodeAt(at) !== OPENER) while (end < text.length && text.charCodeAt(end) === 32) end++;
  if (end > at + 1 && (end === text.length || isLineEnd(text, end))) end = at + 1;
  return { span: { start: at + offset, end: end + offset }, newText: MARKS.get(text.charCodeAt(at))! };
}

function isChinese(
  text: string,
  open: readonly number[],
  index: number,
  chinese: readonly boolean[],
): boolean {
  const at = open[index]!;
  if (at > 0 && isHan(text.charCodeAt(at - 1))) return true;
  const left = sideOf(text, open, index, -1, chinese);
  if (left === CHINESE) return true;
  const right = sideOf(text, open, index, 1, chinese);
  const mark = text.charCodeAt(at);
  if (mark === OPENER || mark === CLOSER) return right === CHINESE;
  // Behind a Latin word (Yahoo! IBM,HP) only a Han character right behind the mark tells.
  return right === CHINESE && (left !== LATIN || isHan(text.charCodeAt(at + 1)));
}

const CHINESE = 'chinese';
const LATIN = 'latin';
type Side = typeof CHINESE | typeof LATIN | 'other';

/** What stands on one side of an open mark: other marks are looked through, blanks too. */
function sideOf(
  text: string,
  open: readonly number[],
  index: number,
  step: 1 | -1,
  chinese: readonly boolean[],
): Side {
  let next = index + step;
  for (
    let place = open[index]! + step, looked = 0;
    place >= 0 && place < text.length && looked < REACH;
    place += step, looked++
  ) {
    const unit = text.charCodeAt(place);
    if (unit >= 128) return isChineseUnit(unit) ? CHINESE : isLatin(unit) ? LATIN : 'other';
    if (open[next] === place) {
      if (chinese[next]) return CHINESE;
      next += step;
      continue;
    }
    if (isMark(unit) || unit === 32 || THROUGH.includes(unit)) continue;
    if (isLatin(unit)) return LATIN;
    if (isDigit(unit)) return numberSide(text, place, step);
    if (unit === 37) return numberSide(text, place + step, step);
    return 'other';
  }
  return 'other';
}

/** A number speaks for the language around it: 占20%,今年 is Chinese, Section 3, Part 2 is not. */
function numberSide(text: string, at: number, step: 1 | -1): Side {
  for (
    let place = at, looked = 0;
    place >= 0 && place < text.length && looked < REACH;
    looked++, place += step
  ) {
    const unit = text.charCodeAt(place);
    if (isChineseUnit(unit)) return CHINESE;
    if (isLatin(unit)) return LATIN;
    if (!isDigit(unit) && !'.,%-/ +~'.includes(text[place]!)) return 'other';
  }
  return 'other';
}

/** How far a mark looks for a character that tells its language. Bounded, so that a run of marks stays linear. */
const REACH = 10;

/** Digit grouping, times, ratios, chemical locants: a mark between two digits that belongs to the number. */
function isNumeric(text: string, at: number): boolean {
  if (at === 0 || at + 1 >= text.length) return false;
  if (!isDigit(text.charCodeAt(at - 1)) || !isDigit(text.charCodeAt(at + 1))) return false;
  const mark = text.charCodeAt(at);
  if (mark === 58) return true;
  if (mark !== 44) return false;
  let end = at + 2;
  while (end < text.length && end <= at + 8 && isDigit(text.charCodeAt(end))) end++;
  // 1,000; 1,3-丁二烯, 1,1,1-三氯乙烷.
  return end - at === 4 || LOCANTS.test(text.slice(at, at + 16));
}

const LOCANTS = /^(?:,\d{1,2})+-/;

/** The marks that stand in none of the stretches; both in page order. */
function outside(stretches: readonly Span[], marks: readonly number[]): readonly number[] {
  if (stretches.length === 0) return marks;
  let next = 0;
  return marks.filter((at) => {
    while (next < stretches.length && stretches[next]!.end <= at) next++;
    const stretch = stretches[next];
    return stretch === undefined || at < stretch.start;
  });
}

/** Web and mail addresses, Markdown links, entities, emphasised image syntax and formulas, in page order. */
function literals(text: string): readonly Span[] {
  return matchesOf(text, LITERAL).map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
}

const LITERAL = new RegExp(
  [
    // Addresses, entities, images, links.
    /(?:https?|ftp):\/\/[\w\-./?%&=+#~:;!,@]*[\w/#=]|www\.[\w\-./?%&=+#~:;]*[\w/#=]/,
    /&#?\w{1,8};|!\[|\]\([^()\s]{0,300}\)|[\w.+-]{1,64}@[\w-]{1,63}\.[\w.-]{1,63}/,
    // f(x), A(1,2), print(), Ca(OH)2, (R)-乳酸, (G)I-DLE, [0,1), (0,1].
    /(?<![A-Za-z])[A-Za-z\u0370-\u03ff]\([!-'*-~]{1,12}\)|(?<=\w)\(\)/,
    /(?<=[A-Za-z\d)\]])\([A-Za-z\d]{1,12}\)(?=\d)|\([A-Za-z\d+±,′'→-]{1,8}\)(?=-[A-Za-z\d\u4e00-\u9fff])|\([A-Z]\)(?=[A-Z])/,
    /\[[-+\d.∞]{1,8}[,，] ?[-+\d.∞]{1,8}[\])]|\([-+\d.∞]{1,8}[,，] ?[-+\d.∞]{1,8}\]/,
    // 区间(0,+∞), P(1，2), sin(x), (x+1)(x-1).
    /(?<=[A-Za-z=∈间])\([-+\d.]{1,6}[,，] ?[-+\d.∞]{1,6}\)|(?:sin|cos|tan|log|ln|lg|lim|max|min)\([!-'*-~]{1,12}\)/,
    /\([a-z\d]{1,3}[-+*/^=<>][a-z\d]{1,3}\)/,
  ]
    .map((one) => one.source)
    .join('|'),
  'g',
);

/** Which round bracket closes which, by index among the marks given; undefined when there are none. */
function pairs(text: string, marks: readonly number[]): ReadonlyMap<number, number> | undefined {
  let partners: Map<number, number> | undefined;
  const stack: number[] = [];
  for (let index = 0; index < marks.length; index++) {
    const mark = text.charCodeAt(marks[index]!);
    if (mark === OPENER) stack.push(index);
    else if (mark === CLOSER) {
      const opener = stack.pop();
      if (opener === undefined) continue;
      partners ??= new Map();
      partners.set(opener, index).set(index, opener);
    }
  }
  return partners;
}

function isLineEnd(text: string, at: number): boolean {
  return text[at] === '\n' || text[at] === '\r';
}

const OPENER = 40;
const CLOSER = 41;

/** By UTF-16 unit. */
const MARKS: ReadonlyMap<number, string> = new Map([
  [44, '，'],
  [59, '；'],
  [58, '：'],
  [33, '！'],
  [63, '？'],
  [OPENER, '（'],
  [CLOSER, '）'],
]);

function isMark(unit: number): boolean {
  return unit < 128 && (SIGNS[unit]! & MARK_SIGN) !== 0;
}

const MARK_SIGN = 1;
/** Without one of these there is nothing that `LITERAL` finds. */
const LITERAL_SIGN = 2;
/** By ASCII code. */
const SIGNS = Uint8Array.from({ length: 128 }, (_, unit) => {
  const literal = '/@&!](['.includes(String.fromCharCode(unit)) ? LITERAL_SIGN : 0;
  return (MARKS.has(unit) ? MARK_SIGN : 0) | literal;
});

function isChineseUnit(unit: number): boolean {
  return isHan(unit) || (unit >= 128 && CHINESE_MARKS.includes(String.fromCharCode(unit)));
}

/** Emphasis and straight quotes, which tell nothing of the language: * _ " ' */
const THROUGH = [42, 95, 34, 39];

const CHINESE_MARKS = '，。、；：！？“”‘’《》〈〉（）「」『』【】〔〕…—·％‰℃';
