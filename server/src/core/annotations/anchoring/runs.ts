/** Equal text in two strings: `length` units from `a` in the one and from `b` in the other. */
export interface Run {
  readonly a: number;
  readonly b: number;
  readonly length: number;
}

/**
 * The longest runs around every stretch of `size` units that occurs exactly once in each string (the idea of patience
 * diff, with stretches for lines). Ordered by `a`; runs may overlap and cross. Linear in the length of the strings.
 */
export function sharedRuns(a: string, b: string, size: number): Run[] {
  const table = new Table(a, size);
  const seenAt = new Int32Array(a.length).fill(-1);
  forEachHash(b, size, (hash, at) => {
    const known = table.find(hash, b, at);
    if (known >= 0) seenAt[known] = seenAt[known] === -1 ? at : -2;
  });
  const runs: Run[] = [];
  let last: Run | undefined;
  for (let at = 0; at + size <= a.length; at++) {
    const other = seenAt[at]!;
    if (other < 0 || table.repeats(at)) continue;
    if (last && at - last.a === other - last.b && at < last.a + last.length) continue;
    last = extend(a, b, at, other, size);
    runs.push(last);
  }
  return runs.sort((one, two) => one.a - two.a);
}

/** The heaviest set of runs that keep their order in both strings; what is left out has moved. */
export function heaviestChain(runs: readonly Run[]): Set<Run> {
  const byB = [...runs].sort((one, two) => one.b - two.b || two.a - one.a);
  const ranks = new Map(byB.map((run, at) => [run, at + 1]));
  const best: (Step | undefined)[] = new Array(runs.length + 1);
  let heaviest: Step | undefined;
  for (const run of [...runs].sort((one, two) => one.a - two.a || two.b - one.b)) {
    let before: Step | undefined;
    for (let at = ranks.get(run)! - 1; at > 0; at -= at & -at) before = heavier(before, best[at]);
    const step = { run, before, weight: (before?.weight ?? 0) + run.length };
    for (let at = ranks.get(run)!; at <= runs.length; at += at & -at) best[at] = heavier(best[at], step);
    heaviest = heavier(heaviest, step);
  }
  const chain = new Set<Run>();
  for (let step = heaviest; step; step = step.before) chain.add(step.run);
  return chain;
}

interface Step {
  readonly run: Run;
  readonly before: Step | undefined;
  readonly weight: number;
}

function heavier(one: Step | undefined, other: Step | undefined): Step | undefined {
  return (other?.weight ?? 0) > (one?.weight ?? 0) ? other : one;
}

function extend(a: string, b: string, atA: number, atB: number, size: number): Run {
  let before = 0;
  while (before < atA && before < atB && a.charCodeAt(atA - before - 1) === b.charCodeAt(atB - before - 1))
    before++;
  let behind = size;
  while (
    atA + behind < a.length &&
    atB + behind < b.length &&
    a.charCodeAt(atA + behind) === b.charCodeAt(atB + behind)
  ) {
    behind++;
  }
  return { a: atA - before, b: atB - before, length: before + behind };
}

/** Every stretch of a string by its hash: open addressing in typed arrays, as a megabyte has a million stretches. */
class Table {
  readonly #text: string;
  readonly #size: number;
  readonly #slots: Int32Array;
  readonly #repeated: Uint8Array;

  constructor(text: string, size: number) {
    this.#text = text;
    this.#size = size;
    this.#slots = new Int32Array(2 ** Math.ceil(Math.log2(2 * text.length + 2))).fill(-1);
    this.#repeated = new Uint8Array(text.length);
    forEachHash(text, size, (hash, at) => {
      const slot = this.#probe(hash, text, at);
      if (this.#slots[slot] === -1) this.#slots[slot] = at;
      else this.#repeated[this.#slots[slot]!] = 1;
    });
  }

  /** Where the stretch of `text` at `at` first occurs in this string; −1 when nowhere. */
  find(hash: number, text: string, at: number): number {
    return this.#slots[this.#probe(hash, text, at)]!;
  }

  /** Whether the stretch that first occurs here occurs again. */
  repeats(at: number): boolean {
    return this.#repeated[at] === 1;
  }

  #probe(hash: number, text: string, at: number): number {
    const mask = this.#slots.length - 1;
    let slot = hash & mask;
    while (this.#slots[slot] !== -1 && !this.#equals(this.#slots[slot]!, text, at)) slot = (slot + 1) & mask;
    return slot;
  }

  #equals(own: number, text: string, at: number): boolean {
    for (let one = 0; one < this.#size; one++) {
      if (this.#text.charCodeAt(own + one) !== text.charCodeAt(at + one)) return false;
    }
    return true;
  }
}

/** A polynomial hash that rolls along the string, stirred so that its low bits can choose a slot. */
function forEachHash(text: string, size: number, visit: (hash: number, at: number) => void): void {
  const base = 0x01000193;
  let leaving = 1;
  for (let one = 1; one < size; one++) leaving = Math.imul(leaving, base);
  let hash = 0;
  for (let at = 0; at < text.length; at++) {
    if (at >= size) hash = (hash - Math.imul(text.charCodeAt(at - size), leaving)) | 0;
    hash = (Math.imul(hash, base) + text.charCodeAt(at)) | 0;
    if (at >= size - 1) visit((hash ^ (hash >>> 15) ^ (hash >>> 7)) >>> 0, at - size + 1);
  }
}
