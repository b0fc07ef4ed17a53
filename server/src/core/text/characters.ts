/** Marks that end a sentence in Chinese print, and their ASCII stand-ins after OCR. */
export const FINAL_MARKS = '。！？…!?';
/** Marks that may follow a final mark at the end of a paragraph: closing quotes, brackets, emphasis. */
export const CLOSERS = '”’』」）》〉】〕］)]"\'*_';
/** Marks inside a sentence: a paragraph that ends in one goes on. */
export const SOFT_MARKS = '，、；：,;:';

/** Han, the iteration mark and 〇: what a Chinese word is written with. */
export function isHan(unit: number): boolean {
  return (
    (unit >= 0x4e00 && unit <= 0x9fff) ||
    (unit >= 0x3400 && unit <= 0x4dbf) ||
    unit === 0x3007 ||
    unit === 0x3005
  );
}

export function isDigit(unit: number): boolean {
  return unit >= 48 && unit <= 57;
}

export function isLatin(unit: number): boolean {
  return (unit >= 65 && unit <= 90) || (unit >= 97 && unit <= 122) || (unit >= 0xc0 && unit <= 0x24f);
}

/** White space inside a line: blank, tab, no-break space, ideographic space and the like, not the line ends. */
export function isBlank(unit: number): boolean {
  return (
    unit === 32 ||
    unit === 9 ||
    unit === 0xa0 ||
    unit === 0x3000 ||
    unit === 11 ||
    unit === 12 ||
    unit === 0xfeff ||
    (unit >= 0x2000 && unit <= 0x200b)
  );
}

/** Columns that a text takes in print: 2 for a full-width character, 1 for the rest; blanks at the ends left out. */
export function widthOf(text: string): number {
  let width = 0;
  for (let at = 0; at < text.length; at++) width += text.charCodeAt(at) >= 0x1100 ? 2 : 1;
  return width;
}

/** The end of the text without blanks at its tail. */
export function trimmedEnd(text: string, end = text.length): number {
  let at = end;
  while (at > 0 && (isBlank(text.charCodeAt(at - 1)) || isLineEnd(text.charCodeAt(at - 1)))) at--;
  return at;
}

/** The start of the text behind blanks at its head. */
export function trimmedStart(text: string, start = 0): number {
  let at = start;
  while (at < text.length && (isBlank(text.charCodeAt(at)) || isLineEnd(text.charCodeAt(at)))) at++;
  return at;
}

function isLineEnd(unit: number): boolean {
  return unit === 10 || unit === 13;
}
