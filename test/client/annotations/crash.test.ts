import { describe, expect, it } from 'vitest';
import { Disk, type Gate, type Step } from './disk.ts';
import { idsOnDisk, notesName, Window } from './window.ts';

/** A machine that dies at its n-th step; a write then leaves only its first bytes. */
function dyingAt(
  disk: Disk,
  death: number,
  bytes: number,
  root: (step: Step) => string,
): { gate: Gate; steps: Step[] } {
  const steps: Step[] = [];
  return {
    steps,
    gate: async (step) => {
      steps.push(step);
      if (steps.length <= death) return;
      if (steps.length === death + 1 && step.does === 'write')
        disk.set(root(step), step.text!.slice(0, bytes));
      throw new Error('died');
    },
  };
}

const rootOf = ({ name }: Step) => (name.includes(notesName) ? `page/${name}` : `journal/${name}`);

describe('a crash in the middle of writing', () => {
  it('at any step, and at any byte of any write, leaves every earlier record, and a later start goes on', async () => {
    const prepared = await diskWithTwo();
    const trial = dyingAt(prepared.copy(), Number.POSITIVE_INFINITY, 0, rootOf);
    await tagAndKeep(prepared.copy(), trial.gate);
    expect(trial.steps.length).toBeGreaterThan(8);
    for (const [death, step] of trial.steps.entries()) {
      const cuts = step.does === 'write' ? step.text!.length + 1 : 1;
      for (let bytes = 0; bytes < cuts; bytes++) {
        const disk = prepared.copy();
        await tagAndKeep(disk, dyingAt(disk, death, bytes, rootOf).gate).catch(() => undefined);
        const after = new Window(disk, 'later');
        await after.keeper.open();
        const ids = after.store.live().map(({ id }) => id);
        expect(ids, `${step.does} ${step.name}, ${bytes} bytes`).toEqual(
          expect.arrayContaining(prepared.ids),
        );
        if (bytes % 50 !== 0) continue;
        after.tag();
        await after.keeper.keep();
        expect(idsOnDisk(disk)).toEqual(expect.arrayContaining([...ids, 'urn:uuid:later-1']));
      }
    }
  });

  it('keeps a line that somebody else left half-written', async () => {
    const { copy, ids } = await diskWithTwo();
    const disk = copy();
    const whole = disk.files.get(`page/${notesName}`)!;
    const tail = whole.slice(0, 90);
    disk.set(`page/${notesName}`, whole + tail);
    const window = new Window(disk, 'b');
    const notes = await window.keeper.open();
    expect(notes?.bad.map(({ text }) => text)).toEqual([tail]);
    expect(disk.files.get(`page/${notesName}`)).toBe(whole + tail);
    window.tag();
    await window.keeper.keep();
    expect(disk.files.get(`page/${notesName}.bad`)).toBe(`${tail}\n`);
    expect(idsOnDisk(disk)).toEqual(expect.arrayContaining(ids));
    // Once is enough.
    disk.set(`page/${notesName}`, disk.files.get(`page/${notesName}`)! + tail);
    await window.keeper.repair();
    expect(disk.files.get(`page/${notesName}.bad`)).toBe(`${tail}\n`);
  });

  it('leaves no temporary file after an ordinary write, and opening writes nothing', async () => {
    const { copy } = await diskWithTwo();
    const disk = copy();
    const before = new Map(disk.files);
    await new Window(disk, 'reader').keeper.open();
    expect(disk.files).toEqual(before);
    const window = new Window(disk, 'b');
    window.tag();
    await window.keeper.keep();
    expect([...disk.files.keys()].filter((name) => name.includes('.tmp'))).toEqual([]);
  });

  it('lets the journal go once the record has stayed in the file', async () => {
    const disk = new Disk();
    const window = new Window(disk, 'a');
    window.tag();
    await window.keeper.keep();
    expect(journals(disk)).toHaveLength(1);
    disk.clock += 61_000;
    await window.keeper.refresh();
    expect(journals(disk)).toHaveLength(0);
  });
});

function journals(disk: Disk): string[] {
  return [...disk.files.keys()].filter((name) => name.startsWith('journal/'));
}

async function tagAndKeep(disk: Disk, gate: Gate): Promise<void> {
  const window = new Window(disk, 'dying', gate);
  await window.keeper.open();
  window.tag();
  await window.keeper.keep();
}

async function diskWithTwo(): Promise<{ ids: string[]; copy: () => Disk }> {
  const disk = new Disk();
  const window = new Window(disk, 'a');
  window.tag();
  window.tag(18, 22);
  await window.keeper.keep();
  disk.clock += 61_000;
  await window.keeper.refresh();
  return {
    ids: idsOnDisk(disk),
    copy() {
      const fresh = new Disk();
      fresh.clock = disk.clock;
      for (const [name, text] of disk.files) fresh.set(name, text);
      return fresh;
    },
  };
}
