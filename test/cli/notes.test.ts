import { describe, expect, test } from 'vitest';
import { brokenPage, folder, galley } from './galley.ts';
import { annotated, json, notesFor, tags } from './notes-for.ts';

describe('notes check', () => {
  test('finds what a person should see to', async () => {
    const cwd = annotated();
    const { value, status } = await json(['notes', 'check', '--format', 'json', '.'], { cwd });
    expect(status).toBe(1);
    expect(value.files).toMatchObject([
      {
        path: 'a.txt',
        annotations: 3,
        problems: [
          { problem: 'unverified-fact', severity: 'info' },
          { problem: 'unsourced-claim', severity: 'warning' },
        ],
      },
    ]);
    const gate = await json(['notes', 'check', '--format', 'json', '--require', 'verified', 'a.txt'], {
      cwd,
    });
    expect(gate.value.files[0].problems).toMatchObject([
      { problem: 'unverified-fact', severity: 'error' },
      { problem: 'unsourced-claim', severity: 'error' },
    ]);
    expect((await galley(['notes', 'check', '--fail-on', 'error', 'a.txt'], { cwd })).status).toBe(0);
    expect(
      (await galley(['notes', 'check', '--require', 'verified', '--fail-on', 'error', 'a.txt'], { cwd }))
        .status,
    ).toBe(1);
  });

  test('finds lines that are no record, merge markers, conflicts, and places that are lost', async () => {
    const good = notesFor(brokenPage, tags);
    const [first = ''] = good.split('\n');
    const ours = first.replace('"rev":1', '"rev":2').replace('"person"', '"place"');
    const theirs = first.replace('"rev":1', '"rev":2').replace('"person"', '"organisation"');
    const notes = `<<<<<<< ours\n${ours}\n=======\n${theirs}\n>>>>>>> theirs\n${good}{"broken\n`;
    const cwd = folder({
      'a.txt': brokenPage.slice(brokenPage.indexOf('# 义务植树')),
      'a.txt.galley.jsonl': notes,
    });
    const { value, status } = await json(['notes', 'check', '--format', 'json', 'a.txt'], { cwd });
    expect(status).toBe(1);
    const problems = value.files[0].problems as { problem: string; line?: number }[];
    expect(problems.map((one) => one.problem)).toEqual(
      expect.arrayContaining(['bad-line', 'merge-markers', 'conflict', 'orphan-annotation']),
    );
    expect(problems.find((one) => one.problem === 'bad-line')!.line).toBe(5 + tags.length);
    const pretty = await galley(['notes', 'check', '--lang', 'zh', 'a.txt'], { cwd });
    expect(pretty.stdout).toMatch(/^a\.txt\.galley\.jsonl:9 {2}差错 {2}bad-line$/m);
  });
});

test('check says what the rules say of the annotations beside a page, and nothing of a page without any', async () => {
  const cwd = annotated();
  const rules = ['unverified-fact', 'orphan-annotation', 'unsourced-claim'];
  const { value } = await json(['check', '--format', 'json', '--rules', rules.join(','), '.'], { cwd });
  const found = value.files.map(({ path: file, diagnostics }: { path: string; diagnostics: object[] }) => [
    file,
    diagnostics,
  ]);
  expect(found).toMatchObject([
    [
      'a.txt',
      [
        { rule: 'unverified-fact', severity: 'info', message: 'Person “张三” has not been checked' },
        {
          rule: 'unsourced-claim',
          severity: 'info',
          message: 'Number “十二个” is verified and names no source',
        },
      ],
    ],
    ['b.txt', []],
  ]);
});

test('notes stats counts by status, kind and person', async () => {
  const cwd = annotated();
  const { value, status } = await json(['notes', 'stats', '--format', 'json', '.'], { cwd });
  expect(status).toBe(0);
  expect(value.total).toMatchObject({ total: 3, settled: 2, unsourced: 1, byKind: { person: 1, number: 2 } });
  const pretty = await galley(['notes', 'stats', '--lang', 'zh', 'a.txt'], { cwd });
  expect(pretty.stdout).toMatch(/^a\.txt {2}2\/3$/m);
});

test('notes agreement says where two people differ', async () => {
  const cwd = folder({
    'a.txt': brokenPage,
    'li.galley.jsonl': notesFor(brokenPage, tags),
    'wang.galley.jsonl': notesFor(brokenPage, [
      { quote: '张三', kind: 'person' },
      { quote: '三万多', kind: 'number' },
      { quote: '全市', kind: 'place' },
    ]),
  });
  const args = ['notes', 'agreement', '--page', 'a.txt', 'li.galley.jsonl', 'wang.galley.jsonl'];
  const { value } = await json([...args, '--format', 'json'], { cwd });
  expect(value.exact).toMatchObject({ matches: 1, first: 3, second: 3 });
  expect(value.overlapping).toMatchObject({ matches: 2 });
  expect(value.differences.map((one: { what: string }) => one.what).sort()).toEqual([
    'only first',
    'only second',
    'span',
  ]);
  expect((await galley([...args, '--lang', 'zh'], { cwd })).stdout).toMatch(
    /起止不同 {2}数字“三万多株” \| 数字“三万多”/,
  );
});

test('calls that make no sense are refused', async () => {
  const cwd = annotated();
  for (const [args, reason] of [
    [['notes', 'check', '-'], /no notes file/],
    [['notes', 'export', 'xlsx', 'a.txt'], /--out/],
    [['notes', 'export', 'pdf', 'a.txt'], /csv/],
    [['notes', 'import', 'none.csv', 'a.txt'], /none\.csv: no such file/],
    [['notes', 'import', 'a.txt', 'none.txt'], /none\.txt: no such file/],
    [['notes', 'agreement', 'a.txt', 'b.txt'], /b\.txt\.galley\.jsonl: no such file/],
    [['notes', 'chek'], /unknown command 'chek'/],
  ] as const) {
    const run = await galley(args, { cwd });
    expect(run.stderr).toMatch(reason);
    expect(run.status).toBe(2);
  }
});
