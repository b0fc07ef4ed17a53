import { expect, test, vi } from 'vitest';
import {
  CancellationTokenSource,
  type Diagnostic,
  type DocumentSymbol,
  LSPErrorCodes,
  type ResponseError,
} from 'vscode-languageserver-protocol';
import { TestClient, until } from './client.ts';
import { sample, sampleUri } from './pages.ts';

// Other work may share the machine; what is tried here is that every answer comes, not how soon.
vi.setConfig({ testTimeout: 120_000 });

const everyRequest: readonly [method: string, params: object][] = [
  ['textDocument/documentSymbol', {}],
  ['textDocument/foldingRange', {}],
  ['textDocument/selectionRange', { positions: [{ line: 6, character: 9 }] }],
  ['textDocument/diagnostic', {}],
  ['textDocument/hover', { position: { line: 4, character: 140 } }],
  ['textDocument/formatting', { options: { tabSize: 2, insertSpaces: true } }],
  [
    'textDocument/rangeFormatting',
    {
      options: { tabSize: 2, insertSpaces: true },
      range: { start: { line: 0, character: 0 }, end: { line: 60, character: 0 } },
    },
  ],
  [
    'textDocument/codeAction',
    {
      range: { start: { line: 0, character: 0 }, end: { line: 60, character: 0 } },
      context: { diagnostics: [] },
    },
  ],
  ['textDocument/documentHighlight', { position: { line: 4, character: 9 } }],
  ['textDocument/definition', { position: { line: 4, character: 9 } }],
  ['textDocument/references', { position: { line: 4, character: 9 }, context: { includeDeclaration: true } }],
  ['textDocument/prepareRename', { position: { line: 4, character: 9 } }],
  ['textDocument/completion', { position: { line: 4, character: 9 } }],
  ['textDocument/semanticTokens/full', {}],
  [
    'textDocument/semanticTokens/range',
    { range: { start: { line: 0, character: 0 }, end: { line: 60, character: 0 } } },
  ],
  [
    'textDocument/inlayHint',
    { range: { start: { line: 0, character: 0 }, end: { line: 60, character: 0 } } },
  ],
  ['textDocument/codeLens', {}],
  ['textDocument/documentLink', {}],
  ['galley/repairedText', {}],
  ['galley/facts', {}],
];

test('a request that is cancelled at once is answered, and the server lives on', async () => {
  await using client = await TestClient.start();
  await client.open(sampleUri, sample.repeat(30));
  for (const [method, params] of everyRequest) {
    const source = new CancellationTokenSource();
    const answer = client.ask(method, sampleUri, params, source.token).then(
      () => undefined,
      (error: ResponseError) => error.code,
    );
    source.cancel();
    expect([undefined, LSPErrorCodes.RequestCancelled], method).toContain(await answer);
  }
  expect((await client.ask<DocumentSymbol[]>('textDocument/documentSymbol', sampleUri)).length).toBe(91);
});

test('a check under way ends when it is cancelled, when the page changes, when it is closed', async () => {
  await using client = await TestClient.start();
  const uri = 'file:///pages/large.txt';
  await client.open(uri, sample.repeat(60));
  // The outline is there, so the page is parsed: what follows is the check alone.
  await client.ask('textDocument/documentSymbol', uri);

  const source = new CancellationTokenSource();
  const cancelled = client.ask('textDocument/diagnostic', uri, {}, source.token);
  source.cancel();
  await expect(cancelled).rejects.toMatchObject({ code: LSPErrorCodes.RequestCancelled });

  const stale = client.pull(uri);
  await client.change(uri, {
    range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
    text: '\n',
  });
  const outcome = await stale.catch((error: ResponseError<unknown>) => error);
  if ('kind' in outcome) expect(outcome.kind).toBe('full');
  else
    expect(outcome).toMatchObject({ code: LSPErrorCodes.ServerCancelled, data: { retriggerRequest: true } });

  const closed = client.pull(uri);
  await client.closeDocument(uri);
  expect(await closed).toMatchObject({ kind: 'full' });
  expect(await client.pull(uri)).toEqual({ kind: 'full', items: [] });
});

test('every request about a document that is not open is answered with nothing', async () => {
  await using client = await TestClient.start();
  for (const [method, params] of everyRequest) {
    const answer = await client.ask(method, 'file:///pages/nowhere.txt', params);
    if (method === 'textDocument/diagnostic') expect(answer).toEqual({ kind: 'full', items: [] });
    else expect(answer, method).toBeNull();
  }
});

