import { threadArgument } from './check/thread-argument.ts';
import { run } from './run.ts';

/** Set by the bundler from package.json. */
declare const GALLEY_VERSION: string;

/** Node's module for threads is loaded only where the program may be one: it takes longer than reading a page. */
async function isThread(): Promise<boolean> {
  if (process.argv[2] !== threadArgument) return false;
  const { serve } = await import('./check/worker.ts');
  return serve();
}

async function main(): Promise<void> {
  if (await isThread()) return;
  // Not process.exit: what has been written to a terminal must come out first, and it would wait for V8's compilers.
  process.exitCode = await run(process.argv.slice(2), GALLEY_VERSION);
}

void main();
