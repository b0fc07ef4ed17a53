import { isDigit, isHan, isLatin } from '../text/characters.ts';
import type { Edit } from '../text/edit.ts';
import type { Span } from '../text/span.ts';

/**
 * The ASCII marks in a text that Chinese print sets full-width, as edits. A mark is Chinese when the nearest character
 * on one of its sides is; marks already known to be Chinese count for their neighbours, so that a second look at the
 * converted text finds nothing more. Linear in the length of the text.
 */
export function chineseMarks(text: string): readonly Edit[] {
  const marks: number[] = [];
  for (let at = 0; at < text.length; at++) if (isMark(text.charCodeAt(at))) marks.push(at);
  if (marks.length === 0) return [];
  const open = outside(literals(text), marks).filter((at) => !isNumeric(text, at));
  const partners = pairs(text, open);
  // One byte a character: 1 where a mark is known to be Chinese.
  const chinese = new Uint8Array(text.length);
  const decide = (at: number) => {
    if (chinese[at] === 1 || !isChinese(text, at, chinese)) return;
    chinese[at] = 1;
    const partner = partners.get(at);
    if (partner !== undefined) chinese[partner] = 1;
  };
  for (const at of open) decide(at);
  for (let index = open.length - 1; index >= 0; index--) decide(open[index]!);
  return open.filter((at) => chinese[at] === 1).map((at) => edit(text, at));
}

/** The full-width form, which takes the place of the blank behind the half-width one too. */
function edit(text: string, at: number): Edit {
  let end = at + 1;
  if (text[at] !== '(') while (text[end] === ' ') end++;
  if (end > at + 1 && (end === text.length || isLineEnd(text, end))) end = at + 1;
  return { span: { start: at, end }, newText: MARKS.get(text[at]!)! };
}

function isChinese(text: string, at: number, chinese: Uint8Array): boolean {
  const left = sideOf(text, at, -1, chinese);
  const right = sideOf(text, at, 1, chinese);
  const mark = text[at]!;
  if (mark === '(' || mark === ')') return left === 'chinese' || right === 'chinese';
  if (left === 'chinese') return true;
  // Behind a Latin word (Yahoo! IBM,HP) only a Han character right behind the mark tells.
  return right === 'chinese' && (left !== 'latin' || isHan(text.charCodeAt(at + 1)));
}

type Side = 'chinese' | 'latin' | 'other';

/** What stands on one side of a mark: other marks are looked through, blanks too. */
function sideOf(text: string, at: number, step: 1 | -1, chinese: Uint8Array): Side {
  for (
    let place = at + step, looked = 0;
    place >= 0 && place < text.length && looked < REACH;
    place += step, looked++
  ) {
    const unit = text.charCodeAt(place);
    if (unit >= 128) return isChineseUnit(unit) ? 'chinese' : isLatin(unit) ? 'latin' : 'other';
    if (chinese[place] === 1) return 'chinese';
    if (isMark(unit) || unit === 32 || THROUGH.includes(unit)) continue;
    if (isLatin(unit)) return 'latin';
    if (isDigit(unit)) return numberSide(text, place, step);
    if (unit === 37) return numberSide(text, place + step, step);
    return 'other';
  }
  return 'other';
}

/** A number speaks for the language around it: 占20%,今年 is Chinese, Section 3, Part 2 is not. */
function numberSide(text: string, at: number, step: 1 | -1): Side {
  for (let place = at, looked = 0; looked < REACH; looked++, place += step) {
    const unit = text.charCodeAt(place);
    if (isChineseUnit(unit)) return 'chinese';
    if (isLatin(unit)) return 'latin';
    if (!isDigit(unit) && !'.,%-/ +~'.includes(text[place] ?? '\n')) return 'other';
  }
  return 'other';
}

/** How far a mark looks for a character that tells its language. Bounded, so that a run of marks stays linear. */
const REACH = 10;

/** Digit grouping, times, ratios, chemical locants: a mark between two digits that belongs to the number. */
function isNumeric(text: string, at: number): boolean {
  if (!isDigit(text.charCodeAt(at - 1)) || !isDigit(text.charCodeAt(at + 1))) return false;
  if (text[at] === ':') return true;
  if (text[at] !== ',') return false;
  const behind = /^\d+/.exec(text.slice(at + 1, at + 9))![0].length;
  return behind === 3 || text[at + 1 + behind] === '-';
}

/** The marks that stand in none of the stretches; both in page order. */
function outside(stretches: readonly Span[], marks: readonly number[]): number[] {
  let next = 0;
  return marks.filter((at) => {
    while (next < stretches.length && stretches[next]!.end <= at) next++;
    const stretch = stretches[next];
    return stretch === undefined || at < stretch.start;
  });
}

/** Web and mail addresses, Markdown links, entities and emphasised image syntax, in page order. */
function literals(text: string): readonly Span[] {
  if (!/[/@&!\]]/.test(text)) return [];
  return [...text.matchAll(LITERAL)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
}

const LITERAL =
  /(?:https?|ftp):\/\/[\w\-./?%&=+#~:;!,@]*[\w/#=]|www\.[\w\-./?%&=+#~:;]*[\w/#=]|&#?\w{1,8};|!\[|\]\([^()\s]{0,300}\)|[\w.+-]{1,64}@[\w-]{1,63}\.[\w.-]{1,63}/g;

/** Which round bracket closes which, among the marks given. */
function pairs(text: string, marks: readonly number[]): ReadonlyMap<number, number> {
  const partners = new Map<number, number>();
  const stack: number[] = [];
  for (const at of marks) {
    if (text[at] === '(') stack.push(at);
    else if (text[at] === ')') {
      const opener = stack.pop();
      if (opener !== undefined) partners.set(opener, at).set(at, opener);
    }
  }
  return partners;
}

function isLineEnd(text: string, at: number): boolean {
  return text[at] === '\n' || text[at] === '\r';
}

const MARKS: ReadonlyMap<string, string> = new Map([
  [',', '，'],
  [';', '；'],
  [':', '：'],
  ['!', '！'],
  ['?', '？'],
  ['(', '（'],
  [')', '）'],
]);

function isMark(unit: number): boolean {
  return (
    unit === 44 || unit === 58 || unit === 59 || unit === 33 || unit === 63 || unit === 40 || unit === 41
  );
}

function isChineseUnit(unit: number): boolean {
  return isHan(unit) || CHINESE_MARKS.includes(String.fromCharCode(unit));
}

/** Emphasis and straight quotes, which tell nothing of the language: * _ " ' */
const THROUGH = [42, 95, 34, 39];

const CHINESE_MARKS = '，。、；：！？“”‘’《》〈〉（）「」『』【】〔〕…—·％‰℃';
