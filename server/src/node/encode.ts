import type { Decoded, Encoding } from './decode.ts';
import { FileError } from './file-error.ts';
import { Gb18030Encoder } from './gb18030-encoder.ts';

/**
 * The bytes that stand for `text`, byte order mark included. Decoding them gives the very same text again.
 * @throws FileError naming the first character that the encoding cannot hold; nothing is ever replaced by `?`.
 */
export function encodeText({ text, encoding }: Decoded): Uint8Array {
  switch (encoding) {
    case 'utf-8':
      return utf8(text);
    case 'utf-8-bom':
      return Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), utf8(text)]);
    case 'utf-16le':
      return Buffer.from(`\ufeff${text}`, 'utf16le');
    case 'utf-16be':
      return Buffer.from(`\ufeff${text}`, 'utf16le').swap16();
    case 'gb18030':
      return gb18030(text);
  }
}

/**
 * Makes sure that writing leaves the untouched characters byte for byte: the text as it was read must give the bytes
 * that were read. A few characters have two forms in GB18030, and UTF-16 may have been read without a mark.
 */
export function assertReversible(original: Uint8Array, decoded: Decoded): void {
  const again = encodeText(decoded);
  if (Buffer.compare(original, again) === 0) return;
  let offset = 0;
  while (original[offset] === again[offset]) offset++;
  throw new FileError('not-reversible', { offset, encoding: nameOf(decoded.encoding) });
}

function utf8(text: string): Buffer {
  const lone = /\p{Surrogate}/u.exec(text);
  if (lone) throw unencodable(lone[0], 'utf-8');
  return Buffer.from(text, 'utf8');
}

function gb18030(text: string): Uint8Array {
  const bytes = new Gb18030Encoder().encode(text);
  if (bytes instanceof Uint8Array) return bytes;
  throw unencodable(bytes.missing, 'gb18030');
}

function unencodable(character: string, encoding: Encoding): FileError {
  const codePoint = `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;
  return new FileError('unencodable', { character, codePoint, encoding: nameOf(encoding) });
}

function nameOf(encoding: Encoding): string {
  return encoding.toUpperCase().replace('-BOM', '');
}
