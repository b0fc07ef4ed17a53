import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import vm from 'node:vm';
import { MessageChannel, type MessagePort } from 'node:worker_threads';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  AbstractMessageReader,
  AbstractMessageWriter,
  createProtocolConnection,
  type DataCallback,
  type Disposable,
  type DocumentDiagnosticReport,
  type DocumentSymbol,
  type Message,
  type ProtocolConnection,
} from 'vscode-languageserver-protocol/node';
import { able, textIn } from './client.ts';
import { notesOf } from './notes.ts';
import { sample, sampleUri } from './pages.ts';

const bundle = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../../dist/server.browser.js');
const channel = new MessageChannel();
const asked: string[] = [];
const files: Readonly<Record<string, string>> = {
  'vscode-vfs://github/paper/issue/galley.config.json': '{ "rules": { "truncated-paragraph": "off" } }',
  'vscode-vfs://github/paper/issue/annotated.page.txt.galley.jsonl': notesOf(sample, '张继锋'),
  'vscode-vfs://github/paper/issue/other.page.txt': '# 远处的标题\n\n**本报讯 记者崔治报道** 一句话。\n',
};
const uri = 'vscode-vfs://github/paper/issue/sample.page.txt';
const annotated = 'vscode-vfs://github/paper/issue/annotated.page.txt';

let connection: ProtocolConnection;
beforeAll(async () => {
  // What a worker has, and nothing of Node: no require, no process, no Buffer.
  const { setTimeout, clearTimeout, performance, console, crypto, TextEncoder, TextDecoder, queueMicrotask } =
    globalThis;
  const web = {
    setTimeout,
    clearTimeout,
    performance,
    console,
    TextEncoder,
    TextDecoder,
    queueMicrotask,
    crypto,
  };
  const self = channel.port1 as unknown as object;
  vm.runInNewContext(readFileSync(bundle, 'utf8'), { ...web, self, navigator: { language: 'zh-CN' } });
  connection = createProtocolConnection(new PortReader(channel.port2), new PortWriter(channel.port2));
  connection.onRequest('galley/readFile', ({ uri: wanted }: { uri: string }) => {
    asked.push(wanted);
    return files[wanted] ?? null;
  });
  connection.onRequest('galley/findPages', () => Object.keys(files).filter((one) => one.endsWith('.txt')));
  connection.onRequest('workspace/configuration', ({ items }: { items: unknown[] }) => items.map(() => null));
  connection.onRequest('client/registerCapability', () => {});
  connection.onRequest('window/workDoneProgress/create', () => {});
  connection.listen();
  await connection.sendRequest('initialize', {
    processId: null,
    rootUri: null,
    workspaceFolders: [{ uri: 'vscode-vfs://github/paper', name: 'paper' }],
    capabilities: able,
    initializationOptions: { files: true },
  });
  await connection.sendNotification('initialized', {});
});
afterAll(() => {
  connection.dispose();
  channel.port1.close();
});

test('the worker answers as the process does, in the language of the browser', async () => {
  const textDocument = { uri: sampleUri, languageId: 'article-text', version: 1, text: sample };
  await connection.sendNotification('textDocument/didOpen', { textDocument });
  const symbols = await connection.sendRequest<DocumentSymbol[]>('textDocument/documentSymbol', {
    textDocument,
  });
  expect(symbols.map((one) => one.children?.length)).toEqual([0, 2, 1, 4]);
  const report = await connection.sendRequest<DocumentDiagnosticReport>('textDocument/diagnostic', {
    textDocument,
  });
  if (report.kind !== 'full') throw new Error('nothing was asked before');
  const truncated = report.items.find((one) => one.code === 'truncated-paragraph')!;
  expect(truncated.message).toMatch(/\p{Script=Han}/u);
});

test('configuration and neighbours are read through the client, wherever they lie', async () => {
  const textDocument = { uri, languageId: 'article-text', version: 1, text: sample };
  await connection.sendNotification('textDocument/didOpen', { textDocument });
  const report = await connection.sendRequest<DocumentDiagnosticReport>('textDocument/diagnostic', {
    textDocument,
  });
  if (report.kind !== 'full') throw new Error('nothing was asked before');
  expect(report.items.map((one) => one.code)).not.toContain('truncated-paragraph');
  expect(asked).toContain('vscode-vfs://github/paper/issue/galley.config.json');
  let found: unknown[] = [];
  while (found.length === 0)
    found = await connection.sendRequest('workspace/symbol', { query: '远处的标题' });
  expect(found).toHaveLength(1);
});

test('the notes beside a page are read through the client too', async () => {
  const textDocument = { uri: annotated, languageId: 'article-text', version: 1, text: sample };
  await connection.sendNotification('textDocument/didOpen', { textDocument });
  const report = await connection.sendRequest<DocumentDiagnosticReport>('textDocument/diagnostic', {
    textDocument,
  });
  if (report.kind !== 'full') throw new Error('nothing was asked before');
  const [found, ...others] = report.items.filter((one) => one.code === 'unverified-fact');
  expect(textIn(sample, found!.range)).toBe('张继锋');
  expect(others).toEqual([]);
});

class PortReader extends AbstractMessageReader {
  readonly #port: MessagePort;

  constructor(port: MessagePort) {
    super();
    this.#port = port;
  }

  listen(callback: DataCallback): Disposable {
    this.#port.on('message', callback);
    return { dispose: () => this.#port.close() };
  }
}

class PortWriter extends AbstractMessageWriter {
  readonly #port: MessagePort;

  constructor(port: MessagePort) {
    super();
    this.#port = port;
  }

  async write(message: Message): Promise<void> {
    this.#port.postMessage(message);
  }

  end(): void {}
}
