import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { samplePath } from './inputs.ts';
import { median } from './measure.ts';

const program = join(import.meta.dirname, '../../dist/galley.cjs');
const RUNS = 15;

/** Milliseconds from starting Node to its end. */
export interface ColdTimes {
  /** `galley check` on the sample page, which it has met before, as a page that is checked again. */
  readonly again: number;
  /** The same on a page that it has not met. */
  readonly anew: number;
  /** A program that does nothing. */
  readonly empty: number;
}

export function coldTimes(): ColdTimes | undefined {
  if (!existsSync(program)) return undefined;
  const start = (args: readonly string[]) => () => {
    const { error } = spawnSync(process.execPath, args, { stdio: 'ignore' });
    if (error) throw error;
  };
  const nothing = () => undefined;
  return {
    again: median(RUNS, nothing, start([program, 'check', samplePath])),
    anew: median(RUNS, nothing, start([program, 'check', '--no-cache', samplePath])),
    empty: median(RUNS, nothing, start(['-e', '0'])),
  };
}
