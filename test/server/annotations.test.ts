import { rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { FileChangeType } from 'vscode-languageserver-protocol';
import { folder } from '../cli/galley.ts';
import { at, TestClient, textIn, until } from './client.ts';
import { notesOf } from './notes.ts';

const page =
  '# 义务植树\n\n全市今春植树三万多株，比去年多两成，超过往年。\n\n市林业局局长张三说，明年再种五万株，任务已经分到各县。\n';
const about = ['unverified-fact', 'orphan-annotation', 'unsourced-claim'];

/** A page in a folder of its own, open in a server. */
async function opened(notes: string | undefined) {
  const cwd = folder({ 'a.txt': page, ...(notes !== undefined && { 'a.txt.galley.jsonl': notes }) });
  const file = path.join(cwd, 'a.txt');
  const uri = pathToFileURL(file).href;
  const client = await TestClient.start();
  let refreshed = 0;
  client.connection.onRequest('workspace/diagnostic/refresh', () => {
    refreshed++;
    return null;
  });
  await client.open(uri, page);
  const found = async () =>
    (await client.findings(uri))
      .filter(({ code }) => about.includes(String(code)))
      .map(({ code, range }) => [code, textIn(client.texts.get(uri)!.text, range)]);
  const changedFile = (type: FileChangeType) =>
    client.connection.sendNotification('workspace/didChangeWatchedFiles', {
      changes: [{ uri: `${uri}.galley.jsonl`, type }],
    });
  return { client, uri, file, found, changedFile, refreshed: () => refreshed };
}

test('annotations stand in the findings, and follow what is typed', async () => {
  const { client, uri, found } = await opened(notesOf(page, '三万多株', '五万株'));
  await using _ = client;
  const both = [
    ['unverified-fact', '三万多株'],
    ['unverified-fact', '五万株'],
  ];
  expect(await found()).toEqual(both);
  const start = at(page, '全市');
  await client.change(
    uri,
    { range: { start, end: start }, text: '据悉，' },
    { range: { start: at(page, '超过'), end: at(page, '超过') }, text: '大大' },
  );
  expect(await found()).toEqual(both);
  // A client may send the whole text for one letter.
  await client.change(uri, { text: client.texts.get(uri)!.text.replace('# 义务植树', '# 全民义务植树') });
  expect(await found()).toEqual(both);
});

test('words that are cut are an orphan, and found again where they are pasted', async () => {
  const { client, uri, found, refreshed } = await opened(notesOf(page, '五万株'));
  await using _ = client;
  const last = { start: at(page, '市林业局'), end: at(page, '任务已经分到各县。', 9) };
  const sentence = textIn(page, last);
  await client.change(uri, { range: last, text: '' });
  expect((await found()).map(([code]) => code)).toEqual(['unverified-fact', 'orphan-annotation']);
  const first = { line: 2, character: 0 };
  await client.change(uri, { range: { start: first, end: first }, text: `${sentence}\n\n` });
  // Whoever asked waited for the notes; the words are found when typing pauses.
  await until('the search', () => refreshed() === 1);
  expect(await found()).toEqual([['unverified-fact', '五万株']]);
});

test('a notes file that comes, changes and goes is seen', async () => {
  const { client, uri, file, found, changedFile, refreshed } = await opened(undefined);
  await using _ = client;
  expect(await found()).toEqual([]);
  writeFileSync(`${file}.galley.jsonl`, notesOf(page, '三万多株'));
  await changedFile(FileChangeType.Created);
  await until('the notes', () => refreshed() === 1);
  expect(await found()).toEqual([['unverified-fact', '三万多株']]);

  await client.change(uri, { text: `快讯\n\n${page}` });
  writeFileSync(`${file}.galley.jsonl`, notesOf(page, '三万多株', '两成'));
  await changedFile(FileChangeType.Changed);
  await until('the new note', () => refreshed() === 2);
  expect(await found()).toEqual([
    ['unverified-fact', '三万多株'],
    ['unverified-fact', '两成'],
  ]);

  rmSync(`${file}.galley.jsonl`);
  await changedFile(FileChangeType.Deleted);
  await until('their end', () => refreshed() === 3);
  expect(await found()).toEqual([]);
});

test('a client that cannot pull is sent them', async () => {
  const cwd = folder({ 'a.txt': page, 'a.txt.galley.jsonl': notesOf(page, '三万多株') });
  const uri = pathToFileURL(path.join(cwd, 'a.txt')).href;
  await using client = await TestClient.start({ capabilities: {} });
  await client.open(uri, page);
  await until('findings', () =>
    client.published.some(({ diagnostics }) => diagnostics.some(({ code }) => code === 'unverified-fact')),
  );
});

test('a notes file that is none does no harm', async () => {
  const { client, found } = await opened('{"broken\n\u0000\n<<<<<<< ours\n');
  await using _ = client;
  expect(await found()).toEqual([]);
  expect(client.stderr).toBe('');
});
