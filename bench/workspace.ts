/**
 * The index of a workspace, measured at the other end of a real connection to the built server: how long it takes to read
 * all pages, what a letter typed meanwhile waits for, what the server holds in memory afterwards, and what a search for a
 * name takes. Page texts are the sample page under other headlines and with other names.
 *
 *   npm run build && npm run bench:workspace [-- --pages 2000]
 */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { LineIndex } from '#core/index.ts';
import { able, TestClient } from '../test/server/client.ts';
import { sample } from '../test/server/pages.ts';

const { values } = parseArgs({ options: { pages: { type: 'string', default: '2000' } } });
const count = Number(values.pages);
const folder = mkdtempSync(path.join(tmpdir(), 'galley-bench-'));
try {
  for (let at = 0; at < count; at++) {
    const below = path.join(folder, 'seeds', String(at % 50));
    mkdirSync(below, { recursive: true });
    const text = sample.replace(/^(#+ .*)$/gmu, `$1 第${at + 1}版`).replaceAll('张旭', `张旭${nameOf(at)}`);
    writeFileSync(path.join(below, `${at}.txt`), text);
  }
  await measure();
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function measure(): Promise<void> {
  const uri = 'file:///bench/page.txt';
  const began = performance.now();
  await using client = await TestClient.start({
    workspaceFolders: [{ uri: pathToFileURL(folder).href, name: 'pages' }],
    capabilities: { ...able, workspace: { ...able.workspace, workspaceFolders: true } },
  });
  const ended = new Promise<number>((resolve) => {
    client.onProgressEnd(() => resolve(performance.now() - began));
  });
  let over = false;
  void ended.then(() => {
    over = true;
  });
  await client.open(uri, sample);
  await client.findings(uri);
  const middle = new LineIndex(sample).positionAt(sample.indexOf('据介绍') + 1);
  const waits: number[] = [];
  for (let index = 0; !over; index++) {
    const range =
      index % 2 === 0
        ? { start: middle, end: middle }
        : { start: middle, end: { ...middle, character: middle.character + 1 } };
    const typed = performance.now();
    await client.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri, version: index + 2 },
      contentChanges: [{ range, text: index % 2 === 0 ? '新' : '' }],
    });
    await client.findings(uri);
    waits.push(performance.now() - typed);
  }
  const seconds = (await ended) / 1000;
  const searched = performance.now();
  const found = (await client.connection.sendRequest('workspace/symbol', { query: '祖凤坤' })) as unknown[];
  const search = performance.now() - searched;
  waits.sort((a, b) => a - b);
  const rank = (share: number) =>
    waits[Math.min(waits.length - 1, Math.floor(share * waits.length))]!.toFixed(1);
  console.log(
    `${count} pages read in ${seconds.toFixed(1)} s (${((seconds * 1000) / count).toFixed(1)} ms a page)\n` +
      `a letter typed meanwhile → its findings: median ${rank(0.5)} ms, 95% ${rank(0.95)} ms, longest ${rank(1)} ms (${waits.length} letters)\n` +
      `search for a name: ${search.toFixed(1)} ms, ${found.length} places\n` +
      `memory of the server: ${residentMegabytes(client.process.pid!)}`,
  );
}

/** What the system says that the process holds; only Linux tells without a program of its own. */
function residentMegabytes(pid: number): string {
  try {
    const kilobytes = /VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    return `${Math.round(Number(kilobytes) / 1024)} MB`;
  } catch {
    return 'unknown on this system';
  }
}

function nameOf(at: number): string {
  return '伟芳娜秀英敏静丽强磊'[at % 10]!;
}
