import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { brokenPage, folder, galley, type Run, report } from './galley.ts';

const only = ['--rules', 'broken-paragraph'];
const second = `
# 供水管网改造

**本报讯** 今年以来，全市改造老旧供水管网八十多公里，惠及居民五万户，管网漏损率明显下降，市民用水更加安

全放心，投诉量比去年同期减少一半以上。
`;
const count = (run: Run) => report(run).files.map((file) => file.diagnostics.length);

test('what the baseline knows is accepted, what is new fails', async () => {
  const cwd = folder({ 'p/a.txt': brokenPage });
  const check = (...args: string[]) =>
    galley(['check', '--format', 'json', '--baseline', 'base.json', ...only, ...args, 'p'], { cwd });
  expect((await check('--update-baseline')).status).toBe(0);
  expect(JSON.parse(readFileSync(path.join(cwd, 'base.json'), 'utf8'))).toMatchObject({
    version: 1,
    files: { 'p/a.txt': [{ rule: 'broken-paragraph' }] },
  });
  const known = await check();
  expect([known.status, count(known)]).toEqual([0, [0]]);

  // Lines move, blanks change, line ends change: still known.
  const moved = `# 头条\n\n今日头条，另有一段完整的话。\n\n\n${brokenPage}`.replaceAll('\n', '\r\n');
  writeFileSync(path.join(cwd, 'p/a.txt'), moved);
  expect((await check()).status).toBe(0);

  writeFileSync(path.join(cwd, 'p/a.txt'), brokenPage + second);
  const grown = await check();
  expect([grown.status, count(grown)]).toEqual([1, [1]]);
  expect(report(grown).files[0]!.diagnostics[0]!.range.start.line).toBe(12);
  expect((await check('--max', '1')).status).toBe(0);
});

test('the same fault once more is new', async () => {
  const cwd = folder({ 'a.txt': brokenPage });
  const args = ['check', '--baseline', 'base.json', ...only, 'a.txt'];
  await galley([...args, '--update-baseline'], { cwd });
  writeFileSync(path.join(cwd, 'a.txt'), `${brokenPage}\n${brokenPage}`);
  const run = await galley([...args, '--format', 'json'], { cwd });
  expect([run.status, count(run)]).toEqual([1, [1]]);
});

test('an update keeps the other files, forgets what is gone, and reads well', async () => {
  const cwd = folder({ 'a.txt': brokenPage, 'b.txt': brokenPage });
  const update = (name: string) =>
    galley(['check', '--baseline', 'base.json', '--update-baseline', ...only, name], { cwd });
  const files = () => Object.keys(JSON.parse(readFileSync(path.join(cwd, 'base.json'), 'utf8')).files);
  await update('b.txt');
  await update('a.txt');
  expect(files()).toEqual(['a.txt', 'b.txt']);
  writeFileSync(path.join(cwd, 'b.txt'), '一切正常。\n');
  await update('b.txt');
  expect(files()).toEqual(['a.txt']);
});

test('the summary counts what was left out', async () => {
  const cwd = folder({ 'a.txt': brokenPage });
  const args = ['check', '--baseline', 'base.json', ...only, 'a.txt'];
  await galley([...args, '--update-baseline'], { cwd });
  expect((await galley(args, { cwd })).stdout).toBe(
    '1 file checked, nothing found; 1 more known to the baseline\n',
  );
});

test('a baseline that is missing or broken is an error of the call', async () => {
  const cwd = folder({
    'a.txt': brokenPage,
    'broken.json': '{"version":1',
    'other.json': '{"version":1,"files":[]}',
  });
  for (const [file, reason] of [
    ['none.json', /no baseline none\.json.*--update-baseline/],
    ['broken.json', /broken\.json cannot be used/],
    ['other.json', /other\.json cannot be used: it is no baseline/],
  ] as const) {
    const run = await galley(['check', '--baseline', file, 'a.txt'], { cwd });
    expect(run).toMatchObject({ status: 2, stdout: '' });
    expect(run.stderr).toMatch(reason);
  }
  expect((await galley(['check', '--update-baseline', 'a.txt'], { cwd })).status).toBe(2);
});
