/**
 * Wall-clock milliseconds, warm: the median of the runs, after runs for two seconds, one at least, that are not counted.
 * `prepare` makes what each run works on and is not timed.
 */
export function median<T>(runs: number, prepare: () => T, work: (made: T) => unknown): number {
  const times: number[] = [];
  const cold = performance.now();
  do work(prepare());
  while (performance.now() - cold < warmth);
  for (let run = 0; run < runs; run++) {
    const made = prepare();
    const start = performance.now();
    work(made);
    times.push(performance.now() - start);
  }
  return middle(times);
}

/** The same for work that answers later. */
export async function medianLater(runs: number, work: () => Promise<unknown>): Promise<number> {
  const times: number[] = [];
  const cold = performance.now();
  do await work();
  while (performance.now() - cold < warmth);
  for (let run = 0; run < runs; run++) {
    const start = performance.now();
    await work();
    times.push(performance.now() - start);
  }
  return middle(times);
}

/** Milliseconds: on two slow cores the engine needs as long to compile what is run often. */
const warmth = 2000;

/** Runs that are worth their time: many of a short thing, few of a long one. */
export function runsFor(bytes: number): number {
  if (bytes < 100_000) return 201;
  return bytes < 3e6 ? 7 : 3;
}

/** `12.3 (1.2)`: milliseconds and megabytes (10⁶ UTF-8 bytes) a second. */
export function timing(ms: number, bytes: number): string {
  return `${ms.toFixed(ms < 10 ? 2 : 0)} (${(bytes / 1e3 / ms).toFixed(1)})`;
}

/** A table in plain text, its first column to the left and the others to the right. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const all = [head, ...rows];
  const widths = head.map((_, at) => Math.max(...all.map((row) => row[at]!.length)));
  return all
    .map((row) =>
      row.map((cell, at) => (at === 0 ? cell.padEnd(widths[at]!) : cell.padStart(widths[at]!))).join('  '),
    )
    .join('\n');
}

function middle(times: number[]): number {
  times.sort((a, b) => a - b);
  return times[times.length >> 1]!;
}
