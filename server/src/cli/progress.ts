import { printable } from './printable.ts';
import type { Terminal } from './terminal.ts';

/** Runs of fewer files are over before anybody wonders. */
const worthShowing = 20;
/** Milliseconds between two updates: often enough to look alive, seldom enough to cost nothing. */
const interval = 100;

/** How far a long run has come: one line on the terminal of standard error, gone when the run ends. */
export class Progress {
  readonly #terminal: Terminal;
  readonly #total: number;
  readonly #now: () => number;
  readonly #shown: boolean;
  #last: number;
  #visible = false;

  /** @param now Node makes its clock when it is first looked at, which a short run never does */
  constructor(terminal: Terminal, total: number, now: () => number = () => performance.now()) {
    this.#terminal = terminal;
    this.#total = total;
    this.#now = now;
    this.#shown = total >= worthShowing && terminal.isInteractive('err');
    this.#last = this.#shown ? now() : 0;
  }

  /** `done` files are finished and `path` comes next. */
  next(done: number, path: string): void {
    if (!this.#shown || this.#now() - this.#last < interval) return;
    this.#last = this.#now();
    const room = Math.max(10, this.#terminal.columns - 24);
    const name = printable(path).slice(-(room >> 1));
    this.#terminal.err(`\r\u001b[K${done}/${this.#total}  ${name}`);
    this.#visible = true;
  }

  /** Makes room for something else on the screen. */
  clear(): void {
    if (this.#visible) this.#terminal.err('\r\u001b[K');
    this.#visible = false;
  }
}
