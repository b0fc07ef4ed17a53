import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { samplePath } from './inputs.ts';
import { median } from './measure.ts';

const program = join(import.meta.dirname, '../../dist/galley.cjs');
const RUNS = 15;

/** Milliseconds from starting Node to its end: `galley check` on the sample page, and a program that does nothing. */
export function coldTimes(): { readonly galley: number; readonly empty: number } | undefined {
  if (!existsSync(program)) return undefined;
  const start = (args: readonly string[]) => () => {
    const { error } = spawnSync(process.execPath, args, { stdio: 'ignore' });
    if (error) throw error;
  };
  const nothing = () => undefined;
  const galley = start([program, 'check', samplePath]);
  return { galley: median(RUNS, nothing, galley), empty: median(RUNS, nothing, start(['-e', '0'])) };
}
