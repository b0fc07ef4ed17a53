import { type CancellationToken, CancellationTokenSource } from 'vscode-languageserver';
import { Cancelled } from './answer.ts';
import type { Runtime } from './runtime.ts';

/** Work on a document that waits until typing pauses. A new request for the same document ends the one before. */
export class Quiet {
  readonly #runtime: Runtime;
  readonly #milliseconds: number;
  readonly #failed: (error: unknown) => void;
  readonly #ends = new Map<string, () => void>();

  /** @param failed told what went wrong, except that work was ended */
  constructor(runtime: Runtime, milliseconds: number, failed: (error: unknown) => void) {
    this.#runtime = runtime;
    this.#milliseconds = milliseconds;
    this.#failed = failed;
  }

  schedule(uri: string, work: (token: CancellationToken) => Promise<void>): void {
    this.end(uri);
    const source = new CancellationTokenSource();
    const forget = this.#runtime.after(this.#milliseconds, () => {
      work(source.token).catch((error) => {
        if (!(error instanceof Cancelled)) this.#failed(error);
      });
    });
    this.#ends.set(uri, () => {
      forget();
      source.cancel();
    });
  }

  /** Ends what is waiting or under way. */
  end(uri: string): void {
    this.#ends.get(uri)?.();
    this.#ends.delete(uri);
  }
}
