import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  type CodeAction,
  CodeActionKind,
  type Diagnostic,
  type TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver-protocol';
import { defaultStyle, repairPage } from '#core/index.ts';
import { type RepairedText, showRuleCommand } from '#protocol/index.ts';
import { able, TestClient, withEdits } from './client.ts';
import { sample, sampleUri } from './pages.ts';

let client: TestClient;
beforeAll(async () => {
  client = await TestClient.start({ initializationOptions: { rulePages: 'https://example.org/rules/' } });
  await client.open(sampleUri, sample);
});
afterAll(() => client.close());

const ink = (text: string) => [...text.replace(/\s/g, '')].sort().join('');

test('one broken paragraph is joined, and the finding is gone', async () => {
  const { found, actions } = await actionsAt((one) => one.code === 'broken-paragraph');
  const fix = actions.find((one) => one.isPreferred)!;
  expect(fix.diagnostics).toEqual([found]);
  const after = applied(sample, fix.edit!);
  expect(ink(after)).toBe(ink(sample));
  const uri = 'file:///pages/joined.txt';
  await client.open(uri, after);
  const joints = (list: Diagnostic[]) => list.filter((one) => one.code === 'broken-paragraph').length;
  expect(joints(await client.findings(uri))).toBe(joints(await client.findings(sampleUri)) - 1);
});

test('all of one rule are fixed at once, the edits worked out when chosen', async () => {
  const { actions } = await actionsAt((one) => one.code === 'interrupted-paragraph');
  const all = actions.find((one) => /Fix all 3/.test(one.title))!;
  expect(all.edit).toBeUndefined();
  const { edit } = await client.connection.sendRequest<CodeAction>('codeAction/resolve', all);
  const uri = 'file:///pages/one-rule.txt';
  await client.open(uri, applied(sample, edit!));
  const codes = (await client.findings(uri)).map((one) => one.code);
  expect(codes).not.toContain('interrupted-paragraph');
  expect(codes).toContain('broken-paragraph');
});

test('fix-all takes the safe fixes only, and leaves nothing safe behind', async () => {
  const [action, ...others] = await ask(sampleUri, [CodeActionKind.SourceFixAll]);
  expect(others).toEqual([]);
  expect(action!.kind).toBe('source.fixAll.galley');
  const { edit } = await client.connection.sendRequest<CodeAction>('codeAction/resolve', action!);
  const after = applied(sample, edit!);
  const uri = 'file:///pages/fixed.txt';
  await client.open(uri, after);
  const codes = (await client.findings(uri)).map((one) => one.code);
  expect(codes).not.toContain('broken-paragraph');
  expect(codes).not.toContain('interrupted-paragraph');
  expect(codes.filter((one) => one === 'truncated-paragraph')).toHaveLength(1);
  expect(await ask(uri, ['source'])).toEqual([]);
  expect(await ask(uri, ['refactor'])).toEqual([]);
});

test('formatting, fix-all and the repaired text are the same', async () => {
  const options = { tabSize: 2, insertSpaces: true };
  const edits = await client.ask<TextEdit[]>('textDocument/formatting', sampleUri, { options });
  const repaired = await client.ask<RepairedText>('galley/repairedText', sampleUri);
  expect(repaired.text).toBe(repairPage(sample, defaultStyle).text);
  expect(withEdits(sample, edits)).toBe(repaired.text);
  expect(repaired.applied).toBeGreaterThanOrEqual(15);
  const [action] = await ask(sampleUri, ['source.fixAll.galley']);
  const { edit } = await client.connection.sendRequest<CodeAction>('codeAction/resolve', action!);
  expect(applied(sample, edit!)).toBe(repaired.text);
  const again = 'file:///pages/formatted.txt';
  await client.open(again, repaired.text);
  expect(await client.ask<TextEdit[]>('textDocument/formatting', again, { options })).toEqual([]);
});

test('the repaired text can be that of one rule; a closed document has none', async () => {
  const rules = ['broken-paragraph'];
  const repaired = await client.ask<RepairedText>('galley/repairedText', sampleUri, { rules });
  expect(repaired.applied).toBe(12);
  expect(await client.ask('galley/repairedText', 'file:///pages/nowhere.txt')).toBeNull();
});

