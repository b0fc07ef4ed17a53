import type { Galley } from '../galley.ts';

/** One command, declared under the same id in package.json. Each has a file of its own and stands in the list beside. */
export interface Command {
  readonly id: `galley.${string}`;
  /** What a menu, a key or another extension passes arrives unchecked. */
  run(galley: Galley, ...args: readonly unknown[]): unknown;
}
