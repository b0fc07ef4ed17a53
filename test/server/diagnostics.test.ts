import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Diagnostic, DiagnosticSeverity } from 'vscode-languageserver-protocol';
import { able, at, TestClient, textIn, until } from './client.ts';
import { sample, sampleUri } from './pages.ts';

let client: TestClient;
beforeAll(async () => {
  client = await TestClient.start({ initializationOptions: { rulePages: 'https://example.org/rules' } });
  await client.open(sampleUri, sample);
});
afterAll(() => client.close());

const breaks = /^(broken|interrupted|truncated)-paragraph$/;
const line = (one: Diagnostic) => one.range.start.line + 1;

test('the breaks of the sample page, each at the end of its head', async () => {
  const found = (await client.findings(sampleUri)).filter((one) => breaks.test(String(one.code)));
  expect(found.filter((one) => one.code === 'broken-paragraph').map(line)).toEqual([
    15, 19, 29, 41, 43, 49, 53, 57, 61, 86, 88, 90,
  ]);
  expect(found.filter((one) => one.code === 'interrupted-paragraph').map(line)).toEqual([7, 33, 76]);
  expect(found.filter((one) => one.code === 'truncated-paragraph').map(line)).toEqual([21]);
});

test('a finding names its source, its rule with a page, and the place that belongs to it', async () => {
  const found = await client.findings(sampleUri);
  const one = found.find((finding) => finding.code === 'interrupted-paragraph' && line(finding) === 7)!;
  expect(one).toMatchObject({
    source: 'galley',
    severity: DiagnosticSeverity.Warning,
    codeDescription: { href: 'https://example.org/rules/interrupted-paragraph.md' },
  });
  const [tail] = one.relatedInformation!;
  expect(tail!.location.uri).toBe(sampleUri);
  expect(sample.split('\n')[tail!.location.range.start.line]).toMatch(/^厂改造项目/);
});

test('asked again, an unchanged page is answered in one word', async () => {
  const first = await client.pull(sampleUri);
  expect(first.kind).toBe('full');
  expect(await client.pull(sampleUri, first.resultId)).toEqual({
    kind: 'unchanged',
    resultId: first.resultId,
  });
  // A comma typed into the last line, and taken out again, leaves every finding where it was.
  const end = { line: 133, character: 0 };
  await client.change(sampleUri, { range: { start: end, end }, text: '，' });
  await client.change(sampleUri, { range: { start: end, end: { line: 133, character: 1 } }, text: '' });
  expect(await client.pull(sampleUri, first.resultId)).toMatchObject({ kind: 'unchanged' });
  expect(await client.pull(sampleUri, 'of another server')).toMatchObject({ kind: 'full' });
});

test('messages are in the language of the person', async () => {
  await using chinese = await TestClient.start({ locale: 'zh-cn' });
  await chinese.open(sampleUri, sample);
  const [zh, en] = [await chinese.findings(sampleUri), await client.findings(sampleUri)];
  expect(zh.map((one) => one.code)).toEqual(en.map((one) => one.code));
  for (const one of zh) expect(one.message).toMatch(/\p{Script=Han}/u);
  for (const one of en.filter(({ code }) => breaks.test(String(code))))
    expect(one.message).toMatch(/^[A-Z“]/);
});

test('what the client cannot show is not sent', async () => {
  await using plain = await TestClient.start({
    capabilities: { workspace: { configuration: true }, textDocument: { diagnostic: {} } },
    initializationOptions: { rulePages: 'https://example.org/rules' },
  });
  await plain.open(sampleUri, sample);
  for (const one of await plain.findings(sampleUri)) {
    expect(one).not.toHaveProperty('relatedInformation');
    expect(one).not.toHaveProperty('codeDescription');
    expect(one).not.toHaveProperty('tags');
  }
});

test('a document that is not open has no findings', async () => {
  expect(await client.pull('file:///pages/nowhere.txt')).toEqual({ kind: 'full', items: [] });
});

