import { eastAsianWidth } from 'get-east-asian-width';

/** Columns that a text takes in a terminal: Chinese two, combining marks none. */
export function displayWidth(text: string): number {
  let width = 0;
  for (const character of text) width += characterWidth(character);
  return width;
}

/** Columns of one code point. */
export function characterWidth(character: string): number {
  const code = character.codePointAt(0)!;
  if (code < 0x300) return 1;
  // Nearly every character of a page. The pattern below is dear to compile and most pages never need it.
  if (code >= 0x4e00 && code <= 0x9fff) return 2;
  if ((code >= 0x2010 && code <= 0x2026) || (code >= 0x3001 && code <= 0x3017)) return eastAsianWidth(code);
  if (code >= 0xff01 && code <= 0xff60) return 2;
  if (/[\p{Mn}\p{Me}]/u.test(character)) return 0;
  return eastAsianWidth(code);
}
