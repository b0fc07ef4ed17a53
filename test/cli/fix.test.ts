import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  lstatSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  utimesSync,
} from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { brokenPage, folder, galley, repairedPage, report, sample, samplePath } from './galley.ts';

const read = (cwd: string, name: string) => readFileSync(path.join(cwd, name), 'utf8');
const only = ['--rules', 'broken-paragraph,interrupted-paragraph'];

describe('the sample page', () => {
  test('is joined at all fifteen breaks; what stood between follows its paragraph; no character is lost', async () => {
    const run = await galley(['fix', '--stdout', ...only, samplePath]);
    expect(run).toMatchObject({ status: 0, stderr: '' });
    const ink = (text: string) => [...text.replace(/\s/g, '')].sort().join('');
    expect(ink(run.stdout)).toBe(ink(sample));
    const lines = run.stdout.split('\n');
    const line = (text: string) => lines.findIndex((one) => one.includes(text));
    expect(line('工业智能工厂改造')).toBeGreaterThan(0);
    expect(line('孟凡友 摄')).toBeGreaterThan(line('工业智能工厂改造'));
    expect(line('锦州市委宣传部供图')).toBeGreaterThan(line('女儿河的水引到了山上之后'));
    const again = await galley(['check', '--format', 'json', ...only, '-'], { input: run.stdout });
    expect(again.status).toBe(0);
    expect(report(again).files[0]!.diagnostics).toEqual([]);
  });

  test('repaired once stays as it is', async () => {
    const once = await galley(['fix', '--stdout', samplePath]);
    const twice = await galley(['fix', '--stdout', '-'], { input: once.stdout });
    expect(twice.stdout).toBe(once.stdout);
  });
});

describe('in place', () => {
  test('rewrites what needs it, keeps the mode, and leaves nothing beside it', async () => {
    const cwd = folder({ 'a.txt': brokenPage });
    chmodSync(path.join(cwd, 'a.txt'), 0o640);
    const run = await galley(['fix', ...only, 'a.txt'], { cwd });
    expect(run).toMatchObject({ status: 0, stdout: '', stderr: '1 fix made in 1 of 1 file\n' });
    expect(read(cwd, 'a.txt')).toBe(repairedPage);
    expect(statSync(path.join(cwd, 'a.txt')).mode & 0o777).toBe(0o640);
    expect(readdirSync(cwd)).toEqual(['a.txt']);
  });

  test('does not touch a page that needs nothing', async () => {
    const cwd = folder({ 'a.txt': repairedPage });
    const long = new Date('2020-01-02T03:04:05Z');
    utimesSync(path.join(cwd, 'a.txt'), long, long);
    const before = statSync(path.join(cwd, 'a.txt'));
    await galley(['fix', ...only, 'a.txt'], { cwd });
    const after = statSync(path.join(cwd, 'a.txt'));
    expect([after.mtimeMs, after.ino]).toEqual([before.mtimeMs, before.ino]);
  });

  test('follows a symbolic link to its file', async () => {
    const cwd = folder({ 'deep/real.txt': brokenPage });
    symlinkSync(path.join('deep', 'real.txt'), path.join(cwd, 'link.txt'));
    await galley(['fix', ...only, 'link.txt'], { cwd });
    expect(lstatSync(path.join(cwd, 'link.txt')).isSymbolicLink()).toBe(true);
    expect(read(cwd, 'deep/real.txt')).toBe(repairedPage);
    expect(readdirSync(cwd)).toEqual(['deep', 'link.txt']);
  });

  test('answers standard input on standard output', async () => {
    const run = await galley(['fix', ...only, '-'], { input: brokenPage });
    expect(run).toMatchObject({ status: 0, stdout: repairedPage });
  });
});

