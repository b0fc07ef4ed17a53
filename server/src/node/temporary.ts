import { unlinkSync } from 'node:fs';

/**
 * Temporary files that must not outlive the program: removed when it ends on its own, by Ctrl-C, or by a request to
 * terminate. Signals are caught only while there is a file to remove.
 */
export class TemporaryFiles {
  readonly #paths = new Set<string>();
  readonly #listeners = new Map<NodeJS.Signals, () => void>();

  add(path: string): void {
    if (this.#paths.size === 0) this.#listen();
    this.#paths.add(path);
  }

  /** Call when the file has been renamed or removed. */
  forget(path: string): void {
    this.#paths.delete(path);
    if (this.#paths.size === 0) this.#unlisten();
  }

  #listen(): void {
    process.on('exit', this.#remove);
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
      const listener = () => {
        this.#remove();
        // With the listener gone the signal does what it would have done: the caller sees a death by signal.
        this.#unlisten();
        process.kill(process.pid, signal);
      };
      this.#listeners.set(signal, listener);
      process.on(signal, listener);
    }
  }

  #unlisten(): void {
    process.off('exit', this.#remove);
    for (const [signal, listener] of this.#listeners) process.off(signal, listener);
    this.#listeners.clear();
  }

  readonly #remove = (): void => {
    for (const path of this.#paths) {
      try {
        unlinkSync(path);
      } catch {
        // Gone already, or the folder is: nothing is left behind either way.
      }
    }
    this.#paths.clear();
  };
}
