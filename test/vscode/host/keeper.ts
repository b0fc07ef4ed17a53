import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process';

/** Ends what a run has begun: processes, browsers and scratch folders, also after a failure or Ctrl-C. */
export interface Keeper {
  /** Starts a process in a group of its own, to be ended together with its children. */
  start(command: string, args: readonly string[], options?: SpawnOptions): ChildProcess;
  /** Runs `end` at the close, last one first. */
  onClose(end: () => Promise<void> | void): void;
  close(): Promise<void>;
}

/** How long a process may take to end by itself, in milliseconds. */
const grace = 5_000;

export function createKeeper(): Keeper {
  const ends: (() => Promise<void> | void)[] = [];
  const running = new Set<ChildProcess>();
  let closing: Promise<void> | undefined;

  const killAllNow = () => {
    for (const child of running) signal(child, 'SIGKILL');
  };
  const stopOnSignal = (name: NodeJS.Signals) => {
    void keeper.close().finally(() => process.exit(name === 'SIGINT' ? 130 : 143));
  };
  const keeper: Keeper = {
    start(command, args, options = {}) {
      const child = spawn(command, args, { ...options, detached: process.platform !== 'win32' });
      running.add(child);
      child.once('exit', () => running.delete(child));
      child.once('error', () => running.delete(child));
      ends.push(() => endProcess(child));
      return child;
    },
    onClose(end) {
      ends.push(end);
    },
    close() {
      closing ??= (async () => {
        for (const end of ends.reverse()) {
          try {
            await end();
          } catch (error) {
            console.error(error);
          }
        }
        process.off('exit', killAllNow);
        process.off('SIGINT', stopOnSignal);
        process.off('SIGTERM', stopOnSignal);
        process.off('SIGHUP', stopOnSignal);
      })();
      return closing;
    },
  };
  process.once('exit', killAllNow);
  process.once('SIGINT', stopOnSignal);
  process.once('SIGTERM', stopOnSignal);
  process.once('SIGHUP', stopOnSignal);
  return keeper;
}

async function endProcess(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) return;
  const exited = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  signal(child, 'SIGTERM');
  const timer = setTimeout(() => signal(child, 'SIGKILL'), grace);
  await exited;
  clearTimeout(timer);
  // Children that outlived their parent are still in its group.
  signal(child, 'SIGKILL');
}

function signal(child: ChildProcess, name: NodeJS.Signals): void {
  if (child.pid === undefined) return;
  try {
    if (process.platform === 'win32') child.kill(name);
    else process.kill(-child.pid, name);
  } catch {
    // Already gone.
  }
}
