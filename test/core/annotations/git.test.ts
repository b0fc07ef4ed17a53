import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { AnnotationStore, digest, withKind, withStatus, withTalk } from '#core/annotations/index.ts';
import { random } from '../../../bench/random.ts';
import { author, tagged } from './fixtures.ts';

const folder = mkdtempSync(join(tmpdir(), 'galley-merge-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const notes = join(folder, 'a01.txt.galley.jsonl');

function git(...args: readonly string[]): void {
  const identity = [
    '-c',
    'user.name=t',
    '-c',
    'user.email=t@example.org',
    '-c',
    'core.autocrlf=false',
    '-c',
    'gc.auto=0',
  ];
  execFileSync('git', [...identity, '-C', folder, ...args], { stdio: 'pipe' });
}

/** Ids are spread over the alphabet as random ones are, so that additions fall between what is there. */
function scattered(name: string, seed: number) {
  const luck = random(seed);
  const by = author(name, seed);
  return {
    ...by,
    newId: () =>
      `urn:uuid:${Math.floor(luck() * 2 ** 52)
        .toString(16)
        .padStart(13, '0')}-${name}`,
  };
}

interface Deeds {
  readonly store: AnnotationStore;
  readonly removed: readonly string[];
  readonly edited: readonly string[];
  readonly added: readonly string[];
}

/** Tags, edits and deletes at random. */
function work(name: string, seed: number, common: string): Deeds {
  const luck = random(seed);
  const by = scattered(name, seed);
  const store = new AnnotationStore(by);
  store.load(common);
  const [removed, edited, added]: [string[], string[], string[]] = [[], [], []];
  for (const { id } of store.live()) {
    const what = luck();
    if (what < 0.15) removed.push(...store.remove([id]));
    else if (what < 0.25) edited.push(...store.change([id], withStatus('verified', by, { title: name })));
    else if (what < 0.35) edited.push(...store.change([id], withKind(luck() < 0.5 ? 'person' : 'place')));
    else if (what < 0.4) edited.push(...store.change([id], withTalk('commenting', name, by)));
  }
  for (let count = 0; count < 12; count++) {
    const record = tagged(by);
    store.create([record]);
    added.push(record.id);
  }
  return { store, removed, edited, added };
}

/** Commits the files of two sides on two branches and merges them. @returns what is in the folder afterwards. */
function merge(common: string, ours: string, theirs: string): string {
  const commit = (text: string, message: string) => {
    writeFileSync(notes, text);
    git('add', '-A');
    git('commit', '-q', '--allow-empty', '-m', message);
  };
  git('checkout', '-q', '--orphan', 'base');
  commit(common, 'base');
  git('branch', '-f', 'side');
  git('checkout', '-q', '-B', 'main');
  commit(ours, 'ours');
  git('checkout', '-q', 'side');
  commit(theirs, 'theirs');
  git('checkout', '-q', 'main');
  try {
    git('merge', '-q', '--no-edit', 'side');
  } catch {
    // A conflict leaves its markers in the file, which is what a person who opens it then has.
  }
  const merged = readFileSync(notes, 'utf8');
  try {
    git('merge', '--abort');
  } catch {
    // There was no conflict.
  }
  git('branch', '-D', 'base', 'side');
  return merged;
}

describe('notes under git', () => {
  test.each([
    ['plain merges', '', 'merge'],
    ['plain merges that show the base', '', 'diff3'],
    ['union merges', '*.galley.jsonl merge=union\n', 'merge'],
  ])(
    '%s: no record lost, no deletion revived, every edit there or in a visible conflict',
    (_what, attributes, style) => {
      git('init', '-q', '.');
      git('config', 'merge.conflictStyle', style);
      writeFileSync(join(folder, '.gitattributes'), attributes);
      let marked = 0;
      let conflicts = 0;
      for (let seed = 1; seed <= 8; seed++) {
        const start = new AnnotationStore(scattered('start', seed));
        const by = scattered('start', seed);
        start.create(Array.from({ length: 60 }, () => tagged(by)));
        const common = start.serialise();
        const sides = [work('ours', 100 + seed, common), work('theirs', 200 + seed, common)] as const;
        const file = merge(common, sides[0].store.serialise(), sides[1].store.serialise());
        const result = new AnnotationStore(author());
        const read = result.load(file);
        if (read.hadMarkers) marked++;
        conflicts += result.conflicts().length;
        expect(read.bad).toEqual([]);
        for (const { id } of start.live()) expect(result.get(id)).toBeDefined();
        for (const { store, removed, edited, added } of sides) {
          for (const id of added) expect(result.get(id)?.deleted).toBeUndefined();
          for (const id of added) expect(result.get(id)).toBeDefined();
          for (const id of removed) expect(result.get(id)?.deleted).toBe(true);
          for (const id of edited) {
            const mine = store.get(id)!;
            const versions = [...result.versions()].filter((one) => one.id === id);
            expect(
              versions.some((one) => digest(one) === digest(mine) || one.prior?.includes(digest(mine))),
            ).toBe(true);
          }
        }
        const again = new AnnotationStore(author());
        expect(again.load(result.serialise()).hadMarkers).toBe(false);
        expect(again.serialise()).toBe(result.serialise());
        expect(again.conflicts()).toEqual(result.conflicts());
      }
      expect(conflicts).toBeGreaterThan(0);
      expect(marked > 0).toBe(attributes === '');
    },
    120_000,
  );
});
