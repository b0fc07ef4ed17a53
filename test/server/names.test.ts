import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type {
  CompletionList,
  DocumentHighlight,
  DocumentLink,
  Location,
  Range,
  TextEdit,
  WorkspaceEdit,
  WorkspaceSymbol,
} from 'vscode-languageserver-protocol';
import { able, at, TestClient, textIn, until, withEdits } from './client.ts';
import { sample } from './pages.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'galley-names-'));
const uriOf = (name: string) => pathToFileURL(path.join(folder, name)).href;
const pages = {
  /** The sample page, as the second of its issue. */
  'seeds/a 02版.txt': `2021年12月23日 星期四 第二版 要闻\n\n${sample.trimStart()}`,
  'seeds/first.txt':
    '2021年12月23日 星期四 第一版\n\n# 果树专家谈冬季管护\n\n**本报讯 记者崔治报道** 果树专家谢长荣昨日在锦州市义县授课，现场来了不少农民。（下转第二版）\n',
  'seeds/old.txt':
    '2020年1月2日 星期四 第二版\n\n# 旧闻一则\n\n**本报讯 记者孙一鸣报道** 一条旧闻，只有一句话。\n',
  'notes/todo.txt': '买菜。记者崔治。\n',
  'node_modules/x/seeds/hidden.txt': '# 隐藏的标题\n\n**本报讯 记者崔治报道** 不该看见。\n',
};
const second = uriOf('seeds/a 02版.txt');
const secondText = pages['seeds/a 02版.txt'];

let client: TestClient;
beforeAll(async () => {
  for (const [name, text] of Object.entries(pages)) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), text);
  }
  client = await TestClient.start({
    workspaceFolders: [{ uri: pathToFileURL(folder).href, name: 'pages' }],
    capabilities: {
      ...able,
      workspace: {
        ...able.workspace,
        workspaceFolders: true,
        didChangeWatchedFiles: { dynamicRegistration: true },
      },
      textDocument: { ...able.textDocument, rename: { prepareSupport: true } },
    },
  });
  await client.open(second, secondText);
  await untilIndexed('果树专家谈冬季管护');
});
afterAll(async () => {
  await client.close();
  rmSync(folder, { recursive: true, force: true });
});

test('every mention of a person on the page is lit, also where print sets the name wide', async () => {
  const position = at(secondText, '记者崔治报道** 三山', 3);
  const lit = await client.ask<DocumentHighlight[]>('textDocument/documentHighlight', second, { position });
  const words = lit.map((one) => textIn(secondText, one.range));
  expect(words).toContain('崔治');
  expect(words).toContain('崔 治');
  expect(words.length).toBe(secondText.split(/崔 ?治/).length - 1);
});

test('references reach the other pages of the workspace, and no notes or libraries', async () => {
  const position = at(secondText, '记者崔治报道** 三山', 3);
  const context = { includeDeclaration: true };
  const found = await client.ask<Location[]>('textDocument/references', second, { position, context });
  const files = [...new Set(found.map((one) => one.uri))];
  expect(files).toEqual([second, uriOf('seeds/first.txt')]);
});

test('the definition of a person is where role and affiliation are told', async () => {
  const uri = uriOf('seeds/introduced.txt');
  const text =
    '# 植树\n\n**本报讯 记者崔治报道** 昨日，祖凤坤来到现场。市林业和草原局局长祖凤坤介绍，今年植树一万株。\n\n祖凤坤说，明年再植一万株。\n';
  await client.open(uri, text);
  const position = at(text, '祖凤坤说', 1);
  const found = await client.ask<Location>('textDocument/definition', uri, { position });
  expect(found).toEqual({
    uri,
    range: { start: at(text, '局长祖凤坤', 2), end: at(text, '局长祖凤坤', 5) },
  });
  await client.closeDocument(uri);
});

test('a renamed person is renamed everywhere, wide names stay wide', async () => {
  const position = at(secondText, '记者崔治报道** 三山', 3);
  const prepared = await client.ask<{ range: Range; placeholder: string }>(
    'textDocument/prepareRename',
    second,
    {
      position,
    },
  );
  expect(prepared.placeholder).toBe('崔治');
  const edit = await client.ask<WorkspaceEdit>('textDocument/rename', second, { position, newName: '崔智' });
  const changes = new Map<string, TextEdit[]>();
  for (const change of edit.documentChanges!) {
    if (!('textDocument' in change)) throw new Error('not an edit of a document');
    expect(change.textDocument.version).toBe(change.textDocument.uri === second ? 1 : null);
    changes.set(change.textDocument.uri, change.edits as TextEdit[]);
  }
  expect([...changes.keys()]).toEqual([second, uriOf('seeds/first.txt')]);
  expect(withEdits(secondText, changes.get(second)!)).toBe(
    secondText.replaceAll('崔治', '崔智').replaceAll('崔 治', '崔 智'),
  );
});

