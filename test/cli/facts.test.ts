import papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { brokenPage, folder, galley, type JsonRange, sample, samplePath } from './galley.ts';

interface JsonFact {
  readonly kind: string;
  readonly text: string;
  readonly range: JsonRange;
  readonly pieces?: readonly JsonRange[];
  readonly article: string | null;
  readonly key: string;
  readonly meaning: readonly string[];
  readonly [detail: string]: unknown;
}

const facts = async (...args: Parameters<typeof galley>) => {
  const run = await galley(...args);
  expect(run.stderr).toBe('');
  return JSON.parse(run.stdout).files[0].facts as JsonFact[];
};

describe('the sample page', () => {
  test('gives its facts with their places, articles and meaning', async () => {
    const found = await facts(['facts', '--format', 'json', samplePath]);
    expect(found.length).toBeGreaterThan(100);
    const lines = sample.split('\n');
    for (const fact of found.filter((one) => !one.pieces && one.range.start.line === one.range.end.line)) {
      const { start, end } = fact.range;
      expect(lines[start.line]!.slice(start.character, end.character)).toBe(fact.text);
    }
    const share = found.find((one) => one.range.start.line === 71 && one.text.includes('98.9%'))!;
    expect(share.article).toContain('9分钟');
    expect(found.filter((one) => one.kind === 'person').map((one) => one.name)).toEqual(
      expect.arrayContaining(['张继锋', '崔治', '孟凡友', '祖凤坤']),
    );
  });

  test('can be asked for some kinds only', async () => {
    const found = await facts(['facts', '--format', 'json', '--kinds', 'person,place', samplePath]);
    expect(new Set(found.map((one) => one.kind))).toEqual(new Set(['person', 'place']));
    const run = await galley(['facts', '--kinds', 'persons', samplePath]);
    expect(run.status).toBe(2);
    expect(run.stderr).toMatch(/persons.*person, organisation/);
  });
});

test('a figure that a break cuts is one fact in two pieces', async () => {
  const page = brokenPage
    .replace('三万多株', '12')
    .replace('城区绿\n\n化覆盖率', '共投资12\n\n00万元，绿化覆盖率');
  const found = await facts(['facts', '--format', 'json', '-'], { input: page });
  const cut = found.find((one) => one.text.includes('1200万'))!;
  expect(cut.pieces).toHaveLength(2);
  expect([cut.range.start.line, cut.range.end.line]).toEqual([2, 4]);
});

test('people get a list, in their language', async () => {
  const cwd = folder({ 'a.txt': brokenPage });
  const run = await galley(['facts', '--lang', 'zh', 'a.txt'], { cwd });
  expect(run.status).toBe(0);
  expect(run.stdout).toMatch(/^a\.txt\n城区绿化面积增加\n/);
  expect(run.stdout).toMatch(/^ {4}3 {2}人物 +张三/m);
});

describe('for other programs', () => {
  test('ndjson is one line a page, the same objects as in json', async () => {
    const cwd = folder({ 'a.txt': brokenPage, 'b.txt': Buffer.alloc(99) });
    const run = await galley(['facts', '--format', 'ndjson', '.'], { cwd });
    expect(run.status).toBe(2);
    const [first, second] = run.stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    const json = JSON.parse((await galley(['facts', '--format', 'json', '.'], { cwd })).stdout);
    expect([first, second]).toEqual([json.files[0], json.errors[0]]);
  });

  test('csv opens in a spreadsheet: marked as UTF-8, a column a property, nothing taken for a formula', async () => {
    const page = brokenPage.replace('市民出门', '“=HYPERLINK(1)”的说法一共有12种，市民出门');
    const { stdout } = await galley(['facts', '--format', 'csv', '-'], { input: page });
    expect(stdout.startsWith('\ufeffpath,article,line,column,kind,text,value,')).toBe(true);
    const { data, errors } = papa.parse<Record<string, string>>(stdout.slice(1), {
      header: true,
      skipEmptyLines: true,
    });
    expect(errors).toEqual([]);
    expect(data.find((row) => row.kind === 'person')).toMatchObject({
      line: '3',
      name: '张三',
      article: '城区绿化面积增加',
    });
    expect(data.find((row) => row.text === '十二个')).toMatchObject({ kind: 'number', value: '12' });
    for (const row of data) for (const cell of Object.values(row)) expect(cell).not.toMatch(/^[=+@]/);
    expect(
      (await galley(['facts', '--format', 'csv', '-'], { input: '' })).stdout.split('\r\n'),
    ).toHaveLength(2);
  });
});
