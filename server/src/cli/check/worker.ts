import { isMainThread, parentPort, workerData } from 'node:worker_threads';
import type { Source } from '../paths/source.ts';
import { type CheckSettings, PageChecker } from './check-source.ts';

/** Answers every page with its outcome, in order. False where this is no thread, but somebody called it one. */
export function serve(): boolean {
  if (isMainThread) return false;
  const checker = new PageChecker(workerData as CheckSettings);
  let last: Promise<void> = Promise.resolve();
  parentPort?.on('message', (source: Source) => {
    last = last.then(async () => parentPort?.postMessage(await checker.check(source)));
  });
  return true;
}
