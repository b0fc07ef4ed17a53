/**
 * What a person waits for, measured at the other end of a real connection to the built server.
 *
 *   npm run build && tsx bench/lsp.ts [--json] [15KB] [1MB] [10MB]
 *
 * Pages of 15 KB, 1 MB and 10 MB (the sample page, repeated): from opening a page to its outline and to its first
 * findings; from a letter typed in mid-page to the findings that follow; a hover. Milliseconds.
 */
import type { DocumentSymbol } from 'vscode-languageserver-protocol';
import { LineIndex } from '#core/index.ts';
import { TestClient } from '../test/server/client.ts';
import { sample } from '../test/server/pages.ts';

interface Row {
  readonly size: string;
  readonly outline: number;
  readonly findings: number;
  readonly typed: Spread;
  readonly hover: Spread;
}

interface Spread {
  readonly median: number;
  readonly p95: number;
}

const sizes: readonly [name: string, bytes: number][] = [
  ['15KB', 15 * 1024],
  ['1MB', 1024 * 1024],
  ['10MB', 10 * 1024 * 1024],
];

/** Even: what one round types the next takes away. */
const rounds = 20;

const rows: Row[] = [];
const wanted = sizes.filter(([size]) => process.argv.includes(size));
for (const [size, bytes] of wanted.length > 0 ? wanted : sizes) rows.push(await measure(size, bytes));
if (process.argv.includes('--json')) console.log(JSON.stringify(rows, null, 2));
else console.table(Object.fromEntries(rows.map(({ size, ...row }) => [size, flat(row)])));

async function measure(size: string, bytes: number): Promise<Row> {
  const uri = 'file:///bench/page.txt';
  const text = sample.repeat(Math.max(1, Math.round(bytes / Buffer.byteLength(sample))));
  const lines = new LineIndex(text);
  const middle = lines.positionAt(text.indexOf('据介绍', text.length / 2 - sample.length) + 1);
  const figure = lines.positionAt(text.indexOf('129万平方米', text.length / 2 - sample.length) + 1);

  await using client = await TestClient.start();
  const opened = performance.now();
  await client.open(uri, text);
  await client.ask<DocumentSymbol[]>('textDocument/documentSymbol', uri);
  const outline = performance.now() - opened;
  await client.findings(uri);
  const findings = performance.now() - opened;

  const typed: number[] = [];
  for (let index = 0; index < rounds; index++) {
    const change =
      index % 2 === 0
        ? { range: { start: middle, end: middle }, text: '新' }
        : { range: { start: middle, end: { ...middle, character: middle.character + 1 } }, text: '' };
    // Straight to the wire: the copy that the test client keeps would cost more than the server's work.
    const began = performance.now();
    await client.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri, version: index + 2 },
      contentChanges: [change],
    });
    await client.findings(uri);
    typed.push(performance.now() - began);
  }

  const hover: number[] = [];
  for (let index = 0; index < rounds; index++) {
    const began = performance.now();
    await client.ask('textDocument/hover', uri, { position: figure });
    hover.push(performance.now() - began);
  }
  return { size, outline, findings, typed: spread(typed), hover: spread(hover) };
}

function spread(times: readonly number[]): Spread {
  const sorted = [...times].sort((a, b) => a - b);
  const rank = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))]!;
  return { median: rank(0.5), p95: rank(0.95) };
}

function flat(row: Omit<Row, 'size'>): Record<string, string> {
  const ms = (value: number) => value.toFixed(1);
  return {
    'open → outline': ms(row.outline),
    'open → findings': ms(row.findings),
    'letter → findings': `${ms(row.typed.median)} (95%: ${ms(row.typed.p95)})`,
    hover: `${ms(row.hover.median)} (95%: ${ms(row.hover.p95)})`,
  };
}
