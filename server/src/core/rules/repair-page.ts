import type { Page } from '../page/page.ts';
import { parsePage } from '../page/parse.ts';
import type { Style } from '../style/style.ts';
import { applyEdits, conflict, type Edit } from '../text/edit.ts';
import { keepsCharacters } from '../text/keeps-characters.ts';
import { type CheckOptions, checkPage } from './check.ts';
import type { Diagnostic } from './rule.ts';

/** A repaired page and how it came about. */
export interface Repair {
  readonly text: string;
  /** What was repaired, in the coordinates of the text that each round began with. */
  readonly applied: readonly Diagnostic[];
  /** One round of edits each, every one on the result of the round before. Most pages need one. */
  readonly rounds: readonly (readonly Edit[])[];
}

/** Rounds after which repairing stops even if something is left: fixes that feed each other are a defect of a rule. */
const MOST_ROUNDS = 8;

export interface RepairOptions extends CheckOptions {
  /**
   * Leave out fixes that change, add or remove a printed character: what remains joins, moves and spaces, so that the
   * repaired page can be held against the printed one to the letter.
   */
  readonly keepCharacters?: boolean;
}

/** Applies every safe fix, and checks again until nothing safe is left to do. */
export function repairPage(text: string, style: Style, options: RepairOptions = {}): Repair {
  const steps = repairSteps(parsePage(text), options);
  let step = steps.next();
  while (!step.done) step = steps.next(checkPage(step.value, style, options));
  return step.value;
}

/** The same for a host that cannot stop so long: it is given one page after another and hands back what is found. */
export function* repairSteps(
  page: Page,
  options: RepairOptions = {},
): Generator<Page, Repair, readonly Diagnostic[]> {
  const applied: Diagnostic[] = [];
  const rounds: Edit[][] = [];
  let current = page;
  while (rounds.length < MOST_ROUNDS) {
    const { text } = current;
    const found = (yield current).filter(
      (one) => one.fix?.safe && (!options.keepCharacters || keepsCharacters(text, one.fix.edits)),
    );
    const { taken, edits } = compatible(found);
    if (edits.length === 0 || options.cancelled?.()) break;
    const next = applyEdits(text, edits);
    if (next === text) break;
    for (const one of taken) applied.push(one);
    rounds.push(edits);
    current = parsePage(next);
  }
  return { text: current.text, applied, rounds };
}

/** The fixes that can be applied together; one that meets an earlier one waits for the next round. */
export function compatible(found: readonly Diagnostic[]): { taken: Diagnostic[]; edits: Edit[] } {
  const taken: Diagnostic[] = [];
  const edits: Edit[] = [];
  const chosen = new Ranges();
  for (const one of found) {
    if (!one.fix || !chosen.add(one.fix.edits)) continue;
    taken.push(one);
    for (const edit of one.fix.edits) edits.push(edit);
  }
  return { taken, edits };
}

/** The places that are spoken for, kept in order so that a page with thousands of fixes stays linear in practice. */
class Ranges {
  readonly #edits: Edit[] = [];

  /** Takes the edits if none of them meets an earlier one. */
  add(edits: readonly Edit[]): boolean {
    if (edits.some((edit) => this.#meets(edit))) return false;
    for (const edit of edits) this.#edits.splice(this.#place(edit), 0, edit);
    return true;
  }

  #meets(edit: Edit): boolean {
    const at = this.#place(edit);
    for (const other of [this.#edits[at - 1], this.#edits[at], this.#edits[at + 1]]) {
      if (other && conflict(edit, other)) return true;
    }
    return false;
  }

  #place(edit: Edit): number {
    let low = 0;
    let high = this.#edits.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const other = this.#edits[middle]!;
      if (
        other.span.start < edit.span.start ||
        (other.span.start === edit.span.start && other.span.end <= edit.span.end)
      ) {
        low = middle + 1;
      } else high = middle;
    }
    return low;
  }
}
