import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { brokenPage, folder, galley, repairedPage } from './galley.ts';
import { notesFor, type Tag, tags } from './notes-for.ts';

describe('fix and the notes beside a page', () => {
  const placesOf = async (cwd: string, file: string) => {
    const page = readFileSync(path.join(cwd, file), 'utf8');
    const { stdout } = await galley(['notes', 'export', 'csv', file], { cwd });
    const lines = stdout.slice(1).trimEnd().split('\r\n').slice(1);
    return lines.map((line) => {
      const [, , quote = '', start, end] = line.split(',');
      return [quote, [...page].slice(Number(start), Number(end)).join('')];
    });
  };
  const across: readonly Tag[] = [
    ...tags,
    { quote: '城区绿\n\n化覆盖率', kind: 'claim' },
    { quote: '近千名', kind: 'number' },
  ];

  test('carries annotations along, also across the break that it joins', async () => {
    const cwd = folder({ 'a.txt': brokenPage, 'a.txt.galley.jsonl': notesFor(brokenPage, across) });
    expect((await galley(['fix', '--rules', 'broken-paragraph', 'a.txt'], { cwd })).status).toBe(0);
    expect(readFileSync(path.join(cwd, 'a.txt'), 'utf8')).toBe(repairedPage);
    const quotes = ['三万多株', '十二个', '城区绿化覆盖率', '张三', '近千名'];
    const places = await placesOf(cwd, 'a.txt');
    expect(places.map(([, there]) => there).sort()).toEqual(quotes.sort());
  });

  test('with --out takes them along, and leaves those of the page as they are', async () => {
    const notes = notesFor(brokenPage, across);
    const cwd = folder({ 'a.txt': brokenPage, 'a.txt.galley.jsonl': notes });
    await galley(['fix', '--rules', 'broken-paragraph', '--out', 'out', 'a.txt'], { cwd });
    expect(readFileSync(path.join(cwd, 'a.txt.galley.jsonl'), 'utf8')).toBe(notes);
    expect(await placesOf(cwd, 'out/a.txt')).toHaveLength(across.length);
    expect((await galley(['notes', 'check', '--fail-on', 'error', 'out/a.txt'], { cwd })).stdout).not.toMatch(
      /orphan-annotation/,
    );
  });

  test('that writes no page writes no notes', async () => {
    const cwd = folder({ 'a.txt': brokenPage, 'a.txt.galley.jsonl': notesFor(brokenPage, across) });
    await galley(['fix', '--stdout', 'a.txt'], { cwd });
    await galley(['fix', '--dry-run', 'a.txt'], { cwd });
    expect(readdirSync(cwd)).toEqual(['a.txt', 'a.txt.galley.jsonl']);
  });
});