test('what is no name is neither renamed nor taken for one', async () => {
  const ask = (position: object, newName: string) =>
    client.ask('textDocument/rename', second, { position, newName });
  await expect(ask(at(secondText, '质量替换', 1), '崔智')).rejects.toThrow(/no person/);
  const name = at(secondText, '记者崔治报道** 三山', 3);
  for (const bad of ['', '  ', '崔\n智', '# 崔', `${'长'.repeat(61)}`])
    await expect(ask(name, bad), bad).rejects.toThrow(/cannot be a name/);
  expect(
    await client.ask('textDocument/prepareRename', second, { position: at(secondText, '质量替换', 1) }),
  ).toBeNull();
});

test('headlines, persons and organisations of all pages are found by some of their characters', async () => {
  const names = (await symbols('果树管护')).map((one) => one.name);
  expect(names).toEqual(['果树专家谈冬季管护']);
  const [person] = await symbols('祖凤坤');
  expect(person).toMatchObject({ name: '祖凤坤', location: { uri: second } });
  expect(person!.containerName).toContain('局长');
  expect(await symbols('隐藏的标题')).toEqual([]);
  expect((await symbols('')).length).toBeGreaterThan(10);
});

test('a name is completed from its first character, with who it is', async () => {
  const uri = uriOf('seeds/new.txt');
  const text = '# 标题\n\n昨日，记者祖\n';
  await client.open(uri, text);
  const position = at(text, '记者祖', 3);
  const list = await client.ask<CompletionList>('textDocument/completion', uri, { position });
  const item = list.items.find((one) => one.label === '祖凤坤')!;
  expect(item.detail).toContain('局长');
  expect(withEdits(text, [item.textEdit as TextEdit])).toBe('# 标题\n\n昨日，记者祖凤坤\n');
  await client.closeDocument(uri);
});

test('a jump line leads to the page of its issue that it names', async () => {
  const uri = uriOf('seeds/first.txt');
  await client.open(uri, pages['seeds/first.txt']);
  const links = await client.ask<DocumentLink[]>('textDocument/documentLink', uri);
  expect(links).toHaveLength(1);
  expect(links[0]!.target).toBe(second);
  expect(textIn(pages['seeds/first.txt'], links[0]!.range)).toBe('下转第二版');
  await client.closeDocument(uri);
});

test('the index follows the files', async () => {
  const uri = uriOf('seeds/later.txt');
  writeFileSync(path.join(folder, 'seeds/later.txt'), '# 后来的标题\n\n**本报讯 记者崔治报道** 一句话。\n');
  await client.connection.sendNotification('workspace/didChangeWatchedFiles', {
    changes: [{ uri, type: 1 }],
  });
  await untilIndexed('后来的标题');
  rmSync(path.join(folder, 'seeds/later.txt'));
  await client.connection.sendNotification('workspace/didChangeWatchedFiles', {
    changes: [{ uri, type: 3 }],
  });
  await untilGone('后来的标题');
  await client.connection.sendNotification('workspace/didChangeWorkspaceFolders', {
    event: { added: [], removed: [{ uri: pathToFileURL(folder).href, name: 'pages' }] },
  });
  await untilGone('旧闻一则');
  expect((await symbols('祖凤坤')).length).toBe(1);
});

function symbols(query: string): Promise<WorkspaceSymbol[]> {
  return client.connection.sendRequest('workspace/symbol', { query });
}

async function untilIndexed(headline: string): Promise<void> {
  let found = false;
  await until(`“${headline}” in the index`, () => {
    void symbols(headline).then((list) => {
      found ||= list.length > 0;
    });
    return found;
  });
}

async function untilGone(headline: string): Promise<void> {
  let gone = false;
  await until(`“${headline}” to leave the index`, () => {
    void symbols(headline).then((list) => {
      gone ||= list.length === 0;
    });
    return gone;
  });
}