const hostile: Readonly<Record<string, string>> = {
  empty: '',
  'blank lines': '\n\r\n\r \t\u3000\n',
  'lone surrogates': `# \ud842标题\udfb7\n\n正文\ud800继续\n\n写下去。\udc00`,
  'a mark of byte order': `\ufeff${sample}`,
  'carriage returns': sample.replaceAll('\n', '\r'),
  'mixed line ends': sample.replace(/\n/g, () => '\r\n\n\r'),
  controls: sample.replaceAll('，', '\u0000').replaceAll('。', '\u2028'),
  'one long line': '今年以来锦州市'.repeat(10_000),
  'open brackets': '（“《'.repeat(10_000),
  'nothing but marks': '。，！？'.repeat(10_000),
  'many headings': '# 标题\n\n## 栏目\n\n'.repeat(2_000),
  'an endless comment': `<!-- galley:ignore ${'x'.repeat(50_000)}`,
  'an endless table': '|'.repeat(50_000),
  'digits and hyphens': `${'1,'.repeat(30_000)}${'-'.repeat(30_000)}`,
};

test.for(Object.entries(hostile))('hostile page: %s', async ([name, text]) => {
  await using client = await TestClient.start();
  const uri = `untitled:${encodeURIComponent(name)}`;
  await client.open(uri, text);
  const lastLine = text.split(/\r\n|\r|\n/).length - 1;
  for (const [method, params] of everyRequest) await client.ask(method, uri, params);
  for (const { range } of await client.findings(uri)) {
    expect(range.start.line).toBeGreaterThanOrEqual(0);
    expect(range.end.line).toBeLessThanOrEqual(lastLine);
  }
  expect(client.logged).toEqual([]);
  expect(client.stderr).toBe('');
});

test('positions far outside the page are taken as its ends', async () => {
  await using client = await TestClient.start();
  await client.open(sampleUri, sample);
  const far = { line: 2_147_483_647, character: 2_147_483_647 };
  expect(await client.ask('textDocument/hover', sampleUri, { position: far })).toBeNull();
  const [one] = await client.ask<unknown[]>('textDocument/selectionRange', sampleUri, { positions: [far] });
  expect(one).toBeDefined();
  // Both ends the wrong way round: the whole page goes.
  await client.connection.sendNotification('textDocument/didChange', {
    textDocument: { uri: sampleUri, version: 2 },
    contentChanges: [{ range: { start: far, end: { line: 0, character: 0 } }, text: '' }],
  });
  expect(await client.findings(sampleUri)).toEqual([]);
});

test('senseless parameters are refused with a reason; the server lives on', async () => {
  await using client = await TestClient.start();
  await client.open(sampleUri, sample);
  await expect(
    client.connection.sendRequest('textDocument/hover', { textDocument: { uri: sampleUri } }),
  ).rejects.toThrow(/hovering failed/);
  expect(client.logged.join()).toMatch(/hovering failed/);
  await expect(client.connection.sendRequest('textDocument/hover', {})).rejects.toThrow();
  await expect(client.connection.sendRequest('galley/noSuchThing', {})).rejects.toThrow(/Unhandled method/);
  await expect(client.connection.sendRequest('initialize', { capabilities: {} })).rejects.toThrow(/already/);
  expect((await client.findings(sampleUri)).length).toBeGreaterThan(0);
});

test('ten megabytes are served: outline, findings, one letter typed', { timeout: 300_000 }, async () => {
  await using client = await TestClient.start();
  const uri = 'file:///pages/ten.txt';
  const text = sample.repeat(Math.ceil((10 * 1024 * 1024) / Buffer.byteLength(sample)));
  await client.open(uri, text);
  expect((await client.ask<DocumentSymbol[]>('textDocument/documentSymbol', uri)).length).toBeGreaterThan(
    1000,
  );
  const before: Diagnostic[] = await client.findings(uri);
  const place = { line: 4, character: 60 };
  await client.change(uri, { range: { start: place, end: place }, text: '，' });
  const after = await client.findings(uri);
  expect(after.length).toBeGreaterThanOrEqual(before.length - 1);
});

test('the server ends with its client: asked to, or when the client is gone', async () => {
  const polite = await TestClient.start();
  expect(await polite.close()).toBe(0);
  const gone = await TestClient.start();
  gone.process.stdin!.end();
  expect(await until('the exit', () => gone.process.exitCode ?? undefined)).toBe(1);
  gone.connection.dispose();
});
