import { isUtf8 } from 'node:buffer';
import { FileError } from './file-error.ts';
import { firstBadByteOfGb18030, looksLikeGb18030 } from './gb18030.ts';

/** How the bytes of a file stand for text. `utf-8-bom` begins with EF BB BF; UTF-16 always begins with its mark. */
export type Encoding = 'utf-8' | 'utf-8-bom' | 'utf-16le' | 'utf-16be' | 'gb18030';

export const encodings: readonly Encoding[] = ['utf-8', 'utf-8-bom', 'utf-16le', 'utf-16be', 'gb18030'];

export interface Decoded {
  /** The text without byte order mark, line ends as they are. */
  readonly text: string;
  readonly encoding: Encoding;
}

/**
 * The text of a page file. Byte order marks decide; without one it is UTF-8 where valid, else GB18030 (which covers
 * GBK and GB 2312) where that is plausible. `expected` overrules the detection, not a byte order mark.
 * @throws FileError naming the first byte that does not fit; nothing is ever replaced by U+FFFD.
 */
export function decodeText(bytes: Uint8Array, expected?: Encoding): Decoded {
  const marked = byteOrderMark(bytes);
  if (marked === 'utf-8-bom') return { text: utf8(bytes.subarray(3)), encoding: marked };
  if (marked) return { text: utf16(bytes, marked), encoding: marked };
  if (expected === 'gb18030') return { text: gb18030(bytes), encoding: expected };
  if (expected === 'utf-16le' || expected === 'utf-16be')
    return { text: utf16(bytes, expected), encoding: expected };
  if (isUtf8(bytes)) {
    refuseBinary(bytes);
    return { text: stringOf(bytes), encoding: 'utf-8' };
  }
  if (expected) throw undecodable(bytes, firstBadByteOfUtf8(bytes).offset, 'UTF-8');
  const nul = bytes.indexOf(0);
  if (nul >= 0)
    throw new FileError(looksLikeUtf16(bytes) ? 'utf-16-without-mark' : 'binary', { offset: nul });
  const bad = firstBadByteOfUtf8(bytes);
  // A page in UTF-8 with a few bytes damaged must not be read as mojibake: in GB text hardly any byte run is UTF-8.
  if (bad.valid >= 4 * bad.invalid || !looksLikeGb18030(bytes)) throw undecodable(bytes, bad.offset, 'UTF-8');
  return { text: gb18030(bytes), encoding: 'gb18030' };
}

function byteOrderMark(bytes: Uint8Array): 'utf-8-bom' | 'utf-16le' | 'utf-16be' | undefined {
  const [a, b, c, d] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8-bom';
  if (a === 0xff && b === 0xfe) {
    if (c === 0 && d === 0 && bytes.length % 4 === 0) throw new FileError('utf-32');
    return 'utf-16le';
  }
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  if (a === 0 && b === 0 && c === 0xfe && d === 0xff) throw new FileError('utf-32');
  return undefined;
}

function utf8(bytes: Uint8Array): string {
  if (!isUtf8(bytes)) {
    const { offset } = firstBadByteOfUtf8(bytes);
    throw undecodable(bytes, offset, 'UTF-8', 3);
  }
  refuseBinary(bytes);
  return stringOf(bytes);
}

/** Lone surrogates are kept: the page comes back as it was, and a rule may speak of them. */
function utf16(bytes: Uint8Array, encoding: 'utf-16le' | 'utf-16be'): string {
  const mark = hasUtf16Mark(bytes, encoding) ? 2 : 0;
  if (bytes.length % 2 === 1) throw undecodable(bytes, bytes.length - 1, encoding.toUpperCase());
  const body = Buffer.from(bytes.buffer, bytes.byteOffset + mark, bytes.length - mark);
  return (encoding === 'utf-16le' ? body : Buffer.from(body).swap16()).toString('utf16le');
}

function hasUtf16Mark(bytes: Uint8Array, encoding: 'utf-16le' | 'utf-16be'): boolean {
  return encoding === 'utf-16le'
    ? bytes[0] === 0xff && bytes[1] === 0xfe
    : bytes[0] === 0xfe && bytes[1] === 0xff;
}

