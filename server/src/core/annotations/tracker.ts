import { applyEdits, type Edit } from '../text/edit.ts';
import { type Span, span } from '../text/span.ts';
import { EditMap } from './map-span.ts';
import { refineEdits } from './refine.ts';

/**
 * Where the tags of one open text are, edit by edit. It holds the text itself, so that an edit that brings an earlier
 * text back (undo, in whatever portions the editor undoes) brings every tag back to where it was in that text.
 * All offsets are UTF-16. A span of which nothing is left is kept empty: its record is an orphan until it returns.
 */
export class SpanTracker {
  #text: string;
  #moment = 0;
  #tracked: Tracked[] = [];
  readonly #byId = new Map<string, Tracked>();
  readonly #past: Snapshot[] = [];

  constructor(text: string, spans: Iterable<readonly [id: string, range: Span]> = []) {
    this.#text = text;
    for (const [id, range] of spans) this.set(id, range);
  }

  get text(): string {
    return this.#text;
  }

  /** The span now; empty when its text is gone, undefined for an id that is not tracked. */
  get(id: string): Span | undefined {
    const one = this.#byId.get(id);
    return one && span(one.start, one.end);
  }

  /** Every tracked span, in the order in which tracking began. */
  *entries(): Generator<readonly [id: string, range: Span]> {
    for (const one of this.#tracked) yield [one.id, span(one.start, one.end)];
  }

  /** Begins to track, or says anew where the span is; what was remembered of the id before counts no more. */
  set(id: string, range: Span): void {
    const known = this.#byId.get(id);
    const placed = { id, start: range.start, end: range.end, since: ++this.#moment };
    if (known) Object.assign(known, placed);
    else {
      this.#byId.set(id, placed);
      this.#tracked.push(placed);
    }
  }

  delete(id: string): void {
    if (this.#byId.delete(id)) this.#tracked = this.#tracked.filter((one) => one.id !== id);
  }

  /**
   * Follows a change. The edits share the coordinates of the text before it, in any order, as an editor reports them.
   * @returns the ids whose text changed, went or came back; the others have at most moved.
   */
  apply(edits: readonly Edit[]): string[] {
    const text = applyEdits(this.#text, edits);
    const map = new EditMap(refineEdits(this.#text, edits));
    const past = this.#past.findLast((one) => one.text.length === text.length && one.text === text);
    if (this.#tracked.some((one) => map.loses(one))) this.#remember();
    const changed = new Set<string>();
    for (const one of this.#tracked) {
      if (map.touches(one)) changed.add(one.id);
      map.move(one);
    }
    this.#text = text;
    for (const id of past ? this.#restore(past) : []) changed.add(id);
    return [...changed];
  }

  /** Keeps the present moment for its return; the oldest moments go when they hold too much. */
  #remember(): void {
    const places = new Int32Array(this.#tracked.length * 2);
    this.#tracked.forEach((one, at) => {
      places[2 * at] = one.start;
      places[2 * at + 1] = one.end;
    });
    this.#past.push({
      text: this.#text,
      moment: ++this.#moment,
      ids: this.#tracked.map((one) => one.id),
      places,
    });
    let held = 0;
    const tooOld = this.#past.findLastIndex((one) => {
      held += one.text.length + 4 * one.places.length;
      return held > memoryLimit;
    });
    this.#past.splice(0, Math.min(tooOld + 1, this.#past.length - 1));
  }

  #restore(past: Snapshot): string[] {
    const returned: string[] = [];
    for (const [at, id] of past.ids.entries()) {
      const one = this.#byId.get(id);
      const start = past.places[2 * at]!;
      const end = past.places[2 * at + 1]!;
      if (!one || one.since > past.moment || (one.start === start && one.end === end)) continue;
      Object.assign(one, { start, end });
      returned.push(id);
    }
    return returned;
  }
}

/** About how many UTF-16 units the remembered moments of one text may hold together: forty of a 1 MB page. */
const memoryLimit = 16_000_000;

interface Tracked {
  readonly id: string;
  start: number;
  end: number;
  /** When it was placed by word of the host; earlier moments know nothing of it. */
  since: number;
}

interface Snapshot {
  readonly text: string;
  readonly moment: number;
  readonly ids: readonly string[];
  /** Start and end of each id in turn. */
  readonly places: Int32Array;
}
