import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { CodeAction, Diagnostic, TextDocumentEdit } from 'vscode-languageserver-protocol';
import type { PageScore } from '#protocol/index.ts';
import { able, TestClient, textIn, until, withEdits } from './client.ts';
import { sample } from './pages.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'galley-house-'));
const uriOf = (name: string) => pathToFileURL(path.join(folder, name)).href;
const put = (name: string, text: string) => {
  mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
  writeFileSync(path.join(folder, name), text);
};
const config = uriOf('galley.config.json');
const page = uriOf('要闻/sample.page.txt');
const sport = uriOf('体育/sample.page.txt');

let client: TestClient;
beforeAll(async () => {
  put('要闻/sample.page.txt', sample);
  put('体育/sample.page.txt', sample);
  client = await TestClient.start({
    workspaceFolders: [{ uri: pathToFileURL(folder).href, name: 'house' }],
    capabilities: {
      ...able,
      workspace: {
        ...able.workspace,
        workspaceEdit: { documentChanges: true, resourceOperations: ['create'] },
        didChangeWatchedFiles: { dynamicRegistration: true },
      },
    },
  });
  client.connection.onRequest('workspace/diagnostic/refresh', () => {
    refreshed++;
  });
  await client.open(page, sample);
  await client.open(sport, sample);
});
afterAll(async () => {
  await client.close();
  rmSync(folder, { recursive: true, force: true });
});

let refreshed = 0;
const codes = async (uri: string) => (await client.findings(uri)).map((one) => one.code);

test('where there is no configuration, one is made at the root of the workspace to turn a rule off', async () => {
  const { edit } = await chosen('truncated-paragraph', /Turn .* off/);
  const [create, change] = edit!.documentChanges as [unknown, TextDocumentEdit];
  expect(create).toEqual({ kind: 'create', uri: config });
  const text = withEdits('', change.edits as never);
  expect(JSON.parse(text)).toEqual({ rules: { 'truncated-paragraph': 'off' } });

  put('galley.config.json', text);
  await told(1);
  expect(await codes(page)).not.toContain('truncated-paragraph');
});

test('a configuration counts at once, by glob, and the person has the last word', async () => {
  put(
    'galley.config.json',
    '{\n  // 本报\n  "rules": { "broken-paragraph": "error" },\n  "overrides": [{ "files": ["体育/**"], "rules": { "broken-paragraph": "off" } }]\n}\n',
  );
  await told(2);
  const severities = (found: Diagnostic[]) => [
    ...new Set(found.filter((one) => one.code === 'broken-paragraph').map((one) => one.severity)),
  ];
  expect(severities(await client.findings(page))).toEqual([1]);
  expect(await codes(sport)).not.toContain('broken-paragraph');
  client.settings.set(sport, { rules: { 'broken-paragraph': 'hint' } });
  const before = refreshed;
  await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
  await until('a refresh', () => refreshed > before);
  expect(severities(await client.findings(sport))).toEqual([4]);
});

test('a rule is turned off in the configuration that is there; its comments stay', async () => {
  const { edit } = await chosen('interrupted-paragraph', /Turn .* off/);
  const [change] = edit!.documentChanges as TextDocumentEdit[];
  expect(change!.textDocument.uri).toBe(config);
  const before = '{\n  // 本报\n  "rules": { "broken-paragraph": "error" },\n';
  const after = withEdits(
    `${before}  "overrides": [{ "files": ["体育/**"], "rules": { "broken-paragraph": "off" } }]\n}\n`,
    change!.edits as never,
  );
  expect(after).toContain('// 本报');
  expect(after).toContain('"interrupted-paragraph": "off"');
});