describe('--out', () => {
  test('keeps the names below the folder that was given, and copies what needs no repair', async () => {
    const cwd = folder({ 'in/a.txt': brokenPage, 'in/sub/b.txt': repairedPage, 'c.txt': brokenPage });
    const run = await galley(['fix', ...only, '--out', 'out/here', 'in', 'c.txt'], { cwd });
    expect(run).toMatchObject({ status: 0, stderr: expect.stringContaining('2 fixes made in 2 of 3 files') });
    expect(['a.txt', 'sub/b.txt', 'c.txt'].map((name) => read(cwd, `out/here/${name}`))).toEqual([
      repairedPage,
      repairedPage,
      repairedPage,
    ]);
    expect(read(cwd, 'in/a.txt')).toBe(brokenPage);
  });

  test('does not let one page overwrite another of the same name', async () => {
    const cwd = folder({ 'x/a.txt': brokenPage, 'y/a.txt': repairedPage });
    const run = await galley(['fix', '--out', 'out', 'x/a.txt', 'y/a.txt'], { cwd });
    expect(run.status).toBe(2);
    expect(run.stderr).toMatch(/y\/a\.txt.*x\/a\.txt/);
  });

  test('replaces what an earlier run wrote', async () => {
    const cwd = folder({ 'a.txt': brokenPage, 'out/a.txt': '旧稿。\n' });
    expect((await galley(['fix', ...only, '-o', 'out', 'a.txt'], { cwd })).status).toBe(0);
    expect(read(cwd, 'out/a.txt')).toBe(repairedPage);
  });
});

describe('--dry-run', () => {
  test('prints a patch that leads to the same page, and writes nothing', async () => {
    const cwd = folder({ 'pages/a.txt': brokenPage, 'pages/b.txt': repairedPage });
    const run = await galley(['fix', '--dry-run', ...only, 'pages'], { cwd });
    expect(run.status).toBe(0);
    expect(run.stdout).toMatch(/^--- a\/pages\/a\.txt/m);
    expect(run.stderr).toBe('1 fix possible in 1 of 2 files; nothing written\n');
    expect(read(cwd, 'pages/a.txt')).toBe(brokenPage);
    const applied = spawnSync('git', ['apply', '-'], { cwd, input: run.stdout, encoding: 'utf8' });
    expect(applied).toMatchObject({ status: 0, stderr: '' });
    expect(read(cwd, 'pages/a.txt')).toBe(repairedPage);
  });

  test('keeps line ends and a missing last one in the patch', async () => {
    const page = brokenPage.trimEnd().replaceAll('\n', '\r\n');
    const cwd = folder({ 'a.txt': page });
    const patch = await galley(['fix', '--dry-run', ...only, 'a.txt'], { cwd });
    spawnSync('git', ['apply', '-'], { cwd, input: patch.bytes });
    const direct = await galley(['fix', '--stdout', ...only, '-'], { input: page });
    expect(direct.stdout).not.toBe(page);
    expect(read(cwd, 'a.txt')).toBe(direct.stdout);
  });
});

test('--stdout takes one page only, and only one way of writing is chosen', async () => {
  const cwd = folder({ 'a.txt': brokenPage, 'b.txt': brokenPage });
  const two = await galley(['fix', '--stdout', 'a.txt', 'b.txt'], { cwd });
  expect(two).toMatchObject({ status: 2, stdout: '' });
  expect(two.stderr).toMatch(/one file.*--out/);
  const both = await galley(['fix', '--stdout', '--out', 'x', 'a.txt'], { cwd });
  expect(both.status).toBe(2);
  expect(both.stderr).toMatch(/exclude each other/);
  expect(existsSync(path.join(cwd, 'x'))).toBe(false);
});

test('--rules limits what is repaired', async () => {
  const run = await galley(['fix', '--stdout', '--rules', 'truncated-paragraph', '-'], { input: brokenPage });
  expect(run.stdout).toBe(brokenPage);
});

test('--fail-on counts what remains', async () => {
  const args = ['fix', '--stdout', '--fail-on', 'warning', samplePath];
  expect((await galley(args)).status).toBe(1);
  expect((await galley([...args, ...only])).status).toBe(0);
});

test('after --all nothing is left to fix; what wants a look is a suggestion', async () => {
  const cwd = folder({
    'a.txt': `${sample}\n\n# 植树活动启动\n\n**本报讯 记者李四报道** 近千名群众参加了义务植\n`,
  });
  const left = async () => {
    const run = await galley(['check', '--format', 'json', 'a.txt'], { cwd });
    return report(run).files[0]!.diagnostics;
  };
  expect((await left()).some((one) => one.fix)).toBe(true);
  await galley(['fix', '--all', 'a.txt'], { cwd });
  const found = await left();
  expect(found.filter((one) => one.fix)).toEqual([]);
  expect(
    found
      .filter((one) => one.suggestion)
      .map(({ rule, suggestion }) => [rule, suggestion!.edits[0]!.newText]),
  ).toEqual([
    ['truncated-paragraph', '〔缺〕'],
    ['truncated-paragraph', '〔缺〕'],
  ]);
});
