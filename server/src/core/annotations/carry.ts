import type { Edit } from '../text/edit.ts';
import { type Span, span } from '../text/span.ts';
import { Alignment } from './anchoring/alignment.ts';
import { Folded } from './anchoring/fold.ts';
import { survive } from './anchoring/survival.ts';
import { EditMap } from './map-span.ts';
import { type Change, refineEdits } from './refine.ts';
import { Relocation } from './relocation.ts';

/**
 * Takes spans (UTF-16) through a repair of the text. `mapSpan` knows only places, this knows text: a caption that is
 * deleted here and inserted there takes its tags along, a paragraph that is written anew keeps them. A span of which
 * nothing is left is empty.
 */
export function carry(
  spans: readonly Span[],
  edits: readonly Edit[],
  oldText: string,
  newText: string,
): Span[] {
  const carrier = new Carrier(oldText, newText, edits);
  return spans.map((range) => carrier.carry(range));
}

/** Edits with both of their texts, prepared for carrying many spans. */
export class Carrier {
  readonly #oldText: string;
  readonly #newText: string;
  readonly #edits: readonly Edit[];
  readonly #changes: readonly Change[];
  readonly #map: EditMap;
  /** By how much of the text around they take in, and by change. */
  readonly #rewritings = new Map<number, Map<Change, Rewriting>>();
  #relocation: Relocation | undefined;

  constructor(oldText: string, newText: string, edits: readonly Edit[]) {
    this.#oldText = oldText;
    this.#newText = newText;
    this.#edits = edits;
    this.#changes = refineEdits(oldText, edits);
    this.#map = new EditMap(this.#changes);
  }

  carry(range: Span): Span {
    const mapped = this.#map.map(range);
    const losing = this.#changes.filter(({ span: { start, end } }) => start < range.end && range.start < end);
    const [only] = losing;
    if (only && losing.length === 1 && only.newText === '') {
      const kept = this.#keepTwin(range, mapped, only.span);
      if (kept) return kept;
    }
    // A change that lies within the span belongs to it; only one that reaches over an edge may have taken text away.
    if (range.start >= range.end || losing.every((one) => isWithin(one.span, range))) {
      if (losing.length === 0 || mapped.start < mapped.end) return mapped;
    }
    this.#relocation ??= new Relocation(this.#oldText, this.#newText, this.#edits);
    const moved = this.#relocation.follow(range, (offset) => this.#stay(offset));
    if (moved) return moved;
    if (losing.length !== 1 || !only || only.newText === '' || isWithin(only.span, range)) return mapped;
    return this.#rewriting(only, isWithin(range, only.span) ? 0 : beyond).carry(range) ?? mapped;
  }

  /** Of two equal characters side by side either may be the one that was dropped; the tag keeps the other. */
  #keepTwin(range: Span, mapped: Span, dropped: Span): Span | undefined {
    const size = dropped.end - dropped.start;
    const text = this.#oldText.slice(dropped.start, dropped.end);
    if (!isWithin(dropped, range) || mapped.start === mapped.end) return undefined;
    if (dropped.start === range.start && this.#oldText.endsWith(text, dropped.start)) {
      return span(mapped.start - size, mapped.end);
    }
    if (dropped.end === range.end && this.#oldText.startsWith(text, dropped.end)) {
      return span(mapped.start, mapped.end + size);
    }
    return undefined;
  }

  /** Where a single character is by place alone; undefined when a change took it. */
  #stay(offset: number): number | undefined {
    const isTaken = this.#changes.some(({ span: { start, end } }) => start <= offset && offset < end);
    return isTaken ? undefined : this.#map.map(span(offset, offset + 1)).start;
  }

  #rewriting(change: Change, margin: number): Rewriting {
    const known = this.#rewritings.get(margin) ?? new Map<Change, Rewriting>();
    const rewriting = known.get(change) ?? new Rewriting(this.#oldText, this.#newText, change, margin);
    this.#rewritings.set(margin, known.set(change, rewriting));
    return rewriting;
  }
}

/** Units of the text around a replacement that are aligned with it for a span that lies partly outside. */
const beyond = 200;

/**
 * One replacement, aligned character by character. For a span within it the text around is left out: that the next
 * paragraph stayed does not show that anything of this one did.
 */
class Rewriting {
  readonly #oldStart: number;
  readonly #newStart: number;
  readonly #alignment: Alignment;

  constructor(
    oldText: string,
    newText: string,
    { span: { start, end }, newText: put, newStart }: Change,
    margin: number,
  ) {
    this.#oldStart = Math.max(0, start - margin);
    this.#newStart = Math.max(0, newStart - margin);
    const old = oldText.slice(this.#oldStart, end + margin);
    const next = newText.slice(this.#newStart, newStart + put.length + margin);
    this.#alignment = new Alignment(new Folded(old), new Folded(next));
  }

  carry(range: Span): Span | undefined {
    const { old, next } = this.#alignment;
    const from = old.unitAt(range.start - this.#oldStart);
    const found = survive(this.#alignment, span(from, old.unitAt(range.end - this.#oldStart)));
    return (
      found && span(next.offset(found.start) + this.#newStart, next.offsetBehind(found.end) + this.#newStart)
    );
  }
}

function isWithin(inner: Span, outer: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}