test('what an action wrote to the configuration is said, and shown on request', async () => {
  const said: unknown[] = [];
  const opened: unknown[] = [];
  client.connection.onRequest('window/showMessageRequest', (params: { actions: unknown[] }) => {
    said.push(params);
    return params.actions[0];
  });
  client.connection.onRequest('window/showDocument', (params: unknown) => {
    opened.push(params);
    return { success: true };
  });
  const { command } = await chosen('interrupted-paragraph', /Turn .* off/);
  await client.connection.sendRequest('workspace/executeCommand', command);
  await until('the configuration to be shown', () => opened.length > 0);
  expect(said).toEqual([
    {
      type: 3,
      message: 'Done: Turn “Interrupted paragraph” off in galley.config.json',
      actions: [{ title: 'Open' }],
    },
  ]);
  expect(opened).toEqual([{ uri: config, takeFocus: true }]);
});

test('what is wrong in a configuration is shown in it, until it is right', async () => {
  const text = '{ "rules": { "no-such-rule": "error" } }\n';
  put('galley.config.json', text);
  await told(2);
  await client.findings(page);
  const wrong = await until('problems', () =>
    client.published.find((one) => one.uri === config && one.diagnostics.length > 0),
  );
  expect(wrong.diagnostics.map((one) => textIn(text, one.range))[0]).toContain('no-such-rule');
  put('galley.config.json', '{}\n');
  await told(2);
  await client.findings(page);
  await until(
    'no problems',
    () => client.published.findLast((one) => one.uri === config)?.diagnostics.length === 0,
  );
});

test('of two spellings of a name one is settled in the glossary', async () => {
  const uri = uriOf('要闻/names.page.txt');
  const text =
    '# 新路通车\n\n**本报讯 记者张继锋报道** 新路今天通车。\n\n# 新桥通车\n\n**本报讯 记者张继峰报道** 新桥今天通车。\n';
  await client.open(uri, text);
  const { edit, title } = await chosen('name-variant', /glossary/, uri);
  const [change] = edit!.documentChanges as TextDocumentEdit[];
  const glossary = JSON.parse(withEdits('{}\n', change!.edits as never)).glossary;
  const [use, not] = [...title.matchAll(/“([^”]+)”/g)].map((one) => one[1]);
  expect(glossary).toEqual({ people: [{ use, not: [not] }] });
  expect([use, not].sort()).toEqual(['张继峰', '张继锋']);
});

test('the proof score is that of the page and its articles, and stands in the outline', async () => {
  const score = await client.ask<PageScore>('galley/proofScore', page);
  expect(score.characters).toBeGreaterThan(5000);
  expect(score.errors).toBeGreaterThan(0);
  expect(score.byRule[0]).toMatchObject({
    rule: 'truncated-paragraph',
    name: 'Truncated paragraph',
    errors: 4,
  });
  expect(score.articles).toHaveLength(8);
  expect(Math.max(...score.articles.map((one) => one.errors))).toBeLessThanOrEqual(score.errors);
  const faulty = score.articles.find((one) => one.errors > 0)!;
  const outline = await client.ask<{ detail?: string; children: { detail?: string }[] }[]>(
    'textDocument/documentSymbol',
    page,
  );
  const details = outline
    .flatMap((one) => [one.detail, ...one.children.map((child) => child.detail)])
    .join('\n');
  expect(details).toContain(`est. ${faulty.perTenThousand}‱`);
});

/** Tells the server that the configuration changed and waits until both open pages are to be checked again. */
async function told(type: 1 | 2): Promise<void> {
  const before = refreshed;
  await client.connection.sendNotification('workspace/didChangeWatchedFiles', {
    changes: [{ uri: config, type }],
  });
  await until('a refresh', () => refreshed > before);
}

/** The code action of that title on the first finding of the rule, with its edits. */
async function chosen(rule: string, title: RegExp, uri = page): Promise<CodeAction> {
  const { range } = (await client.findings(uri)).find((one) => one.code === rule)!;
  const actions = await client.ask<CodeAction[]>('textDocument/codeAction', uri, {
    range,
    context: { diagnostics: [] },
  });
  const action = actions.find((one) => title.test(one.title))!;
  return client.connection.sendRequest('codeAction/resolve', action);
}
