import { availableParallelism } from 'node:os';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { failureOf, nameOf } from '../pages.ts';
import type { Source } from '../paths/source.ts';
import type { CheckOutcome, CheckSettings } from './check-source.ts';
import { threadArgument } from './thread-argument.ts';

/** The program itself, which serves as a worker when it is started as one; the bundle is CommonJS. */
declare const __dirname: string;

/** Pages handed to a worker ahead of the one it works on, so that it never waits for the main thread. */
const ahead = 2;

/** Checks pages on several threads, each running this very program. */
export class WorkerPool {
  readonly #settings: CheckSettings;
  readonly #lanes: Lane[];

  constructor(settings: CheckSettings, size: number) {
    this.#settings = settings;
    this.#lanes = Array.from({ length: size }, () => new Lane(settings));
  }

  /** How many threads this machine runs at a time. */
  static get most(): number {
    return availableParallelism();
  }

  /** How many pages may be under way at once. */
  get capacity(): number {
    return this.#lanes.length * ahead;
  }

  check(source: Source): Promise<CheckOutcome> {
    const lane = this.#lanes.reduce((least, one) => (one.load < least.load ? one : least));
    return lane
      .check(source)
      .catch((error) => ({ failed: failureOf(error, nameOf(source, this.#settings)) }));
  }

  async close(): Promise<void> {
    await Promise.all(this.#lanes.map((lane) => lane.close()));
  }
}

interface Waiting {
  resolve(outcome: CheckOutcome): void;
  reject(error: unknown): void;
}

/** One thread and the pages it has been given; it answers in their order. */
class Lane {
  readonly #settings: CheckSettings;
  #worker: Worker | undefined;
  #waiting: Waiting[] = [];

  constructor(settings: CheckSettings) {
    this.#settings = settings;
  }

  get load(): number {
    return this.#waiting.length;
  }

  check(source: Source): Promise<CheckOutcome> {
    this.#worker ??= this.#start();
    const worker = this.#worker;
    return new Promise((resolve, reject) => {
      this.#waiting.push({ resolve, reject });
      worker.postMessage(source);
    });
  }

  async close(): Promise<void> {
    await this.#worker?.terminate();
  }

  #start(): Worker {
    const worker = new Worker(path.join(__dirname, 'galley.cjs'), {
      argv: [threadArgument],
      workerData: this.#settings,
    });
    worker.on('message', (outcome: CheckOutcome) => this.#waiting.shift()?.resolve(outcome));
    // Out of memory, say: what it had been given fails, the next page gets a new thread.
    worker.on('error', (error) => this.#abandon(error));
    worker.on('exit', () => this.#abandon(new Error('the thread ended')));
    return worker;
  }

  #abandon(error: unknown): void {
    this.#worker = undefined;
    const waiting = this.#waiting;
    this.#waiting = [];
    for (const one of waiting) one.reject(error);
  }
}
