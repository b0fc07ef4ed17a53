import type { Terminal } from './terminal.ts';

/** One call of the program. */
export interface Session {
  readonly terminal: Terminal;
  /** The version of Galley. */
  readonly version: string;
  /** The exit status, set by the command that ran. */
  status: number;
}
