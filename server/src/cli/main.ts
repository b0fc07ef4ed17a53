import { isMainThread } from 'node:worker_threads';
import { run } from './run.ts';

/** Set by the bundler from package.json. */
declare const GALLEY_VERSION: string;

if (isMainThread) {
  // Not process.exit: what has been written to a terminal must come out first.
  void run(process.argv.slice(2), GALLEY_VERSION).then((status) => {
    process.exitCode = status;
  });
} else void import('./check/worker.ts').then(({ serve }) => serve());
