/** A set of UTF-16 units that is asked by place: no string is made of the character in question. */
export class CharacterSet {
  /** One bit a unit. */
  readonly #bits = new Uint32Array(0x10000 / 32);

  constructor(characters: Iterable<string>) {
    for (const one of characters) {
      const unit = one.charCodeAt(0);
      this.#bits[unit >>> 5]! |= 1 << (unit & 31);
    }
  }

  /** Whether the unit at `at` is one of them; never outside the text. */
  at(text: string, at: number): boolean {
    return this.has(text.charCodeAt(at));
  }

  /** Whether the unit is one of them. */
  has(unit: number): boolean {
    return (this.#bits[unit >>> 5]! & (1 << (unit & 31))) !== 0;
  }

  /** Whether all units of `[start, end)` are; not where the range leaves the text. */
  holds(text: string, start: number, end: number): boolean {
    for (let at = start; at < end; at++) if (!this.has(text.charCodeAt(at))) return false;
    return true;
  }
}
