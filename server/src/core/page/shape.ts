import { isBlank, trimmedEnd, trimmedStart } from '../text/characters.ts';
import { trailingCredit } from './forms/credit.ts';
import { datelineLength } from './forms/dateline.ts';
import { trailingJump } from './forms/furniture.ts';
import { cannotBegin } from './seam.ts';
import type { RawBlock } from './split.ts';
import { isClosed } from './wrap.ts';

/** What a run of prose looks like from outside: measured once a raw block, whatever its neighbours. */
export interface Shape {
  /** Bounds of the words inside `raw.text`: indents, outer blanks and whole-line emphasis left out. UTF-16. */
  readonly start: number;
  readonly end: number;
  /** Characters without blanks. */
  readonly length: number;
  /** It ends a sentence (or in 〔缺〕, or in a source in brackets behind one). */
  readonly closed: boolean;
  /** It ends in a jump (下转). */
  readonly jumps: boolean;
  /** Length of the dateline that opens it, 0 for none. */
  readonly dateline: number;
  /** It closes with a credit of its own, as captions do. */
  readonly credited: boolean;
  /** It opens as only captions do: 图为, 上图：, ↑. */
  readonly captionMark: boolean;
  /** The whole line is emphasised. */
  readonly bold: boolean;
  /** It cannot be the start of a paragraph. */
  readonly headless: boolean;
  /** Pause marks inside: ， and the like. */
  readonly commas: number;
  /** Sentences that end before the last character. */
  readonly sentences: number;
  /** An opening quotation mark or bracket has no partner, or a closing one. */
  readonly unbalanced: boolean;
}

/** Measures a raw block. Linear in its length. */
export function shapeOf(raw: RawBlock): Shape {
  const { text } = raw;
  let start = trimmedStart(text);
  let end = trimmedEnd(text);
  const line = text.slice(start, end);
  const bold = raw.lines.length === 1 && line.length < 80 && /^\*\*[^*]+\*\*$|^__[^_]+__$/.test(line);
  const marks = countMarks(text, start, end);
  const short = line.length <= 400;
  if (bold) {
    start += 2;
    end -= 2;
  }
  return {
    start,
    end,
    length: marks.length,
    closed: endsSentence(text, start, end),
    jumps: trailingJump(text.slice(Math.max(start, end - 40), end)) >= 0,
    dateline: datelineLength(line),
    credited: short && trailingCredit(line) >= 0,
    captionMark: CAPTION_MARK.test(line),
    bold,
    headless: cannotBegin(line),
    commas: marks.commas,
    sentences: marks.sentences,
    unbalanced: marks.unbalanced,
  };
}

/** The words of a block, as the seam and the reader see them. */
export function wordsOf(raw: RawBlock, shape: Shape): string {
  return raw.text.slice(shape.start, shape.end);
}

/** Closed for a reader: by a final mark, by the mark for a lost end, or by a source in brackets behind a final mark. */
function endsSentence(text: string, start: number, end: number): boolean {
  if (isClosed(text, start, end)) return true;
  const tail = text.slice(Math.max(start, end - 48), end);
  if (/〔缺〕$/.test(tail)) return true;
  return (
    /[。！？…”](?:\*\*)?[\s\u3000]*[（(【][^（(）)【】]{1,40}[）)】]$/.test(tail) ||
    /[（(]完[）)]$/.test(tail) ||
    FOREIGN_END.test(tail) ||
    /[—～~♪]+[”’」]$/.test(tail) ||
    (tail.length === end - start && /^[（(][^（()）。]{1,24}[）)]$/.test(tail))
  );
}

/** A quoted English sentence, or a web address that stands last: “See you in Paris.”, www.example.cn. */
const FOREIGN_END =
  /[A-Za-z][A-Za-z'’,-]* [A-Za-z'’]{2,20}\.[”’"）)]+$|(?:www\.|https?:\/\/)[\w./?=&#-]{4,40}$/;

const CAPTION_MARK =
  /^(?:[↑↓←→▲△▼◀▶►]|[（(]?[上下左右本题资头大小主]+图[）)]?(?:为|[:：,，①-⑳（(\s]|[\u4e00-\u9fff]{0,6}[:：])|图为|图①|图[一二三四1-9][:：为]|图[一二三四1-9]?(?:（[上下左右中]+）)?[:：]|图片说明|图说[:：]|照片[:：])/;

function countMarks(text: string, start: number, end: number) {
  let length = 0;
  let commas = 0;
  let sentences = 0;
  let quotes = 0;
  let brackets = 0;
  let low = 0;
  for (let at = start; at < end; at++) {
    const unit = text.charCodeAt(at);
    // Nearly every character of a page is one of these.
    if (unit >= 0x4e00 && unit <= 0x9fff) {
      length++;
      continue;
    }
    if (isBlank(unit) || unit === 10 || unit === 13) continue;
    length++;
    switch (text[at]) {
      case '，':
      case ',':
        commas++;
        break;
      case '。':
      case '！':
      case '？':
      case '；':
      case ';':
        if (at < end - 2) sentences++;
        break;
      case '“':
      case '《':
        quotes++;
        break;
      case '”':
      case '》':
        quotes--;
        if (quotes < low) low = quotes;
        break;
      case '（':
      case '(':
        brackets++;
        break;
      case '）':
      case ')':
        brackets--;
        if (brackets < low) low = brackets;
    }
  }
  return { length, commas, sentences, unbalanced: quotes !== 0 || brackets !== 0 || low < 0 };
}
