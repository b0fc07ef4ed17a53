import { mkdirSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { type Call, folder, galley, report } from './galley.ts';

const found = async (args: readonly string[], call: Call) => {
  const run = await galley(['check', '--format', 'json', ...args], call);
  return report(run).files.map((file) => file.path);
};

describe('a folder', () => {
  test('means its *.txt and *.article, by name, below and beyond', async () => {
    const cwd = folder({
      'p/b.txt': '',
      'p/a.article': '',
      'p/a.article.txt': '',
      'p/UPPER.TXT': '',
      'p/deep/er/c.txt': '',
      'p/a.truth.json': '{}',
      'p/a.article.galley.jsonl': '',
      'p/note.md': '',
      'p/.hidden/x.txt': '',
      'p/node_modules/m/x.txt': '',
    });
    const all = ['p/UPPER.TXT', 'p/a.article', 'p/a.article.txt', 'p/b.txt', 'p/deep/er/c.txt'];
    expect(await found(['p'], { cwd })).toEqual(all);
    expect(await found(['./p/'], { cwd })).toEqual(all);
    expect(await found(['.'], { cwd: path.join(cwd, 'p') })).toEqual(all.map((one) => one.slice(2)));
    expect(await found([path.join(cwd, 'p')], { cwd: '/' })).toEqual(all.map((one) => path.join(cwd, one)));
  });

  test('leaves out what .gitignore leaves out, here and above, and takes it when it is named', async () => {
    const cwd = folder({
      '.gitignore': 'drafts/\n*.tmp.txt\n',
      '.git/info/exclude': 'mine.txt\n',
      'a.txt': '',
      'mine.txt': '',
      'drafts/d.txt': '',
      'p/b.txt': '',
      'p/b.tmp.txt': '',
      'p/keep.tmp.txt': '',
      'p/.gitignore': '!keep.tmp.txt\n/c.txt\n',
      'p/c.txt': '',
      'p/q/c.txt': '',
    });
    expect(await found(['.'], { cwd })).toEqual(['a.txt', 'p/b.txt', 'p/keep.tmp.txt', 'p/q/c.txt']);
    expect(await found(['p'], { cwd })).toEqual(['p/b.txt', 'p/keep.tmp.txt', 'p/q/c.txt']);
    expect(await found(['drafts', 'mine.txt'], { cwd })).toEqual(['drafts/d.txt', 'mine.txt']);
    expect(await found(['--no-ignore', '.'], { cwd })).toHaveLength(8);
  });

  test('is not followed through links to folders, but through links to files', async () => {
    const cwd = folder({ 'p/a.txt': '' });
    mkdirSync(path.join(cwd, 'p/sub'));
    symlinkSync('..', path.join(cwd, 'p/sub/up'));
    symlinkSync('../a.txt', path.join(cwd, 'p/sub/l.txt'));
    symlinkSync('nowhere', path.join(cwd, 'p/sub/dead.txt'));
    expect(await found(['p'], { cwd })).toEqual(['p/a.txt', 'p/sub/l.txt']);
  });

  test('without pages is an error that says so', async () => {
    const cwd = folder({ 'p/note.md': '' });
    const run = await galley(['check', 'p'], { cwd });
    expect(run.status).toBe(2);
    expect(run.stderr).toMatch(/^galley: p: the folder holds no pages/);
  });
});

describe('a glob', () => {
  test('is resolved here when the shell has not done it', async () => {
    const cwd = folder({ 'p/a.txt': '', 'p/b.md': '', 'p/q/c.txt': '', '第一版/要闻.txt': '' });
    expect(await found(['p/*.txt'], { cwd })).toEqual(['p/a.txt']);
    expect(await found(['**/*.txt'], { cwd })).toEqual(['p/a.txt', 'p/q/c.txt', '第一版/要闻.txt']);
    expect(await found(['./p/**/*.{txt,md}'], { cwd })).toEqual(['p/a.txt', 'p/b.md', 'p/q/c.txt']);
    expect(await found([path.join(cwd, 'p/*.md')], { cwd: '/' })).toEqual([path.join(cwd, 'p/b.md')]);
  });

  test('is a plain name where a file bears it', async () => {
    const cwd = folder({ '[1].txt': '', '1.txt': '' });
    expect(await found(['[1].txt'], { cwd })).toEqual(['[1].txt']);
  });

  test('that matches nothing is an error that says so', async () => {
    const cwd = folder({ 'a.txt': '' });
    const run = await galley(['check', '*.article', 'none/**'], { cwd });
    expect(run.status).toBe(2);
    expect(run.stderr).toMatch(/\*\.article: no file matches.*none\/\*\*: no file matches/s);
  });
});

describe('--files-from', () => {
  test('reads a list, of lines or of NUL-terminated names, from a file or from standard input', async () => {
    const cwd = folder({
      'a.txt': '',
      'b c.txt': '',
      '[x].txt': '',
      'p/d.txt': '',
      list: '\ufeffa.txt\r\n\r\nb c.txt\n',
    });
    expect(await found(['--files-from', 'list'], { cwd })).toEqual(['a.txt', 'b c.txt']);
    expect(await found(['--files-from', '-', 'a.txt'], { cwd, input: '[x].txt\0p\0' })).toEqual([
      'a.txt',
      '[x].txt',
      'p/d.txt',
    ]);
  });

  test('may be empty: nothing changed, nothing to check', async () => {
    const run = await galley(['check', '--format', 'json', '--files-from', '-'], { input: '' });
    expect(run).toMatchObject({ status: 0, stdout: '{"version":1,"files":[]}\n', stderr: '' });
  });
});
