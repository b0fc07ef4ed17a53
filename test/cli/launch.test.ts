import { chmodSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { compiledCode } from '../../server/src/cli/compiled-code.ts';
import { cacheFolder } from '../../server/src/cli/user-cache.ts';
import { brokenPage, folder, galley, program } from './galley.ts';

const bundle = program.replace('galley.cjs', 'galley-program.cjs');

test('the bundle is ASCII: it is read as Latin-1', () => {
  expect(readFileSync(bundle).findIndex((byte) => byte > 127)).toBe(-1);
});

test('what is kept between runs changes nothing that is said, even when it is damaged', async () => {
  const cwd = folder({ 'a.txt': brokenPage });
  const env = { HOME: cwd, XDG_CACHE_HOME: path.join(cwd, 'cache') };
  const plain = await galley(['check', 'a.txt'], { cwd, env: { NODE_DISABLE_COMPILE_CACHE: '1' } });
  expect(plain.status).toBe(1);
  const first = await galley(['check', 'a.txt'], { cwd, env });
  const second = await galley(['check', 'a.txt'], { cwd, env });
  expect([first, second]).toEqual([plain, plain]);
  for (const file of files(path.join(cwd, 'cache'))) writeFileSync(file, readFileSync(file).subarray(0, 999));
  expect(await galley(['check', 'a.txt'], { cwd, env })).toEqual(plain);
});

test('a cache folder that cannot be used is no matter', async () => {
  const cwd = folder({ 'a.txt': brokenPage, taken: '' });
  const run = await galley(['check', 'a.txt'], { cwd, env: { XDG_CACHE_HOME: path.join(cwd, 'taken') } });
  expect(run).toMatchObject({ status: 1, stderr: '' });
});

describe('compiled code', () => {
  const made = (home: string) => compiledCode(bundle, '1.2.3', { HOME: home }, 'linux');

  test('is kept for the user alone', () => {
    const home = folder();
    expect(made(home).read()).toBeUndefined();
    made(home).write(Buffer.from('code'));
    expect(made(home).read()).toEqual(Buffer.from('code'));
    const [file] = files(home);
    expect(statSync(file!).mode & 0o777).toBe(0o600);
    expect(compiledCode(bundle, '1.2.4', { HOME: home }, 'linux').read()).toBeUndefined();
  });

  test('is not used when others could have written it', () => {
    const home = folder();
    made(home).write(Buffer.from('code'));
    chmodSync(files(home)[0]!, 0o666);
    expect(made(home).read()).toBeUndefined();
  });

  test('lies where each system keeps such things, or nowhere', () => {
    expect(cacheFolder({ HOME: '/home/a' }, 'linux')).toBe('/home/a/.cache/galley');
    expect(cacheFolder({ HOME: '/home/a', XDG_CACHE_HOME: '/c' }, 'linux')).toBe('/c/galley');
    expect(cacheFolder({ HOME: '/home/a', XDG_CACHE_HOME: 'c' }, 'linux')).toBe('/home/a/.cache/galley');
    expect(cacheFolder({ HOME: '/Users/a' }, 'darwin')).toBe('/Users/a/Library/Caches/galley');
    expect(cacheFolder({}, 'linux')).toBeUndefined();
    expect(cacheFolder({}, 'win32')).toBeUndefined();
  });
});

function files(below: string): string[] {
  return readdirSync(below, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));
}
