/**
 * The form of GB18030 (GB 18030-2022, 4): one byte below 80; two bytes, 81–FE then 40–7E or 80–FE; four bytes,
 * 81–FE, 30–39, 81–FE, 30–39. GBK and GB 2312 are its one- and two-byte parts.
 */
export function lengthOfGb18030(bytes: Uint8Array, at: number): 0 | 1 | 2 | 4 {
  const first = bytes[at]!;
  if (first < 0x80) return 1;
  const second = bytes[at + 1];
  if (first === 0x80 || first === 0xff || second === undefined) return 0;
  if (second >= 0x30 && second <= 0x39) {
    const third = bytes[at + 2];
    const fourth = bytes[at + 3];
    if (third === undefined || fourth === undefined) return 0;
    return third >= 0x81 && third <= 0xfe && fourth >= 0x30 && fourth <= 0x39 ? 4 : 0;
  }
  return second >= 0x40 && second <= 0xfe && second !== 0x7f ? 2 : 0;
}

/**
 * Whether bytes that are no UTF-8 are likely Chinese in GB encoding. The form alone also admits Big5 and Shift_JIS,
 * so at least half of the pairs must lie in GB 2312 (rows 1–3 and 16–87), where nearly all print in the mainland does;
 * Big5 text puts about a third of its pairs there.
 */
export function looksLikeGb18030(bytes: Uint8Array): boolean {
  let pairs = 0;
  let common = 0;
  let bad = 0;
  for (let at = 0; at < bytes.length; ) {
    const length = lengthOfGb18030(bytes, at);
    if (length === 0) bad++;
    if (length === 2) {
      pairs++;
      if (isGb2312(bytes[at]!, bytes[at + 1]!)) common++;
    }
    at += length || 1;
  }
  return pairs > 0 && common * 2 >= pairs && bad <= Math.max(1, pairs / 20);
}

function isGb2312(first: number, second: number): boolean {
  return second >= 0xa1 && ((first >= 0xa1 && first <= 0xa3) || (first >= 0xb0 && first <= 0xf7));
}

/** Byte offset where GB18030 first fails: in form, or with a form that stands for no character. */
export function firstBadByteOfGb18030(bytes: Uint8Array): number {
  const starts: number[] = [];
  for (let at = 0; at < bytes.length; ) {
    starts.push(at);
    const length = lengthOfGb18030(bytes, at);
    if (length === 0) break;
    at += length;
  }
  // The longest run of whole characters that decodes, by bisection: the decoder itself does not tell the place.
  const decoder = new TextDecoder('gb18030', { fatal: true });
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const end = starts[middle + 1] ?? bytes.length;
    if (decodes(decoder, bytes.subarray(0, end))) low = middle + 1;
    else high = middle;
  }
  return starts[low] ?? bytes.length;
}

function decodes(decoder: InstanceType<typeof TextDecoder>, bytes: Uint8Array): boolean {
  try {
    decoder.decode(bytes);
    return true;
  } catch {
    return false;
  }
}