test('settings are those of each file, asked once, until they change', async () => {
  await using own = await TestClient.start();
  const [strict, lax] = ['file:///strict/a.txt', 'file:///lax/a.txt'];
  own.settings.set(lax, { rules: { 'truncated-paragraph': 'off', 'broken-paragraph': 'hint', nonsense: 7 } });
  await own.open(strict, sample);
  await own.open(lax, sample);
  const ofLax = await own.findings(lax);
  const ofStrict = await own.findings(strict);
  const severities = (found: Diagnostic[], rule: string) => [
    ...new Set(found.filter((one) => one.code === rule).map((one) => one.severity)),
  ];
  expect(severities(ofStrict, 'truncated-paragraph')).toEqual([DiagnosticSeverity.Error]);
  expect(severities(ofLax, 'truncated-paragraph')).toEqual([]);
  expect(severities(ofLax, 'broken-paragraph')).toEqual([DiagnosticSeverity.Hint]);
  await own.findings(lax);
  expect(own.asked.filter((uri) => uri === lax)).toHaveLength(1);

  let refreshed = 0;
  own.connection.onRequest('workspace/diagnostic/refresh', () => {
    refreshed++;
  });
  own.settings.set(lax, { rules: {} });
  await own.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
  await until('a refresh', () => refreshed > 0);
  expect(severities(await own.findings(lax), 'truncated-paragraph')).toEqual([DiagnosticSeverity.Error]);
});

const pushing = {
  capabilities: {
    ...able,
    textDocument: {
      ...able.textDocument,
      diagnostic: undefined,
      publishDiagnostics: { relatedInformation: true },
    },
  },
} as never;

test('a client that does not pull is sent the findings, and again only when they differ', async () => {
  await using old = await TestClient.start(pushing);
  expect(old.initialized!.capabilities.diagnosticProvider).toBeUndefined();
  await old.open(sampleUri, sample);
  const first = await until('findings', () => old.published.find((one) => one.uri === sampleUri));
  expect(first).toMatchObject({ version: 1 });
  expect(first.diagnostics).toEqual(
    (await client.findings(sampleUri)).map(({ codeDescription: _, tags: __, ...one }) => one),
  );

  // The truncated paragraph, completed, makes one finding less; the version before that is never published.
  const end = at(sample, '做精的黄金', 5);
  await old.change(sampleUri, { range: { start: end, end }, text: '之' });
  await old.change(sampleUri, { range: { start: end, end }, text: '路。' });
  const second = await until('fewer findings', () => old.published[1]);
  expect(second.version).toBe(3);

  // A letter in the place of another moves no finding: nothing is sent until there is something to say.
  const [start, next] = [at(sample, '实现了义务教育'), at(sample, '现了义务教育')];
  await old.change(sampleUri, { range: { start, end: next }, text: '体' });
  await old.ask('textDocument/documentSymbol', sampleUri);
  await old.closeDocument(sampleUri);
  const third = await until('the end', () => old.published[2]);
  expect(third.diagnostics).toEqual([]);
});

test('pushed settings serve a client that cannot be asked', async () => {
  await using old = await TestClient.start({
    capabilities: { textDocument: { publishDiagnostics: {} } },
    initializationOptions: { settings: { rules: { 'truncated-paragraph': 'off' } } },
  });
  await old.open(sampleUri, sample);
  const first = await until('findings', () => old.published[0]);
  expect(first.diagnostics.some((one) => one.code === 'truncated-paragraph')).toBe(false);
  await old.connection.sendNotification('workspace/didChangeConfiguration', {
    settings: { galley: { rules: { 'truncated-paragraph': 'info' } } },
  });
  const second = await until('findings under the new settings', () => old.published[1]);
  const truncated = second.diagnostics.filter((one) => one.code === 'truncated-paragraph');
  expect(truncated.map((one) => [one.severity, textIn(sample, one.range).length > 0])).toEqual([
    [DiagnosticSeverity.Information, true],
  ]);
});
