/**
 * Encodes text in GB18030. The platform decodes it but does not encode, so the table is the decoder's own, turned
 * round: what it gives, it takes back. Built on first use, in some milliseconds; no table is shipped.
 */
export class Gb18030Encoder {
  /** Two bytes, or the linear index of four (GB 18030-2022, annex D) plus `fourBytes`, by code unit of the BMP. */
  readonly #forms: Int32Array;

  constructor() {
    this.#forms = new Int32Array(0x10000).fill(-1);
    this.#learn(twoByteForms(), 2, (at, bytes) => (bytes[at]! << 8) | bytes[at + 1]!);
    this.#learn(fourByteForms(), 4, (at, bytes) => fourBytes + linearOf(bytes, at));
    // The decoder gives U+FFFD for what it cannot read, too; this is the form that really means it.
    this.#forms[0xfffd] = fourBytes + linearOf(Uint8Array.of(0x84, 0x31, 0xa4, 0x37), 0);
  }

  /** The bytes, or the first character that GB18030 has no form for. */
  encode(text: string): Uint8Array | { readonly missing: string } {
    const out = Buffer.allocUnsafe(text.length * 4);
    let length = 0;
    for (const character of text) {
      const code = character.codePointAt(0)!;
      if (code < 0x80) {
        out[length++] = code;
        continue;
      }
      const form = code > 0xffff ? fourBytes + firstSupplementary + code - 0x10000 : this.#forms[code]!;
      if (form < 0) return { missing: character };
      if (form < fourBytes) length = out.writeUInt16BE(form, length);
      else length = writeLinear(out, length, form - fourBytes);
    }
    return out.subarray(0, length);
  }

  /** Decodes forms parted by line feeds, and remembers those that stand for one character of the BMP. */
  #learn(bytes: Uint8Array, width: number, formAt: (at: number, bytes: Uint8Array) => number): void {
    const characters = new TextDecoder('gb18030').decode(bytes).split('\n');
    characters.forEach((character, index) => {
      // A form without a character decodes to U+FFFD, alone or with what follows.
      if (character.length !== 1 || character === '\ufffd') return;
      const code = character.charCodeAt(0);
      if (this.#forms[code] === -1) this.#forms[code] = formAt(index * (width + 1), bytes);
    });
  }
}

/** Tells the two kinds of form apart in the table. */
const fourBytes = 0x10000;
/** Linear index of 90 30 81 30, which stands for U+10000. */
const firstSupplementary = 189_000;
/** Linear index behind 84 31 A4 39, the last form of the BMP. */
const behindBmp = 39_420;

function twoByteForms(): Uint8Array {
  const bytes: number[] = [];
  for (let first = 0x81; first <= 0xfe; first++) {
    for (let second = 0x40; second <= 0xfe; second++) {
      if (second !== 0x7f) bytes.push(first, second, 0x0a);
    }
  }
  return Uint8Array.from(bytes);
}

function fourByteForms(): Uint8Array {
  const bytes = Buffer.alloc(behindBmp * 5, 0x0a);
  for (let linear = 0; linear < behindBmp; linear++) writeLinear(bytes, linear * 5, linear);
  return bytes;
}

function linearOf(bytes: Uint8Array, at: number): number {
  const [a, b, c, d] = bytes.subarray(at, at + 4) as unknown as [number, number, number, number];
  return (((a - 0x81) * 10 + b - 0x30) * 126 + c - 0x81) * 10 + d - 0x30;
}

function writeLinear(out: Uint8Array, at: number, linear: number): number {
  out[at] = 0x81 + Math.floor(linear / 12_600);
  out[at + 1] = 0x30 + (Math.floor(linear / 1260) % 10);
  out[at + 2] = 0x81 + (Math.floor(linear / 10) % 126);
  out[at + 3] = 0x30 + (linear % 10);
  return at + 4;
}
