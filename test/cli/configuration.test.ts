import { describe, expect, test } from 'vitest';
import { brokenPage, type Call, folder, galley, type Run, report } from './galley.ts';

const config = (value: unknown) => JSON.stringify(value);
const severities = (run: Run) =>
  Object.fromEntries(
    report(run).files.map((file) => [
      file.path,
      file.diagnostics.find((one) => one.rule === 'broken-paragraph')?.severity ?? 'none',
    ]),
  );
const check = (cwd: string, args: readonly string[], call: Call = {}) =>
  galley(['check', '--format', 'json', ...args], { cwd, ...call });

describe('galley.config.json', () => {
  test('counts for the pages below it, the nearest first', async () => {
    const cwd = folder({
      'galley.config.json': '{\n  // 本报\n  "rules": { "broken-paragraph": "error" },\n}',
      'a.txt': brokenPage,
      'in/galley.config.json': config({ rules: { 'broken-paragraph': 'off' } }),
      'in/deep/b.txt': brokenPage,
    });
    const run = await check(cwd, ['.']);
    expect(run.stderr).toBe('');
    expect(severities(run)).toEqual({ 'a.txt': 'error', 'in/deep/b.txt': 'none' });
    expect(severities(await check(cwd, ['-'], { input: brokenPage }))).toEqual({ '-': 'error' });
    const named = await check(cwd, ['--stdin-filename', 'in/x.txt', '-'], { input: brokenPage });
    expect(severities(named)).toEqual({ 'in/x.txt': 'none' });
  });

  test('has overrides by glob, and extends other files', async () => {
    const cwd = folder({
      'base.json': config({ rules: { 'broken-paragraph': 'info' } }),
      'galley.config.json': config({
        extends: ['./base.json'],
        overrides: [{ files: ['sport/**'], rules: { 'broken-paragraph': 'hint' } }],
      }),
      'a.txt': brokenPage,
      'sport/b.txt': brokenPage,
    });
    expect(severities(await check(cwd, ['.']))).toEqual({ 'a.txt': 'info', 'sport/b.txt': 'hint' });
  });

  test('steers fix as well', async () => {
    const cwd = folder({ 'galley.config.json': config({ rules: { 'broken-paragraph': 'off' } }) });
    const run = await galley(['fix', '-'], { cwd, input: brokenPage });
    expect(run.stdout).toContain('城区绿\n\n化覆盖率');
  });

  test('is set aside by --config, which counts for every page', async () => {
    const cwd = folder({
      'galley.config.json': config({ rules: { 'broken-paragraph': 'error' } }),
      'house/other.json': config({ rules: { 'broken-paragraph': 'hint' } }),
      'a.txt': brokenPage,
      'in/b.txt': brokenPage,
    });
    const run = await check(cwd, ['--config', 'house/other.json', '.']);
    expect(severities(run)).toEqual({ 'a.txt': 'hint', 'in/b.txt': 'hint' });
  });

  test('with a mistake is named with the place, once, and the pages are checked all the same', async () => {
    const cwd = folder({
      'galley.config.json':
        '{\n  "rules": {\n    "broken-paragraf": "error",\n    "broken-paragraph": "info"\n  }\n}',
      'a.txt': brokenPage,
      'b.txt': brokenPage,
    });
    const run = await check(cwd, ['--rules', 'broken-paragraph', '.']);
    expect(severities(run)).toEqual({ 'a.txt': 'info', 'b.txt': 'info' });
    expect(run.stderr.match(/^galley: galley\.config\.json:3:\d+: .*broken-paragraf/gm)).toHaveLength(1);
    expect(run.status).toBe(0);
  });

  test('that cannot be understood fails the run', async () => {
    const cwd = folder({
      'galley.config.json': '{"rules": {"broken-paragraph": "fatal"}}',
      'a.txt': brokenPage,
    });
    for (const command of ['check', 'fix', 'facts']) {
      const run = await galley([command, 'a.txt'], { cwd });
      expect(run.stderr).toMatch(/^galley: galley\.config\.json:1:\d+: /);
      expect(run.status).toBe(2);
    }
  });

  test('that is missing is an error of the call', async () => {
    const cwd = folder({ 'a.txt': brokenPage });
    const run = await galley(['check', '--config', 'none.json', 'a.txt'], { cwd });
    expect(run.status).toBe(2);
    expect(run.stderr).toMatch(/configuration none\.json: no such file/);
  });
});

test('many pages give the same as each alone, in order, however many threads share them', async () => {
  const names = Array.from({ length: 120 }, (_, at) => `p/${String(at).padStart(3, '0')}.txt`);
  const pages = names.map((_, at) => brokenPage.replace('十二个', `${at}个`).repeat((at % 3) + 1));
  const cwd = folder({
    ...Object.fromEntries(names.map((name, at) => [name, pages[at]!])),
    'p/050.txt': Buffer.alloc(99),
  });
  const all = await check(cwd, ['p']);
  expect(all.status).toBe(2);
  expect(report(all).files.map((file) => file.path)).toEqual(names.filter((name) => name !== 'p/050.txt'));
  expect(report(all).errors!.map((one) => one.path)).toEqual(['p/050.txt']);
  const some = ['p/001.txt', 'p/002.txt', 'p/119.txt'];
  const alone = await check(cwd, some);
  expect(report(all).files.filter((file) => some.includes(file.path))).toEqual(report(alone).files);
  const lines = (await galley(['check', '--format', 'ndjson', 'p'], { cwd })).stdout.trimEnd().split('\n');
  expect(lines.map((line) => JSON.parse(line).path).sort()).toEqual(names);
});
