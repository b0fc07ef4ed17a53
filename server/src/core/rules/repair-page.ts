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

/** Rounds after which repairing stops even if something is left: a fix that always finds more is a defect of a rule. */
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
  const barred = new Set<string>();
  let rounds: Round[] = [];
  let current = page;
  while (rounds.length < MOST_ROUNDS) {
    const { text } = current;
    const found = (yield current).filter(
      (one) =>
        one.fix?.safe &&
        !barred.has(wayOf(one, text)) &&
        (!options.keepCharacters || keepsCharacters(text, one.fix.edits)),
    );
    const { taken, edits } = compatible(found);
    if (edits.length === 0 || options.cancelled?.()) break;
    const next = applyEdits(text, edits);
    if (next === text) break;
    rounds.push({ text, taken, edits });
    const again = rounds.findIndex((round) => round.text === next);
    if (again >= 0 && barred.size < MOST_BARRED) {
      // Fixes that undo each other, as two terms of a glossary may: begin again and leave those places as they are.
      for (const round of rounds.slice(again))
        for (const one of round.taken) barred.add(wayOf(one, round.text));
      rounds = [];
      current = page;
    } else current = parsePage(next);
  }
  return {
    text: current.text,
    applied: rounds.flatMap((round) => round.taken),
    rounds: rounds.map((round) => round.edits),
  };
}

interface Round {
  /** The text that it began with. */
  readonly text: string;
  readonly taken: readonly Diagnostic[];
  readonly edits: readonly Edit[];
}

/** Fixes that went in circles and are tried no more; a page with more of them has a glossary that nobody could follow. */
const MOST_BARRED = 64;

/** What a fix does, wherever on the page: the rule and the words that it finds. */
function wayOf(one: Diagnostic, text: string): string {
  return `${one.rule} ${text.slice(one.span.start, one.span.end)}`;
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
