import { chmodSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { brokenPage, folder, galley, type Run, report } from './galley.ts';

/** A folder with one page, the environment whose cache lies in it, and the findings kept there. */
function desk(files: Readonly<Record<string, string>> = {}) {
  const cwd = folder({ 'pages/a.txt': brokenPage, ...files });
  const cache = path.join(cwd, 'cache', 'galley');
  const check = (...args: string[]): Promise<Run> =>
    galley(['check', ...args, 'pages/a.txt'], { cwd, env: { XDG_CACHE_HOME: path.join(cwd, 'cache') } });
  const entries = () => (readdirSync(cache) as string[]).filter((name) => name.startsWith('findings-'));
  return { cwd, cache, check, entries, page: path.join(cwd, 'pages/a.txt') };
}

/** Puts other words into what was kept, so that a run that repeats them is known to have found nothing itself. */
function mark({ cache, entries }: ReturnType<typeof desk>): void {
  for (const name of entries()) {
    const file = path.join(cache, name);
    const kept = JSON.parse(readFileSync(file, 'utf8'));
    for (const one of kept.diagnostics) one.message = { text: { zh: '记号', en: 'MARK' } };
    writeFileSync(file, JSON.stringify(kept));
  }
}

const isMarked = (run: Run) => run.stdout.includes('MARK');

describe('what was found on a page', () => {
  test.each(['pretty', 'json', 'ndjson', 'sarif', 'github', 'junit'])(
    'is said again, as %s',
    async (format) => {
      const { check } = desk();
      const plain = await check('--format', format, '--no-cache');
      const first = await check('--format', format);
      const second = await check('--format', format);
      expect(first).toEqual(plain);
      expect(second).toEqual(plain);
      expect(plain.status).toBe(1);
    },
  );

  test('is not looked for again until something changes, or somebody asks for it', async () => {
    const one = desk();
    await one.check();
    mark(one);
    expect(isMarked(await one.check())).toBe(true);
    expect(isMarked(await one.check('--no-cache'))).toBe(false);
    writeFileSync(one.page, `${brokenPage} `);
    expect(isMarked(await one.check())).toBe(false);
  });

  test('hangs on the configuration: a new one, another one, a list that it names, none', async () => {
    const one = desk({ 'words.txt': '绿化\n' });
    const anew = async () => {
      const run = await one.check();
      expect(isMarked(run)).toBe(false);
      mark(one);
      expect(isMarked(await one.check())).toBe(true);
      return run;
    };
    const configuration = path.join(one.cwd, 'galley.config.json');
    await anew();
    writeFileSync(configuration, '{ "rules": { "broken-paragraph": "error" } }');
    expect((await anew()).stdout).toContain('error  broken-paragraph');
    writeFileSync(configuration, '{ "bannedWords": ["words.txt"] }');
    expect((await anew()).stdout).toContain('house-term');
    writeFileSync(path.join(one.cwd, 'words.txt'), '没有的词\n');
    expect((await anew()).stdout).not.toContain('house-term');
    rmSync(configuration);
    await anew();
  });

  test('is looked for again wherever a configuration has a fault, so that it is told each time', async () => {
    const one = desk({ 'galley.config.json': '{ "rules": { "no-such-rule": "error" } }' });
    const first = await one.check();
    expect(first.stderr).toContain('no-such-rule');
    expect(await one.check()).toEqual(first);
    expect(one.entries()).toEqual([]);
  });

  test('is looked for again on a page with notes', async () => {
    const one = desk();
    await one.check();
    mark(one);
    writeFileSync(`${one.page}.galley.jsonl`, '');
    expect(isMarked(await one.check())).toBe(false);
  });

  test('is kept apart by the rules asked for', async () => {
    const one = desk();
    await one.check();
    const few = await one.check('--rules', 'stray-latin', '--format', 'json');
    expect(report(few).files[0]!.diagnostics).toEqual([]);
    expect(one.entries()).toHaveLength(2);
    expect((await one.check()).status).toBe(1);
  });

  test('is not what another build found', async () => {
    const one = desk();
    await one.check();
    mark(one);
    const file = path.join(one.cache, one.entries()[0]!);
    const kept = JSON.parse(readFileSync(file, 'utf8'));
    writeFileSync(file, JSON.stringify({ ...kept, build: '0.0.1' }));
    expect(isMarked(await one.check())).toBe(false);
  });

  test('is found anew where what was kept is damaged, or could be by others', async () => {
    const one = desk();
    const plain = await one.check();
    const file = path.join(one.cache, one.entries()[0]!);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    for (const damaged of ['', '{', 'null', '[]', readFileSync(file).subarray(0, 99)]) {
      writeFileSync(file, damaged);
      expect(await one.check()).toEqual(plain);
    }
    mark(one);
    chmodSync(file, 0o666);
    expect(await one.check()).toEqual(plain);
  });

  test('is thrown away a month after the page was checked', async () => {
    const one = desk({ 'pages/b.txt': brokenPage });
    await one.check();
    const old = path.join(one.cache, one.entries()[0]!);
    const then = new Date(Date.now() - 31 * 24 * 3600 * 1000);
    utimesSync(old, then, then);
    rmSync(path.join(one.cache, 'tidied'));
    await one.check('pages/b.txt', '--rules', 'stray-latin');
    expect(one.entries().every((name) => path.join(one.cache, name) !== old)).toBe(true);
    expect(one.entries()).toHaveLength(2);
  });
});
