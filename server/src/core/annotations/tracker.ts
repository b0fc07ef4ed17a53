import { applyEdits, type Edit } from '../text/edit.ts';
import { type Span, span } from '../text/span.ts';
import { Carrier } from './carry.ts';
import { Cut } from './cut.ts';
import { EditMap } from './map-span.ts';
import { type Change, refineEdits } from './refine.ts';

/**
 * Where the tags of one open text are, edit by edit. It holds the text itself, so that an edit that brings an earlier
 * text back (undo, in whatever portions the editor undoes) brings every tag back to where it was in that text.
 * All offsets are UTF-16. A span of which nothing is left is kept empty: its record is an orphan until it returns.
 */
export class SpanTracker {
  #text: string;
  /** The id in each slot; a slot that is free holds undefined. */
  readonly #ids: (string | undefined)[] = [];
  readonly #slots = new Map<string, number>();
  readonly #free: number[] = [];
  /** Start and end of each slot in turn: ten thousand spans a keystroke must not be ten thousand objects. */
  #places = new Int32Array(64);
  /** When each slot was placed by word of the host. Earlier moments know nothing of it. */
  readonly #since: number[] = [];
  #moment = 0;
  readonly #past: Snapshot[] = [];
  #cut: Cut | undefined;

  constructor(text: string, spans: Iterable<readonly [id: string, range: Span]> = []) {
    this.#text = text;
    for (const [id, range] of spans) this.set(id, range);
  }

  get text(): string {
    return this.#text;
  }

  /** The span now; empty when its text is gone, undefined for an id that is not tracked. */
  get(id: string): Span | undefined {
    const slot = this.#slots.get(id);
    return slot === undefined ? undefined : this.#span(slot);
  }

  /** Every tracked span, in the order in which tracking began. */
  *entries(): Generator<readonly [id: string, range: Span]> {
    for (const [id, slot] of this.#slots) yield [id, this.#span(slot)];
  }

  /** Begins to track, or says anew where the span is; what was remembered of the id before counts no more. */
  set(id: string, range: Span): void {
    const slot = this.#slots.get(id) ?? this.#free.pop() ?? this.#ids.length;
    this.#slots.set(id, slot);
    this.#ids[slot] = id;
    this.#since[slot] = ++this.#moment;
    if (2 * slot >= this.#places.length) {
      const wider = new Int32Array(2 * this.#places.length);
      wider.set(this.#places);
      this.#places = wider;
    }
    this.#place(slot, range);
  }

  delete(id: string): void {
    const slot = this.#slots.get(id);
    if (slot === undefined) return;
    this.#slots.delete(id);
    this.#ids[slot] = undefined;
    this.#free.push(slot);
  }

  /**
   * Follows a change. The edits share the coordinates of the text before it, in any order, as an editor reports them.
   * @returns the ids whose text changed, went or came back; the others have at most moved.
   */
  apply(edits: readonly Edit[]): string[] {
    const text = applyEdits(this.#text, edits);
    const changes = refineEdits(this.#text, edits);
    const isDeleting = changes.some(({ span: { start, end } }) => start < end);
    const past = this.#past.findLast((one) => one.text.length === text.length && one.text === text);
    // Only a deletion can take from a span what the reverse edit would not give back. Deletions that miss every span are
    // remembered too: an editor may undo a run of them as one, and then it is the text before the first that returns.
    if (isDeleting) this.#remember();
    const cut = this.#cutBy(changes);
    const before = this.#places.slice(0, 2 * this.#ids.length);
    const changed = new Set(new EditMap(changes).moveAll(this.#places, this.#ids.length));
    if (isDeleting && changed.size > 0) {
      // By place alone these would lose text that may only have moved, or been written again.
      const carrier = new Carrier(this.#text, text, edits);
      for (const slot of changed)
        this.#place(slot, carrier.carry(span(before[2 * slot]!, before[2 * slot + 1]!)));
    }
    for (const slot of this.#paste(changes)) changed.add(slot);
    if (past) for (const slot of this.#restore(past)) changed.add(slot);
    if (cut) this.#cut = cut;
    this.#text = text;
    return [...changed].flatMap((slot) => this.#ids[slot] ?? []);
  }

  #cutBy(changes: readonly Change[]): Cut | undefined {
    const [change] = changes;
    if (changes.length !== 1 || !change || change.newText !== '') return undefined;
    return Cut.of(this.#text, change.span, this.#bySlot(), ++this.#moment);
  }

  *#bySlot(): Generator<readonly [slot: number, range: Span]> {
    for (const slot of this.#slots.values()) yield [slot, this.#span(slot)];
  }

  /** Puts the tags of the last cut where its text is pasted, but for those that have found another place since. */
  #paste(changes: readonly Change[]): number[] {
    const [change] = changes;
    const cut = this.#cut;
    if (!cut || !change || changes.length > 1 || change.newText === '') return [];
    const places = cut.pasted(change.newText, change.newStart).filter(([slot]) => {
      return this.#since[slot]! <= cut.moment && this.#places[2 * slot] === this.#places[2 * slot + 1];
    });
    for (const [slot, range] of places) this.#place(slot, range);
    return places.map(([slot]) => slot);
  }

  #place(slot: number, range: Span): void {
    this.#places[2 * slot] = range.start;
    this.#places[2 * slot + 1] = range.end;
  }

  #span(slot: number): Span {
    return span(this.#places[2 * slot]!, this.#places[2 * slot + 1]!);
  }

  /** Keeps the present moment for its return; the oldest moments go when they hold too much together. */
  #remember(): void {
    if (this.#slots.size === 0) return;
    const places = this.#places.slice(0, 2 * this.#ids.length);
    this.#past.push({ text: this.#text, moment: ++this.#moment, places });
    let held = 0;
    const tooOld = this.#past.findLastIndex((one) => {
      held += one.text.length + 2 * one.places.length;
      return held > memoryLimit;
    });
    this.#past.splice(0, Math.min(tooOld + 1, this.#past.length - 1));
  }

  #restore(past: Snapshot): number[] {
    const returned: number[] = [];
    for (let slot = 0; 2 * slot < past.places.length; slot++) {
      if (this.#since[slot]! > past.moment) continue;
      const start = past.places[2 * slot]!;
      const end = past.places[2 * slot + 1]!;
      if (this.#places[2 * slot] === start && this.#places[2 * slot + 1] === end) continue;
      this.#places[2 * slot] = start;
      this.#places[2 * slot + 1] = end;
      returned.push(slot);
    }
    return returned;
  }
}

/** How many UTF-16 units, or their worth, the remembered moments of one text may hold: eighty of a 1 MB page. */
const memoryLimit = 32_000_000;

interface Snapshot {
  readonly text: string;
  readonly moment: number;
  readonly places: Int32Array;
}
