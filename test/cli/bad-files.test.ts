import { chmodSync, mkdirSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { brokenPage, folder, galley, report } from './galley.ts';

const png = Buffer.from('89504e470d0a1a0a0000000d4948445200000001000000010804000000b51c0c02', 'hex');

test('each file that cannot be used is named with its remedy, and the others are checked', async () => {
  const cwd = folder({
    'good.txt': brokenPage,
    'empty.txt': '',
    'picture.txt': png,
    'nuls.txt': Buffer.alloc(64),
    // One NUL, and nothing around it that UTF-16 could mean.
    'program.txt': Buffer.from('7f454c4602010100cf84a1e2b7c8d9ea', 'hex'),
    'no-mark.txt': Buffer.from('Street lights\r\n今天\r\n', 'utf16le'),
  });
  mkdirSync(path.join(cwd, 'folder.txt'));
  writeFileSync(path.join(cwd, 'folder.txt', 'note.md'), '#\n');
  symlinkSync('circle.txt', path.join(cwd, 'circle.txt'));
  const names = [
    'missing.txt',
    'picture.txt',
    'nuls.txt',
    'program.txt',
    'no-mark.txt',
    'folder.txt',
    'circle.txt',
    'empty.txt',
  ];
  const run = await galley(
    ['check', '--format', 'json', '--rules', 'broken-paragraph', ...names, 'good.txt'],
    { cwd },
  );
  expect(run.status).toBe(2);
  const { files, errors } = report(run);
  expect(files.map((file) => [file.path, file.diagnostics.length])).toEqual([
    ['empty.txt', 0],
    ['good.txt', 1],
  ]);
  expect(Object.fromEntries(errors!.map(({ path: name, error }) => [name, error.code]))).toEqual({
    'missing.txt': 'not-found',
    'picture.txt': 'binary',
    'nuls.txt': 'binary',
    'program.txt': 'binary',
    'no-mark.txt': 'utf-16-without-mark',
    'folder.txt': 'no-pages',
    'circle.txt': 'link-loop',
  });
  const complaints = run.stderr.trimEnd().split('\n');
  expect(complaints).toHaveLength(7);
  for (const { path: name, error } of errors!)
    expect(complaints).toContain(`galley: ${name}: ${error.message}`);
});

test('a file or folder that may not be read or written is named', async () => {
  const cwd = folder({
    'secret.txt': brokenPage,
    'locked.txt': brokenPage,
    'shut/a.txt': brokenPage,
    'open/a.txt': brokenPage,
  });
  // Where root runs the tests nothing is forbidden to it: the program runs as nobody, which may enter this folder.
  const isRoot = process.getuid?.() === 0;
  chmodSync(cwd, 0o755);
  chmodSync(path.join(cwd, 'secret.txt'), 0o000);
  chmodSync(path.join(cwd, 'locked.txt'), 0o444);
  chmodSync(path.join(cwd, 'open'), isRoot ? 0o777 : 0o755);
  chmodSync(path.join(cwd, 'shut'), 0o000);
  onTestFinished(() => chmodSync(path.join(cwd, 'shut'), 0o755));
  const call = { cwd, ...(isRoot ? { uid: 65_534 } : {}) };
  const checked = await galley(['check', '--format', 'json', 'secret.txt', 'shut', 'open'], call);
  expect(checked.status).toBe(2);
  expect(report(checked).files.map((file) => file.path)).toEqual(['open/a.txt']);
  const codes = report(checked).errors!.map((one) => [one.path, one.error.code]);
  expect(codes).toContainEqual(['secret.txt', 'no-permission']);
  expect(codes).toContainEqual(['shut', 'no-permission']);
  const fixed = await galley(['fix', 'locked.txt'], call);
  expect(fixed.status).toBe(2);
  expect(fixed.stderr).toMatch(/locked\.txt: permission denied/);
  const elsewhere = await galley(['fix', '--out', 'shut/out', 'open/a.txt'], call);
  expect(elsewhere.status).toBe(2);
  expect(elsewhere.stderr).toMatch(/cannot write shut\/out\/a\.txt: permission denied/);
  const accepted = await galley(
    ['check', '--update-baseline', '--baseline', 'shut/known.json', 'open'],
    call,
  );
  expect(accepted.status).toBe(2);
  expect(accepted.stderr).toMatch(/the baseline shut\/known\.json cannot be written: permission denied/);
});

test('a folder as configuration and a name for a standard input that is not read are refused', async () => {
  const cwd = folder({ 'a.txt': brokenPage, 'desk/galley.config.json': '{}' });
  const config = await galley(['check', '--config', 'desk', 'a.txt'], { cwd });
  expect([config.status, config.stderr]).toEqual([2, expect.stringMatching(/desk: this is a folder/)]);
  const named = await galley(['check', '--stdin-filename', 'b.txt', 'a.txt'], { cwd });
  expect([named.status, named.stderr]).toEqual([2, expect.stringMatching(/names standard input/)]);
});

test('a file that the memory cannot hold is refused before it is read', async () => {
  const cwd = folder({ 'huge.txt': '' });
  // A hole: it takes no room on the disk.
  truncateSync(path.join(cwd, 'huge.txt'), 300 * 1024 * 1024);
  const env = { NODE_OPTIONS: '--max-old-space-size=1024' };
  const run = await galley(['check', '--format', 'json', 'huge.txt'], { cwd, env });
  expect(run.status).toBe(2);
  expect(report(run).errors).toMatchObject([
    { error: { code: 'too-large', message: expect.stringContaining('300 MB') } },
  ]);
});

test.runIf(process.platform !== 'win32')('a socket is no page', async () => {
  const cwd = folder();
  const server = createServer().listen(path.join(cwd, 'socket'));
  onTestFinished(() => void server.close());
  await new Promise((resolve) => server.once('listening', resolve));
  const run = await galley(['check', 'socket'], { cwd });
  expect(run.status).toBe(2);
  expect(run.stderr).toMatch(/^galley: socket: /);
});

test('a list that cannot be read is an error of the call', async () => {
  const cwd = folder({ 'a.txt': brokenPage });
  const run = await galley(['check', '--files-from', 'list', 'a.txt'], { cwd });
  expect(run).toMatchObject({ status: 2, stdout: '' });
  expect(run.stderr).toMatch(/--files-from list: no such file/);
});

test('an output folder that cannot be made is named', async () => {
  const cwd = folder({ 'a.txt': brokenPage, taken: '' });
  const run = await galley(['fix', '--out', 'taken/here', 'a.txt'], { cwd });
  expect(run.status).toBe(2);
  expect(run.stderr).toMatch(/^galley: a\.txt: /);
});
