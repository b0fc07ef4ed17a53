import { appendFileSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { brokenPage, finished, folder, galley, repairedPage, sample, start } from './galley.ts';

const only = ['--rules', 'broken-paragraph'];

test('a reader that has seen enough ends the run quietly', async () => {
  const cwd = folder({ 'a.txt': sample.repeat(40) });
  const child = start(['check', '--format', 'json', 'a.txt'], { cwd });
  child.stdout.once('data', () => child.stdout.destroy());
  const run = await finished(child);
  expect(run).toMatchObject({ status: 0, signal: null, stderr: '' });
});

test('a page that somebody else changes meanwhile is left to them', async () => {
  const page = sample.repeat(60);
  const cwd = folder({ 'a.txt': page });
  const file = path.join(cwd, 'a.txt');
  const child = start(['fix', ...only, 'a.txt'], { cwd });
  // Another program keeps writing, so that whenever the page was read, it is another one before it can be replaced.
  let added = '';
  const writer = setInterval(() => {
    added += '又及。\n';
    appendFileSync(file, '又及。\n');
  }, 5);
  const run = await finished(child);
  clearInterval(writer);
  expect(run.status).toBe(2);
  expect(run.stderr).toMatch(/^galley: a\.txt: the file changed while it was being worked on/);
  expect(readFileSync(file, 'utf8')).toBe(page + added);
  expect(readdirSync(cwd)).toEqual(['a.txt']);
});

test('Ctrl-C leaves every page either as it was or repaired, and nothing beside them', async () => {
  const names = Array.from({ length: 400 }, (_, at) => `${String(at).padStart(3, '0')}.txt`);
  const cwd = folder(Object.fromEntries(names.map((name) => [name, brokenPage])));
  const read = (name: string) => readFileSync(path.join(cwd, name), 'utf8');
  const child = start(['fix', ...only, '.'], { cwd });
  const watch = setInterval(() => {
    if (read('003.txt') === repairedPage) child.kill('SIGINT');
  }, 1);
  const run = await finished(child);
  clearInterval(watch);
  expect(run.signal).toBe('SIGINT');
  expect(readdirSync(cwd)).toEqual(names);
  const done = names.filter((name) => read(name) === repairedPage);
  expect(done.length).toBeGreaterThan(3);
  for (const name of names) expect([brokenPage, repairedPage]).toContain(read(name));
});

test('an outcome is the same however the page comes in', async () => {
  const cwd = folder();
  writeFileSync(path.join(cwd, 'a.txt'), brokenPage);
  const [named, piped] = await Promise.all([
    galley(['fix', '--stdout', 'a.txt'], { cwd }),
    galley(['fix', '-'], { input: brokenPage }),
  ]);
  expect(named.stdout).toBe(piped.stdout);
});
