import { describe, expect, test } from 'vitest';
import {
  brokenPage,
  folder,
  galley,
  type JsonDiagnostic,
  repairedPage,
  report,
  sample,
  samplePath,
} from './galley.ts';

const structure = ['broken-paragraph', 'interrupted-paragraph', 'truncated-paragraph'].join(',');

describe('the sample page', () => {
  test('has the fifteen breaks and the one truncation of its inventory, and no others', async () => {
    const run = await galley(['check', '--format', 'json', '--rules', structure, samplePath]);
    expect(run.stderr).toBe('');
    expect(run.status).toBe(1);
    const { version, files } = report(run);
    expect(version).toBe(1);
    expect(files.map((file) => file.path)).toEqual([samplePath]);
    expect(files[0]!.encoding).toBe('utf-8');
    const joins = (one: JsonDiagnostic) => [
      one.range.start.line + 1,
      Math.max(...(one.related ?? []).map((place) => place.range.start.line + 1)),
    ];
    const of = (rule: string) => files[0]!.diagnostics.filter((one) => one.rule === rule);
    expect(of('interrupted-paragraph').map(joins)).toEqual([
      [7, 15],
      [33, 41],
      [76, 84],
    ]);
    expect(of('broken-paragraph').map(joins)).toEqual([
      [15, 17],
      [19, 21],
      [29, 31],
      [41, 43],
      [43, 45],
      [49, 51],
      [53, 55],
      [57, 59],
      [61, 63],
      [86, 88],
      [88, 90],
      [90, 92],
    ]);
    expect(of('truncated-paragraph').map((one) => one.range.start.line + 1)).toEqual([21]);
  });

  test('gives ranges in the UTF-16 units of the file, and fixes that lead to the repaired page', async () => {
    const { files } = report(
      await galley(['check', '--format', 'json', '--rules', 'broken-paragraph', samplePath]),
    );
    const lines = sample.split('\n');
    const found = files[0]!.diagnostics.find((one) => one.range.start.line === 14)!;
    expect(lines[14]!.slice(found.range.start.character, found.range.end.character)).toMatch(/提升企业$/);
    expect(found.severity).toBe('warning');
    const fixed = applied(sample, found.fix!.edits);
    expect(fixed).toContain('提升企业设备远程运维');
  });
});

test('each page has its proof score', async () => {
  const { files } = report(await galley(['check', '--format', 'json', samplePath]));
  const { score } = files[0]!;
  expect(Object.keys(score)).toEqual(['characters', 'errors', 'perTenThousand', 'pass']);
  expect(score).toMatchObject({ characters: 5307, pass: false });
  expect(score.perTenThousand).toBeCloseTo((score.errors / score.characters) * 10_000, 1);
});

describe('the exit status', () => {
  test('is 1 for findings at or above --fail-on, else 0', async () => {
    const cwd = folder({ 'a.txt': brokenPage });
    const status = async (...args: string[]) => (await galley(['check', ...args, 'a.txt'], { cwd })).status;
    const rules = ['--rules', 'broken-paragraph'];
    expect(await status(...rules)).toBe(1);
    expect(await status(...rules, '--fail-on', 'warning')).toBe(1);
    expect(await status(...rules, '--fail-on', 'hint')).toBe(1);
    expect(await status(...rules, '--fail-on', 'error')).toBe(0);
    expect(await status(...rules, '--fail-on', 'never')).toBe(0);
    expect(await status(...rules, '--max', '1')).toBe(0);
    expect(await status(...rules, '--max', '0')).toBe(1);
    expect(await status('--rules', 'truncated-paragraph')).toBe(0);
  });

  test('is 2 for a call that makes no sense, with what would make sense', async () => {
    const cwd = folder({ 'a.txt': brokenPage });
    const wrong: readonly (readonly [string[], RegExp])[] = [
      [[], /nothing to work on/],
      [['a.txt', '--fail-on', 'often'], /error, warning, info, hint, never/],
      [['a.txt', '--format', 'xml'], /pretty, json/],
      [['a.txt', '--max', 'many'], /whole number/],
      [['a.txt', '--max'], /needs a value/],
      [['a.txt', '--rules', 'broken-paragraf'], /broken-paragraf.*broken-paragraph/],
      [['a.txt', '--rules', ','], /names no rule/],
      [['a.txt', '--formt', 'json'], /--formt.*--format/s],
      [['--files-from', '-', '-'], /not both/],
    ];
    for (const [args, reason] of wrong) {
      const run = await galley(['check', ...args], { cwd });
      expect(run.stderr).toMatch(reason);
      expect(run.stdout).toBe('');
      expect(run.status).toBe(2);
    }
    const run = await galley(['chek'], { cwd });
    expect(run.status).toBe(2);
    expect(run.stderr).toMatch(/chek.*check/s);
  });
});

describe('standard input', () => {
  test('is a page like any other', async () => {
    const run = await galley(['check', '--format', 'json', '--rules', 'broken-paragraph', '-'], {
      input: brokenPage,
    });
    expect(run.status).toBe(1);
    expect(report(run).files).toMatchObject([{ path: '-', diagnostics: [{ rule: 'broken-paragraph' }] }]);
  });

  test('can go by a name', async () => {
    const args = ['check', '--format', 'json', '--stdin-filename', 'pages/third.txt'];
    const run = await galley([...args, '-'], { input: repairedPage });
    expect(report(run).files.map((file) => file.path)).toEqual(['pages/third.txt']);
    expect(await galley(args, { input: repairedPage })).toEqual(run);
  });

  test('may be empty', async () => {
    const run = await galley(['check', '-'], { input: '' });
    expect(run).toMatchObject({ status: 0, stderr: '' });
  });
});

test('several pages are reported in the order of the arguments, each once', async () => {
  const cwd = folder({ 'a.txt': brokenPage, 'b.txt': repairedPage, 'c.txt': brokenPage });
  const run = await galley(['check', '--format', 'json', 'c.txt', 'a.txt', './c.txt', 'b.txt'], { cwd });
  expect(report(run).files.map((file) => file.path)).toEqual(['c.txt', 'a.txt', 'b.txt']);
});

function applied(text: string, edits: NonNullable<JsonDiagnostic['fix']>['edits']): string {
  const starts = [0];
  for (const match of text.matchAll(/\n/g)) starts.push(match.index + 1);
  const offset = (place: { line: number; character: number }) => starts[place.line]! + place.character;
  return edits
    .toSorted((a, b) => offset(b.range.start) - offset(a.range.start))
    .reduce(
      (done, edit) =>
        done.slice(0, offset(edit.range.start)) + edit.newText + done.slice(offset(edit.range.end)),
      text,
    );
}
