import { nameOf } from '../pages.ts';
import type { Source } from '../paths/source.ts';
import { type CheckOutcome, type CheckSettings, PageChecker } from './check-source.ts';
import type { WorkerPool } from './worker-pool.ts';

/** Pages that each thread should have, for its start to be worth it. */
const pagesPerThread = 40;
const mostThreads = 8;

export interface CheckAll {
  readonly sources: readonly Source[];
  readonly settings: CheckSettings;
  /** Whether the outcomes come in the order of the sources, or each as it is done. */
  readonly ordered: boolean;
  /** Told which page comes next. */
  onNext(path: string): void;
  /** Called when configurations have been read: they may have problems. */
  onStyles(checker: PageChecker): Promise<void>;
}

/** Checks all pages, on several threads where that is faster. */
export async function* checkAll(call: CheckAll): AsyncGenerator<CheckOutcome> {
  const { sources, settings, onNext, onStyles } = call;
  const checker = new PageChecker(settings);
  const wanted = threads(sources);
  if (wanted > 1) {
    const { WorkerPool } = await import('./worker-pool.ts');
    const size = Math.min(wanted, WorkerPool.most);
    if (size > 1) {
      yield* inParallel(call, checker, new WorkerPool(settings, size));
      return;
    }
  }
  for (const source of sources) {
    onNext(nameOf(source, settings));
    const outcome = await checker.check(source);
    await onStyles(checker);
    yield outcome;
  }
}

/** How many threads the pages are worth. Standard input belongs to the main one. */
function threads(sources: readonly Source[]): number {
  if (sources.length < 2 * pagesPerThread || sources.some((source) => source.isStandardInput)) return 1;
  return Math.min(mostThreads, Math.floor(sources.length / pagesPerThread));
}

async function* inParallel(
  call: CheckAll,
  checker: PageChecker,
  pool: WorkerPool,
): AsyncGenerator<CheckOutcome> {
  const { sources, settings, ordered, onNext, onStyles } = call;
  const underWay = new Map<Source, Promise<{ readonly source: Source; readonly outcome: CheckOutcome }>>();
  // Outcomes that wait for an earlier one count too: a slow page must not let the others pile up.
  const most = ordered ? pool.capacity * 4 : pool.capacity;
  try {
    for (let next = 0; next < sources.length || underWay.size > 0; ) {
      while (next < sources.length && underWay.size < most) {
        const source = sources[next++]!;
        // The threads read the configurations for themselves; what is wrong in them is said here, once.
        await (await checker.styles()).styleFor(nameOf(source, settings));
        await onStyles(checker);
        onNext(nameOf(source, settings));
        underWay.set(
          source,
          pool.check(source).then((outcome) => ({ source, outcome })),
        );
      }
      const [first] = underWay.values();
      const done = await (ordered ? first! : Promise.race(underWay.values()));
      underWay.delete(done.source);
      yield done.outcome;
    }
  } finally {
    await pool.close();
  }
}