test('formatting a range changes nothing outside it', async () => {
  const range = { start: { line: 13, character: 0 }, end: { line: 22, character: 0 } };
  const options = { tabSize: 2, insertSpaces: true };
  const edits = await client.ask<TextEdit[]>('textDocument/rangeFormatting', sampleUri, { range, options });
  expect(edits.length).toBeGreaterThan(0);
  for (const edit of edits) {
    expect(edit.range.start.line).toBeGreaterThanOrEqual(13);
    expect(edit.range.end.line).toBeLessThanOrEqual(22);
  }
  expect(ink(withEdits(sample, edits))).toBe(ink(sample));
});

test('a client that takes no later edits gets them at once; one without versions gets plain changes', async () => {
  await using plain = await TestClient.start({
    capabilities: {
      ...able,
      workspace: { configuration: true },
      textDocument: {
        ...able.textDocument,
        codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: [] } } },
      },
    },
  });
  await plain.open(sampleUri, sample);
  const range = { start: { line: 0, character: 0 }, end: { line: 133, character: 0 } };
  const context = { diagnostics: [], only: ['source.fixAll'] };
  const [action] = await plain.ask<CodeAction[]>('textDocument/codeAction', sampleUri, { range, context });
  expect(Object.keys(action!.edit!)).toEqual(['changes']);
  const repaired = await client.ask<RepairedText>('galley/repairedText', sampleUri);
  expect(withEdits(sample, action!.edit!.changes![sampleUri]!)).toBe(repaired.text);
});

test('a rule can be told to leave a place alone', async () => {
  const before = await client.findings(sampleUri);
  const { found, actions } = await actionsAt((one) => one.code === 'stray-latin');
  const ignore = actions.find((one) => one.title.startsWith('Ignore'))!;
  const after = applied(sample, ignore.edit!);
  expect(after).toContain('\n\n<!-- galley:ignore stray-latin -->\n\n质量替换');
  const uri = 'file:///pages/ignored.txt';
  await client.open(uri, after);
  const codes = (list: Diagnostic[]) => list.map((one) => one.code);
  expect(codes(await client.findings(uri))).toEqual(
    codes(before.filter((one) => one.range.start.line !== found.range.start.line || one.code !== found.code)),
  );
});

test('the page of a rule is opened by the client', async () => {
  const shown: unknown[] = [];
  client.connection.onRequest('window/showDocument', (params: unknown) => {
    shown.push(params);
    return { success: true };
  });
  const { actions } = await actionsAt((one) => one.code === 'truncated-paragraph');
  const { command } = actions.find((one) => one.command)!;
  expect(command).toMatchObject({ command: showRuleCommand, arguments: ['truncated-paragraph'] });
  await client.connection.sendRequest('workspace/executeCommand', command!);
  expect(shown).toEqual([{ uri: 'https://example.org/rules/truncated-paragraph.md' }]);
  const foul = { command: showRuleCommand, arguments: ['../../../etc/passwd'] };
  await expect(client.connection.sendRequest('workspace/executeCommand', foul)).rejects.toThrow(/no such/);
});

async function actionsAt(
  is: (one: Diagnostic) => boolean,
): Promise<{ found: Diagnostic; actions: CodeAction[] }> {
  const found = (await client.findings(sampleUri)).find(is)!;
  const context = { diagnostics: [found] };
  const { range } = found;
  return { found, actions: await client.ask('textDocument/codeAction', sampleUri, { range, context }) };
}

function ask(uri: string, only: string[]): Promise<CodeAction[]> {
  const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
  return client.ask('textDocument/codeAction', uri, { range, context: { diagnostics: [], only } });
}

function applied(text: string, edit: WorkspaceEdit): string {
  const [change] = edit.documentChanges!;
  if (!change || !('textDocument' in change)) throw new Error('not an edit of a document');
  expect(change.textDocument.version).toBe(1);
  return withEdits(text, change.edits as TextEdit[]);
}
