import { expect, test } from 'vitest';
import { brokenPage, folder, galley, type JsonRange, sample, samplePath } from './galley.ts';

interface Symbol {
  readonly name: string;
  readonly detail?: string;
  readonly kind: number;
  readonly range: JsonRange;
  readonly selectionRange: JsonRange;
  readonly children: readonly Symbol[];
}

const outline = async (...args: Parameters<typeof galley>) => {
  const run = await galley(...args);
  return { run, files: JSON.parse(run.stdout).files as { path: string; symbols: Symbol[] }[] };
};

test('the sample page has three labels and eight articles, each under its label, the first under none', async () => {
  const { run, files } = await outline(['outline', '--format', 'json', samplePath]);
  expect(run).toMatchObject({ status: 0, stderr: '' });
  expect(JSON.parse(run.stdout).version).toBe(1);
  const shape = files[0]!.symbols.map((one) => [
    one.selectionRange.start.line + 1,
    one.kind,
    one.children.length,
  ]);
  expect(shape).toEqual([
    [3, 5, 0],
    [23, 3, 2],
    [68, 3, 1],
    [100, 3, 4],
  ]);
  const articles = files[0]!.symbols.flatMap((one) => (one.kind === 3 ? one.children : [one]));
  expect(articles.map((one) => [one.kind, one.selectionRange.start.line + 1])).toEqual(
    [3, 25, 47, 70, 102, 108, 118, 128].map((line) => [5, line]),
  );
  const labels = files[0]!.symbols.filter((one) => one.kind === 3);
  expect(labels.map((one) => one.name)).toEqual(['宜业宜居新锦州', '东北陆海新通道建设进行时', '锦州脚步']);
});

test('every selection range lies in its range, and every child in its parent', async () => {
  const { files } = await outline(['outline', '--format', 'json', samplePath]);
  const lines = sample.split('\n');
  const offset = (at: JsonRange['start']) =>
    lines.slice(0, at.line).reduce((sum, line) => sum + line.length + 1, 0) + at.character;
  const within = (inner: JsonRange, outer: JsonRange) =>
    offset(outer.start) <= offset(inner.start) && offset(inner.end) <= offset(outer.end);
  const visit = (one: Symbol) => {
    expect(within(one.selectionRange, one.range)).toBe(true);
    expect(lines[one.selectionRange.start.line]).toContain(one.name);
    for (const child of one.children) {
      expect(within(child.range, one.range)).toBe(true);
      visit(child);
    }
  };
  files[0]!.symbols.forEach(visit);
});

test('people get a tree, in their language', async () => {
  const cwd = folder({ 'a.txt': brokenPage });
  const run = await galley(['outline', '--lang', 'zh', 'a.txt'], { cwd });
  expect(run.stdout).toBe('a.txt\n    1  ├─ 稿件 城区绿化面积增加\n    7  └─ 稿件 义务植树活动启动\n\n');
});

test('an empty page has no outline; a page that cannot be read is named', async () => {
  const cwd = folder({ 'empty.txt': '' });
  const { run, files } = await outline(['outline', '--format', 'json', 'missing.txt', 'empty.txt'], { cwd });
  expect(run.status).toBe(2);
  expect(files).toEqual([{ path: 'empty.txt', symbols: [] }]);
  expect(run.stderr).toMatch(/^galley: missing\.txt: no such file/);
  expect(JSON.parse(run.stdout).errors).toMatchObject([
    { path: 'missing.txt', error: { code: 'not-found' } },
  ]);
});

test('--explain says of each block why it is what it is, and of each join why it holds', async () => {
  const run = await galley(['outline', '--explain', '--format', 'json', samplePath]);
  const [file] = JSON.parse(run.stdout).files;
  const at = (line: number) =>
    file.blocks.find((one: { range: JsonRange }) => one.range.start.line === line - 1);
  expect(at(11)).toMatchObject({ kind: 'caption', range: { end: { line: 10 } } });
  expect(at(11).evidence.length).toBeGreaterThan(0);
  expect(at(13)).toMatchObject({ kind: 'credit' });
  for (const block of file.blocks) expect(block.certainty).toBeGreaterThanOrEqual(0.5);
  const joints = file.paragraphs.flatMap(
    (one: { joints: { kind: string; signs: string[] }[] }) => one.joints,
  );
  expect(joints.filter((one: { kind: string }) => one.kind === 'interrupted')).toHaveLength(3);
  expect(joints.filter((one: { kind: string }) => one.kind === 'broken')).toHaveLength(12);
  for (const joint of joints) expect(joint.signs.length).toBeGreaterThan(0);

  const pretty = await galley(['outline', '--explain', '--lang', 'zh', samplePath]);
  expect(pretty.stdout).toMatch(/^ {3}11 {2}图片说明 +\d\.\d\d {2}中国石油/m);
  expect(pretty.stdout).toMatch(/^7→15 行：被插断 /m);
  expect(pretty.stdout).toMatch(/^21 行：话没说完/m);
});
