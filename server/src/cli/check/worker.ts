import { parentPort, workerData } from 'node:worker_threads';
import type { Source } from '../paths/source.ts';
import { type CheckSettings, PageChecker } from './check-source.ts';

/** Answers every page with its outcome, in order. */
export function serve(): void {
  const checker = new PageChecker(workerData as CheckSettings);
  let last: Promise<void> = Promise.resolve();
  parentPort?.on('message', (source: Source) => {
    last = last.then(async () => parentPort?.postMessage(await checker.check(source)));
  });
}
