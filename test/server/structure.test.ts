import { afterAll, beforeAll, expect, test } from 'vitest';
import type {
  DocumentSymbol,
  FoldingRange,
  SelectionRange,
  SymbolInformation,
} from 'vscode-languageserver-protocol';
import { able, at, TestClient, textIn } from './client.ts';
import { sample, sampleUri } from './pages.ts';

let client: TestClient;
beforeAll(async () => {
  client = await TestClient.start();
  await client.open(sampleUri, sample);
});
afterAll(() => client.close());

test('labels hold their articles', async () => {
  const symbols = await client.ask<DocumentSymbol[]>('textDocument/documentSymbol', sampleUri);
  expect(symbols.map(({ children }) => children?.length)).toEqual([0, 2, 1, 4]);
  expect(symbols[1]).toMatchObject({ name: '宜业宜居新锦州' });
  expect(symbols[1]!.children!.map((one) => one.name)).toEqual([
    '建山治水 让城市环境更加亮丽',
    '拆围覆绿 让居民拥有更多绿色空间',
  ]);
  expect(symbols[0]).toMatchObject({
    name: '锦州做好“三篇大文章”推动产业升级',
    detail: expect.stringMatching(/^实施重点技术创新项目71项 · 投建亿元以上工业项目11个 · est\. [\d.]+‱$/),
  });
  for (const symbol of symbols.flatMap((one) => [one, ...(one.children ?? [])]))
    expect(textIn(sample, symbol.selectionRange).length).toBeGreaterThan(0);
});

test('a client without a tree gets a list that names the containers', async () => {
  await using flat = await TestClient.start({
    capabilities: { ...able, textDocument: { ...able.textDocument, documentSymbol: {} } },
  });
  await flat.open(sampleUri, sample);
  const symbols = await flat.ask<SymbolInformation[]>('textDocument/documentSymbol', sampleUri);
  expect(symbols).toHaveLength(11);
  expect(symbols.filter((one) => one.containerName).length).toBe(7);
});

test('articles and labels fold, without the blank lines behind them', async () => {
  const folds = await client.ask<FoldingRange[]>('textDocument/foldingRange', sampleUri);
  const lines = sample.split('\n');
  expect(folds).toHaveLength(11);
  for (const { startLine, endLine } of folds) {
    expect(lines[startLine]).toMatch(/^#/);
    expect(lines[endLine]!.trim()).not.toBe('');
  }
});

test('front matter and tables fold; a limit keeps the outer folds', async () => {
  const page =
    '---\ndate: 2021-12-23\npaper: 辽宁日报\n---\n\n# 标题\n\n正文一句话。\n\n| 甲 | 乙 |\n|---|---|\n| 1 | 2 |\n';
  await client.open('file:///pages/table.txt', page);
  const folds = await client.ask<FoldingRange[]>('textDocument/foldingRange', 'file:///pages/table.txt');
  expect(folds.map((one) => [one.startLine, one.endLine])).toEqual([
    [0, 3],
    [5, 11],
    [9, 11],
  ]);
  await using limited = await TestClient.start({
    capabilities: { ...able, textDocument: { ...able.textDocument, foldingRange: { rangeLimit: 3 } } },
  });
  await limited.open(sampleUri, sample);
  const outer = await limited.ask<FoldingRange[]>('textDocument/foldingRange', sampleUri);
  expect(outer.map((one) => sample.split('\n')[one.startLine]!.slice(0, 3))).toEqual(['## ', '## ', '## ']);
});

test('a selection grows from word to clause, sentence, paragraph, article, label', async () => {
  const position = at(sample, '河床重新平整', 1);
  const grown = await selections(position);
  expect(grown[0]).toBe('河床');
  expect(grown[1]).toBe('河床重新平整,');
  expect(grown[2]).toMatch(/^而如今,河床.*公园;小凌河北岸.*东湖森林公园.*河边。$|^而如今,河床/);
  const paragraph = grown.find((one) => one.startsWith('锦州是一座'));
  expect(paragraph).toMatch(/在他的记忆中,\n\n小凌河萎缩/);
  expect(grown.at(-2)).toMatch(/^# 建山治水/);
  expect(grown.at(-1)).toMatch(/^## 宜业宜居新锦州/);
});

test('a selection does not run over a caption that stands inside the paragraph', async () => {
  const grown = await selections(at(sample, '厂改造项目', 0));
  for (const one of grown.slice(0, -1)) expect(one).not.toContain('孟凡友 摄');
  expect(grown.at(-1)).toContain('孟凡友 摄');
  expect(grown.some((one) => one.startsWith('厂改造项目') && one.includes('\n\n设备远程运维'))).toBe(true);
});

test('between blocks the article is selected, in an empty file nothing', async () => {
  const between = await selections(at(sample, '\n\n质量替换', 1));
  expect(between).toHaveLength(1);
  expect(between[0]).toMatch(/^# 实施重点/);
  await client.open('file:///pages/empty.txt', '');
  const [none] = await client.ask<SelectionRange[]>(
    'textDocument/selectionRange',
    'file:///pages/empty.txt',
    {
      positions: [{ line: 3, character: 9 }],
    },
  );
  expect(none).toEqual({ range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } } });
});

async function selections(position: { line: number; character: number }): Promise<string[]> {
  const [first] = await client.ask<SelectionRange[]>('textDocument/selectionRange', sampleUri, {
    positions: [position],
  });
  const out: string[] = [];
  for (let range = first; range; range = range.parent) out.push(textIn(sample, range.range));
  for (let index = 1; index < out.length; index++) expect(out[index]).toContain(out[index - 1]);
  return out;
}
