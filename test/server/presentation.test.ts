import { afterAll, beforeAll, expect, test } from 'vitest';
import type {
  CodeLens,
  InlayHint,
  SemanticTokens,
  SemanticTokensDelta,
} from 'vscode-languageserver-protocol';
import type { PageFact } from '#protocol/index.ts';
import { at, TestClient } from './client.ts';
import { sample, sampleUri } from './pages.ts';

let client: TestClient;
let legend: readonly string[];
beforeAll(async () => {
  client = await TestClient.start();
  legend = client.initialized!.capabilities.semanticTokensProvider!.legend.tokenTypes;
  await client.open(sampleUri, sample);
});
afterAll(() => client.close());

const wholeRange = { start: { line: 0, character: 0 }, end: { line: 133, character: 999 } };

test('tokens tell lines by their context and facts within them', async () => {
  const { data } = await client.ask<SemanticTokens>('textDocument/semanticTokens/full', sampleUri);
  const words = decoded(data);
  const of = (type: string) => words.filter((one) => one.type === type).map((one) => one.text);
  expect(of('caption')).toContain('三山环抱、三水萦绕的');
  expect(of('credit').join()).toContain(' 摄');
  expect(of('person')).toContain('崔治');
  expect(of('quantity')).toContain('129万平方米');
  expect(of('label').join()).toContain('宜业宜居新');
  expect(of('dateline').length).toBeGreaterThan(0);
});

test('a range has the tokens of the whole that stand in it', async () => {
  const range = { start: { line: 24, character: 0 }, end: { line: 33, character: 0 } };
  const part = await client.ask<SemanticTokens>('textDocument/semanticTokens/range', sampleUri, { range });
  const whole = await client.ask<SemanticTokens>('textDocument/semanticTokens/full', sampleUri);
  const all = decoded(whole.data).map((one) => JSON.stringify(one));
  const some = decoded(part.data).filter((one) => one.line >= 24 && one.line < 33);
  expect(some.length).toBeGreaterThan(10);
  for (const one of some) expect(all).toContain(JSON.stringify(one));
});

test('after a keystroke only what changed is sent', async () => {
  const before = await client.ask<SemanticTokens>('textDocument/semanticTokens/full', sampleUri);
  const place = at(sample, '据介绍,锦州“老字号”', 0);
  await client.change(sampleUri, { range: { start: place, end: place }, text: '另' });
  const delta = await client.ask<SemanticTokensDelta>('textDocument/semanticTokens/full/delta', sampleUri, {
    previousResultId: before.resultId,
  });
  const after = await client.ask<SemanticTokens>('textDocument/semanticTokens/full', sampleUri);
  const data = [...before.data];
  for (const edit of delta.edits) data.splice(edit.start, edit.deleteCount, ...(edit.data ?? []));
  expect(data).toEqual(after.data);
  expect(delta.edits.reduce((sum, edit) => sum + (edit.data?.length ?? 0), 0)).toBeLessThan(50);
  await client.change(sampleUri, { text: sample });
});

test('hints and lenses are there for those who want them', async () => {
  expect(await client.ask('textDocument/inlayHint', sampleUri, { range: wholeRange })).toEqual([]);
  expect(await client.ask('textDocument/codeLens', sampleUri)).toEqual([]);
  await using own = await TestClient.start();
  own.settings.set('', { inlayHints: { enabled: true }, codeLens: { enabled: true } });
  await own.open(sampleUri, sample);
  const hints = await own.ask<InlayHint[]>('textDocument/inlayHint', sampleUri, { range: wholeRange });
  expect(hints.map(({ label }) => label)).not.toContain('71 项');
  const square = at(sample, '129万平方米', '129万平方米'.length);
  expect(
    hints.find((one) => one.position.line === square.line && one.position.character === square.character)
      ?.label,
  ).toContain('1.29 km²');
  const lenses = await own.ask<CodeLens[]>('textDocument/codeLens', sampleUri);
  expect(lenses).toHaveLength(8);
  for (const { range, command } of lenses) {
    expect(sample.split('\n')[range.start.line]).toMatch(/^# /);
    expect(command!.title).toMatch(/^Facts: \d+ · findings: \d+$/);
  }
});

test('the facts of a page, for a view of them', async () => {
  const facts = await client.ask<PageFact[]>('galley/facts', sampleUri);
  const people = new Set(facts.filter((one) => one.kind === 'person').map((one) => one.key));
  expect(people).toContain('person:祖凤坤');
  const square = facts.find((one) => one.text === '129万平方米')!;
  expect(square.article).toContain('让城市环境更加亮丽');
  expect(square.meaning.join()).toContain('1.29 km²');
  expect(await client.ask('galley/facts', 'file:///pages/nowhere.txt')).toBeNull();
});

function decoded(data: readonly number[]): { line: number; text: string; type: string }[] {
  const lines = client.texts.get(sampleUri)!.text.split('\n');
  const out: { line: number; text: string; type: string }[] = [];
  let line = 0;
  let character = 0;
  let end = 0;
  for (let index = 0; index < data.length; index += 5) {
    const [down, along, length, type] = data.slice(index, index + 4) as [number, number, number, number];
    if (down > 0) [character, end] = [0, 0];
    line += down;
    character += along;
    expect(character).toBeGreaterThanOrEqual(end);
    end = character + length;
    out.push({ line, text: lines[line]!.slice(character, end), type: legend[type]! });
  }
  return out;
}
