import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { exportFormatIds, importFormatIds } from '../../server/src/cli/notes/format-ids.ts';
import {
  type AnnotationKind,
  type AnnotationStatus,
  AnnotationText,
  adopt,
  exportFormats,
  importFormats,
  type Source,
  serialiseNotes,
} from '../../server/src/core/index.ts';
import { hashOf } from '../../server/src/node/notes-file.ts';
import { brokenPage, folder, galley, repairedPage } from './galley.ts';

interface Tag {
  readonly quote: string;
  readonly kind: AnnotationKind;
  readonly status?: AnnotationStatus;
  readonly source?: Source;
  readonly by?: string;
}

/** A notes file with these tags of a page. */
function notesFor(page: string, tags: readonly Tag[]): string {
  const text = new AnnotationText(page);
  let count = 0;
  const author = {
    name: 'li',
    newId: () => `urn:uuid:00000000-0000-4000-8000-${String(++count).padStart(12, '0')}`,
    now: () => '2026-03-01T08:00:00Z',
  };
  const proposals = tags.map(({ quote, kind, status, source, by }, row) => {
    const start = page.indexOf(quote);
    expect(start).toBeGreaterThanOrEqual(0);
    return {
      row,
      kind,
      span: { start, end: start + quote.length },
      ...(status && { status }),
      ...(source && { checkedAgainst: source }),
      ...(by !== undefined && { by }),
    };
  });
  const origin = { source: 'a.txt', textSha256: hashOf(text.normal) };
  return serialiseNotes(adopt(proposals, text, origin, author), []);
}

const tags: readonly Tag[] = [
  { quote: '张三', kind: 'person' },
  { quote: '三万多株', kind: 'number', status: 'verified', source: { title: '市林草局' } },
  { quote: '十二个', kind: 'number', status: 'verified' },
];
const annotated = () =>
  folder({ 'a.txt': brokenPage, 'a.txt.galley.jsonl': notesFor(brokenPage, tags), 'b.txt': repairedPage });
const json = async (...args: Parameters<typeof galley>) => {
  const run = await galley(...args);
  return { ...run, value: JSON.parse(run.stdout) };
};

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

describe('notes export and import', () => {
  test('know every format of the core', () => {
    const ids = (formats: readonly { readonly id: string }[]) => [...formats.map(({ id }) => id), 'xlsx'];
    expect(exportFormatIds).toEqual(ids(exportFormats));
    expect(importFormatIds).toEqual(ids(importFormats));
  });

  test.each(['csv', 'brat', 'doccano', 'label-studio', 'xlsx'])(
    '%s comes back as it went',
    async (format) => {
      const cwd = annotated();
      const out = await galley(['notes', 'export', format, '--out', 'out', 'a.txt'], { cwd });
      expect(out.status).toBe(0);
      const [name] = readdirSync(path.join(cwd, 'out'));
      writeFileSync(path.join(cwd, 'c.txt'), brokenPage);
      const args = ['notes', 'import', '--format', format, `out/${name}`, 'c.txt'];
      const dry = await galley([...args, '--dry-run'], { cwd });
      expect(dry).toMatchObject({
        status: 0,
        stderr: '3 to import, 0 held back, 0 there already; nothing written\n',
      });
      expect(existsSync(path.join(cwd, 'c.txt.galley.jsonl'))).toBe(false);
      expect((await galley(args, { cwd })).stderr).toBe('3 imported, 0 held back, 0 there already\n');
      expect((await galley(args, { cwd })).stderr).toBe('0 imported, 0 held back, 3 there already\n');
      const { value } = await json(['notes', 'agreement', '--format', 'json', 'a.txt', 'c.txt'], { cwd });
      expect(value.exact).toMatchObject({ matches: 3, f1: 1 });
    },
  );

  test('rows whose words do not match are held back, and said', async () => {
    const cwd = annotated();
    const csv = (await galley(['notes', 'export', 'csv', 'a.txt'], { cwd })).stdout;
    writeFileSync(path.join(cwd, 'in.csv'), csv.replace('十二个', '十三个'));
    writeFileSync(path.join(cwd, 'c.txt'), brokenPage);
    const run = await galley(['notes', 'import', 'in.csv', 'c.txt'], { cwd });
    expect(run.status).toBe(1);
    expect(run.stderr).toMatch(/in\.csv, row \d+, held back: .*十二个.*十三个/);
    expect(run.stderr).toMatch(/2 imported, 1 held back/);
  });
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

describe('fix', () => {
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
