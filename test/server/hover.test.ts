import { Marked } from 'marked';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Hover, MarkupContent } from 'vscode-languageserver-protocol';
import { able, at, TestClient, textIn } from './client.ts';
import { sample, sampleUri } from './pages.ts';

let client: TestClient;
let chinese: TestClient;
beforeAll(async () => {
  client = await TestClient.start();
  chinese = await TestClient.start({ locale: 'zh-CN' });
  for (const one of [client, chinese]) await one.open(sampleUri, sample);
});
afterAll(async () => {
  await client.close();
  await chinese.close();
});

test('a figure is told in plain digits, converted', async () => {
  const { text, range } = await hoverAt(client, '129万平方米', 1);
  expect(textIn(sample, range!)).toBe('129万平方米');
  expect(unescaped(text)).toContain('1,290,000 m²');
  expect(unescaped(text)).toContain('1.29 km²');
  expect(unescaped((await hoverAt(chinese, '129万平方米', 1)).text)).toContain('1,290,000平方米');
});

test('a name links to the other places where it stands', async () => {
  const { text } = await hoverAt(client, '记者崔治报道** 三山', 2);
  expect(text).toMatch(/Elsewhere on this page/);
  const links = [...text.matchAll(/\[line (\d+)\]\(<([^>]+)>\)/g)];
  expect(links.length).toBeGreaterThan(1);
  for (const [, line, uri] of links) {
    expect(uri).toMatch(new RegExp(`^${sampleUri}#L${line},\\d+$`));
    expect(sample.split('\n')[Number(line) - 1]).toMatch(/崔 ?治/);
  }
});

test('a date without a year says what it lacks, and settles it by the publication date', async () => {
  const undated = await hoverAt(chinese, '12月22日，记者登上'.slice(0, 6), 2);
  expect(undated.text).toContain('不知见报日期');
  await using dated = await TestClient.start();
  dated.settings.set(sampleUri, { publicationDate: '2021-12-23' });
  await dated.open(sampleUri, sample);
  expect(unescaped((await hoverAt(dated, '12月22日', 2)).text)).toContain('2021-12-22');
});

test('a figure that a break cuts is one figure, on either side of the break', async () => {
  const uri = 'file:///pages/cut.txt';
  const text =
    '# 植树\n\n**本报讯 记者崔治报道** 今年以来，全市栽植各类树木共1\n\n29万平方米，绿化面积比去年更大。\n';
  await client.open(uri, text);
  const told = await Promise.all(
    [at(text, '共1', 2), at(text, '29万', 2)].map((position) =>
      client.ask<Hover>('textDocument/hover', uri, { position }),
    ),
  );
  const [before, behind] = told.map((one) => unescaped((one.contents as MarkupContent).value));
  expect(before).toContain('1,290,000 m²');
  expect(behind).toBe(before);
  expect(told.map((one) => textIn(text, one.range!))).toEqual(['1', '29万平方米']);
});

test('what a page says stays text in a hover', async () => {
  const uri = 'file:///pages/hostile.txt';
  const title = '[点此](command:evil)<img src=x>`甲`办法';
  const text = `# 标题\n\n**本报讯 记者崔治报道** 据《${title}》规定，明年起施行。\n`;
  await client.open(uri, text);
  const position = at(text, '点此', 1);
  const { contents } = await client.ask<Hover>('textDocument/hover', uri, { position });
  const { value } = contents as MarkupContent;
  expect(unescaped(value)).toContain(title);
  const tokens = new Marked({ gfm: true })
    .lexer(value)
    .flatMap((one) => ('tokens' in one ? (one.tokens ?? []) : [one]));
  expect([...new Set(tokens.map((one) => one.type))].sort()).toEqual(['escape', 'text']);
});

test('plain prose has no hover', async () => {
  const answer = await client.ask('textDocument/hover', sampleUri, { position: at(sample, '质量替换', 1) });
  expect(answer).toBeNull();
});

test('a client without Markdown gets plain lines', async () => {
  await using plain = await TestClient.start({
    capabilities: { ...able, textDocument: { hover: { contentFormat: ['plaintext'] } } },
  });
  await plain.open(sampleUri, sample);
  const { text, kind } = await hoverAt(plain, '129万平方米', 1);
  expect(kind).toBe('plaintext');
  expect(text).toContain('1,290,000 m²');
  expect(text).not.toContain('\\');
});

async function hoverAt(from: TestClient, needle: string, into: number) {
  const hover = await from.ask<Hover>('textDocument/hover', sampleUri, {
    position: at(sample, needle, into),
  });
  const { value, kind } = hover.contents as MarkupContent;
  return { text: value, kind, range: hover.range };
}

function unescaped(text: string): string {
  return text.replace(/\\([!-/:-@[-`{-~])/g, '$1');
}