function gb18030(bytes: Uint8Array): string {
  try {
    return new TextDecoder('gb18030', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (error) {
    if (error instanceof RangeError) throw new FileError('no-gb18030', {}, error);
    throw undecodable(bytes, firstBadByteOfGb18030(bytes), 'GB18030');
  }
}

/**
 * A stray NUL is kept and left to the rules. Text with many of them is none: over a tenth of all bytes, and more than
 * a handful, so that a short page with one NUL still counts as text.
 */
function refuseBinary(bytes: Uint8Array): void {
  const first = bytes.indexOf(0);
  if (first < 0) return;
  let count = 0;
  for (let at = first; at >= 0; at = bytes.indexOf(0, at + 1)) count++;
  if (count > 4 && count * 10 > bytes.length) {
    throw new FileError(looksLikeUtf16(bytes) ? 'utf-16-without-mark' : 'binary', { offset: first });
  }
}

/**
 * In UTF-16 the ASCII marks and line ends leave NULs on one side only, even or odd, and what the pairs of bytes say is
 * text: a picture or a program has NULs too.
 */
function looksLikeUtf16(bytes: Uint8Array): boolean {
  const sides = [0, 0];
  for (let at = bytes.indexOf(0); at >= 0; at = bytes.indexOf(0, at + 1)) sides[at % 2]!++;
  const [even, odd] = sides as [number, number];
  if (bytes.length % 2 !== 0 || Math.min(even, odd) * 20 > Math.max(even, odd)) return false;
  const start = Buffer.from(bytes.subarray(0, 4_000));
  const text = (odd > even ? start : start.swap16()).toString('utf16le');
  return text.replace(PRINTED, '').length * 5 < text.length;
}

/** ASCII, Chinese and its marks. */
const PRINTED = /[\t\r\n -~\u2010-\u203b\u3000-\u30ff\u4e00-\u9fff\uff00-\uffef]+/g;

/** Where UTF-8 first fails, and how many multi-byte sequences are valid and how many bytes are not. */
function firstBadByteOfUtf8(bytes: Uint8Array): { offset: number; valid: number; invalid: number } {
  let offset = -1;
  let valid = 0;
  let invalid = 0;
  for (let at = 0; at < bytes.length; ) {
    const length = utf8Length(bytes, at);
    if (length === 0) {
      if (offset < 0) offset = at;
      invalid++;
      at++;
    } else {
      if (length > 1) valid++;
      at += length;
    }
  }
  return { offset: Math.max(0, offset), valid, invalid };
}

/** Length of the valid UTF-8 sequence at `at`, or 0 (Unicode 15, table 3-7). */
function utf8Length(bytes: Uint8Array, at: number): number {
  const lead = bytes[at]!;
  if (lead < 0x80) return 1;
  const length =
    lead >= 0xc2 && lead < 0xe0 ? 2 : lead >= 0xe0 && lead < 0xf0 ? 3 : lead >= 0xf0 && lead < 0xf5 ? 4 : 0;
  if (length === 0 || at + length > bytes.length) return 0;
  const second = bytes[at + 1]!;
  const low = lead === 0xe0 ? 0xa0 : lead === 0xf0 ? 0x90 : 0x80;
  const high = lead === 0xed ? 0x9f : lead === 0xf4 ? 0x8f : 0xbf;
  if (second < low || second > high) return 0;
  for (let next = at + 2; next < at + length; next++) {
    if (bytes[next]! < 0x80 || bytes[next]! > 0xbf) return 0;
  }
  return length;
}

function stringOf(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('utf8');
}

function undecodable(bytes: Uint8Array, offset: number, encoding: string, skipped = 0): FileError {
  const shown = [...bytes.subarray(offset, offset + 4)].map((byte) =>
    byte.toString(16).toUpperCase().padStart(2, '0'),
  );
  return new FileError('undecodable', { offset: offset + skipped, bytes: shown.join(' '), encoding });
}
