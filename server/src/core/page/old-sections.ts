import type { Page } from './page.ts';
import { type PlannedSection, textOf, type Unit, unitsOf } from './plan.ts';
import type { Section } from './section.ts';
import type { Chunk, RawBlock } from './split.ts';

/** Finds the section of the page before that a plan would read the same way. */
export class OldSections {
  readonly #byPlan = new Map<Chunk, Map<string, Planned>>();
  readonly #before: Page | undefined;
  #byText: Map<string, Planned[]> | undefined;

  constructor(before: Page | undefined) {
    this.#before = before;
    before?.plans.forEach((planned, at) => {
      const first = planned.chunks[0]!;
      const known = this.#byPlan.get(first) ?? new Map();
      known.set(signature(planned), { planned, section: before.sections[at]! });
      this.#byPlan.set(first, known);
    });
  }

  /** The very same chunks, cut at the same places. */
  byChunks(plan: PlannedSection): Section | undefined {
    const found = this.#byPlan.get(plan.chunks[0]!)?.get(signature(plan));
    return found && sameChunks(found.planned, plan) ? found.section : undefined;
  }

  /** The same words in a chunk that changed elsewhere: a label whose article is being edited. Each is given once. */
  byText(plan: PlannedSection, kept: ReadonlySet<Section | undefined>): Section | undefined {
    if (!this.#before) return undefined;
    this.#byText ??= this.#unused(kept);
    const same = this.#byText.get(textKey(plan.key, textOf(plan)));
    const last = same?.at(-1);
    // Where its lines part into blocks may hang on other lines of the chunk.
    if (!last || !sameUnits(unitsOf(last.planned), unitsOf(plan))) return undefined;
    same!.pop();
    return last.section;
  }

  #unused(kept: ReadonlySet<Section | undefined>): Map<string, Planned[]> {
    const free = new Map<string, Planned[]>();
    const { plans, sections } = this.#before!;
    // The first section may hold front matter, which no other can. From the end, as `pop` gives them out.
    for (let at = plans.length - 1; at > 0; at--) {
      const section = sections[at]!;
      if (kept.has(section)) continue;
      const planned = plans[at]!;
      const key = textKey(planned.key, section.text);
      const list = free.get(key);
      if (list) list.push({ planned, section });
      else free.set(key, [{ planned, section }]);
    }
    return free;
  }
}

interface Planned {
  readonly planned: PlannedSection;
  readonly section: Section;
}

function sameUnits(a: readonly Unit[], b: readonly Unit[]): boolean {
  return (
    a.length === b.length &&
    a.every(({ raw, start }, at) => {
      const other = b[at]!;
      return start === other.start && sameRaw(raw, other.raw);
    })
  );
}

function sameRaw(a: RawBlock, b: RawBlock): boolean {
  return (
    a === b ||
    (a.form === b.form &&
      a.text === b.text &&
      a.blankLines === b.blankLines &&
      a.lines.length === b.lines.length &&
      a.lines.every((line, at) => line === b.lines[at]))
  );
}

function signature(plan: PlannedSection): string {
  return `${plan.from}|${plan.to}|${plan.key}`;
}

function textKey(key: string, text: string): string {
  return `${key}\n${text}`;
}

function sameChunks(a: PlannedSection, b: PlannedSection): boolean {
  return a.chunks.length === b.chunks.length && a.chunks.every((chunk, at) => chunk === b.chunks[at]);
}
