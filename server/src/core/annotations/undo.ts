import type { Annotation } from './annotation.ts';

/** What one command did to one record. `before` is undefined when it made the record. */
export interface Change {
  readonly id: string;
  readonly before: Annotation | undefined;
  readonly after: Annotation;
}

/** One undoable step: everything that one command did, be it to one record or to a hundred. */
export interface Step {
  /** What the command is called, for "Undo …". Chosen by the host in the person's language. */
  readonly label: string;
  readonly changes: readonly Change[];
}

/** Undo and redo of the notes, apart from the text's own, which they must not disturb. */
export class UndoStack {
  readonly #done: Step[] = [];
  readonly #undone: Step[] = [];

  /** A new step; what had been undone can no more be redone. */
  push(step: Step): void {
    if (step.changes.length === 0) return;
    this.#done.push(step);
    if (this.#done.length > limit) this.#done.shift();
    this.#undone.length = 0;
  }

  get nextUndo(): Step | undefined {
    return this.#done.at(-1);
  }

  get nextRedo(): Step | undefined {
    return this.#undone.at(-1);
  }

  takeUndo(): Step | undefined {
    const step = this.#done.pop();
    if (step) this.#undone.push(step);
    return step;
  }

  takeRedo(): Step | undefined {
    const step = this.#undone.pop();
    if (step) this.#done.push(step);
    return step;
  }
}

/** Steps kept: as many as an editor keeps without being asked. */
const limit = 200;
