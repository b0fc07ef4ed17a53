import type { Diagnostic, LineIndex, Message, ProofScore } from '../../core/index.ts';
import type { Encoding } from '../../node/decode.ts';

/** A page that was checked, with what was found. Offsets are UTF-16 units of `text`. */
export interface CheckedFile {
  readonly path: string;
  readonly encoding: Encoding;
  readonly text: string;
  readonly lines: LineIndex;
  readonly diagnostics: readonly Diagnostic[];
  readonly score: ProofScore;
}

/** A page that could not be used, or a path that gave none. */
export interface FailedFile {
  readonly path: string;
  /** Stable name of what is wrong. */
  readonly problem: string;
  readonly said: Message;
}

/** How a run went. */
export interface Totals {
  readonly files: number;
  readonly failed: number;
  /** Findings at or above the severity that fails the run. */
  readonly failing: number;
  /** Findings left out because the baseline knows them. */
  readonly accepted: number;
}

/** Turns results into output as they come, in the order of the arguments. */
export interface Report {
  begin?(): void;
  file(checked: CheckedFile): void;
  failed(failed: FailedFile): void;
  end(totals: Totals): void;
}
