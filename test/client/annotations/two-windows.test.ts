import { describe, expect, it } from 'vitest';
import { Disk, type Gate } from './disk.ts';
import { idsOnDisk, Window } from './window.ts';

/** Lets the steps of all windows happen one at a time, in an order drawn from a seed. */
class Scheduler {
  readonly #waiting: { readonly owner: string; readonly go: () => void }[] = [];
  readonly #dead = new Set<string>();
  readonly #random: () => number;
  steps = 0;

  constructor(seed: number) {
    this.#random = randomFrom(seed);
  }

  gate(owner: string): Gate {
    return () => new Promise((go) => this.#waiting.push({ owner, go }));
  }

  /** From now on nothing that the window began comes to an end. */
  kill(owner: string): void {
    this.#dead.add(owner);
  }

  /** Runs until the work is done. `before` is told the number of each step. */
  async run(work: Promise<unknown>, before: (step: number) => void = () => {}): Promise<void> {
    let isDone = false;
    void work.finally(() => {
      isDone = true;
    });
    for (;;) {
      // Hashes are made by other threads and come when they come.
      await new Promise((resolve) => setImmediate(resolve));
      const able = this.#waiting.filter(({ owner }) => !this.#dead.has(owner));
      const next = able[Math.floor(this.#random() * able.length)];
      if (next) {
        before(this.steps++);
        this.#waiting.splice(this.#waiting.indexOf(next), 1);
        next.go();
      } else if (isDone) return;
    }
  }
}

describe('two windows on one page', () => {
  it('lose no record in 500 random interleavings with a crash each', async () => {
    for (let seed = 1; seed <= 500; seed++) {
      const disk = new Disk();
      const scheduler = new Scheduler(seed);
      const random = randomFrom(seed * 7919);
      const kept: string[] = [];
      const work = async (window: Window) => {
        await window.keeper.open();
        for (let tag = 0; tag < 3; tag++) {
          const { id } = window.tag();
          await window.keeper.keep();
          // What a person has seen to be kept. The tag under way at the crash may be lost; none before it may.
          kept.push(id);
        }
      };
      const crashing = new Window(disk, 'a', scheduler.gate('a'));
      const living = new Window(disk, 'b', scheduler.gate('b'));
      void work(crashing);
      const crash = Math.floor(random() * 60);
      await scheduler.run(work(living), (step) => {
        if (step === crash) scheduler.kill('a');
      });
      scheduler.kill('a');
      // The living window hears of the file's changes; the other one is opened anew.
      await scheduler.run(living.keeper.refresh());
      disk.clock += 1000;
      const reopened = new Window(disk, 'c', scheduler.gate('c'));
      await scheduler.run(reopened.keeper.open());
      const ids = idsOnDisk(disk);
      expect(
        kept.filter((id) => !ids.includes(id)),
        `seed ${seed}`,
      ).toEqual([]);
      expect(ids.filter((id) => id.startsWith('urn:uuid:b')).length, `seed ${seed}`).toBe(3);
    }
  }, 120_000);

  it('see each other’s records, and neither revives what the other deleted', async () => {
    const disk = new Disk();
    const one = new Window(disk, 'a');
    const other = new Window(disk, 'b');
    const { id } = one.tag();
    await one.keeper.keep();
    await other.keeper.open();
    expect(other.store.live().map((record) => record.id)).toEqual([id]);
    one.store.remove([id]);
    await one.keeper.keep();
    other.tag();
    await other.keeper.keep();
    expect(other.store.get(id)?.deleted).toBe(true);
    expect(idsOnDisk(disk)).toEqual(['urn:uuid:b-1']);
  });

  it('do not undo a checkout of an older state', async () => {
    const disk = new Disk();
    const window = new Window(disk, 'a');
    window.tag();
    await window.keeper.keep();
    disk.clock += 120_000;
    await window.keeper.refresh();
    disk.files.delete('page/a01.txt.galley.jsonl');
    await window.keeper.refresh();
    expect(idsOnDisk(disk)).toEqual([]);
  });

  it('leave no notes under a name that they were renamed from, and lose none', async () => {
    const disk = new Disk();
    const window = new Window(disk, 'a');
    const { id } = window.tag();
    await window.keeper.keep();
    disk.files.delete('page/a01.txt.galley.jsonl');
    // The host tells late that the file was written.
    await window.keeper.refresh();
    expect(idsOnDisk(disk)).toEqual([]);
    const { id: next } = window.tag();
    await window.keeper.keep();
    expect(idsOnDisk(disk).sort()).toEqual([id, next].sort());
  });
});

/** mulberry32, public domain: the same numbers for the same seed on every machine. */
function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
