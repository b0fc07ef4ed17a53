import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import type { Diagnostic } from 'vscode-languageserver-protocol';
import {
  AnnotationText,
  adopt,
  checkPage,
  defaultStyle,
  format,
  LineIndex,
  parsePage,
  serialiseNotes,
} from '#core/index.ts';
import { hashOf } from '../../server/src/node/notes-file.ts';
import { folder, galley, sample, samplePath } from '../cli/galley.ts';
import { author } from '../core/annotations/fixtures.ts';
import { TestClient } from './client.ts';

const severities = ['', 'error', 'warning', 'info', 'hint'];

test('the server and the command line say of a page what the core says', async () => {
  const lines = new LineIndex(sample);
  const core = checkPage(parsePage(sample), defaultStyle).map(({ rule, severity, message, span }) => ({
    rule,
    severity,
    message: format(message, 'en'),
    range: { start: lines.positionAt(span.start), end: lines.positionAt(span.end) },
  }));

  await using client = await TestClient.start();
  await client.open('file:///pages/sample.txt', sample);
  const found: readonly Diagnostic[] = await client.findings('file:///pages/sample.txt');
  const served = found.map(({ code, severity, message, range }) => ({
    rule: code,
    severity: severities[severity ?? 0],
    message,
    range,
  }));

  const run = await galley(['check', '--format', 'json', samplePath]);
  const printed = JSON.parse(run.stdout).files[0].diagnostics.map(
    ({ rule, severity, message, range }: Record<string, unknown>) => ({ rule, severity, message, range }),
  );

  expect(core.length).toBeGreaterThan(20);
  expect(served).toEqual(core);
  expect(printed).toEqual(core);
});

test('they say the same of the annotations beside a page, whether it changed behind them or not', async () => {
  const quotes = [...sample.matchAll(/\d[\d.]*[^\d\s]{2}/g)].slice(0, 12);
  const text = new AnnotationText(sample);
  const origin = { source: 'a.txt', textSha256: hashOf(text.normal) };
  const proposals = quotes.map(({ index, 0: quote }, row) => {
    const span = { start: index, end: index + quote.length };
    return { row, kind: row % 2 ? ('claim' as const) : ('number' as const), span };
  });
  const notes = serialiseNotes(adopt(proposals, text, origin, author()), []);
  const [first] = quotes;
  const changed = sample.slice(0, first!.index - 20) + sample.slice(first!.index + 20).replace('的', '之');
  for (const page of [sample, changed]) {
    const cwd = folder({ 'a.txt': page, 'a.txt.galley.jsonl': notes });
    const run = await galley(['check', '--format', 'json', 'a.txt'], { cwd });
    const printed = JSON.parse(run.stdout).files[0].diagnostics.map(
      ({ rule, message, range }: Record<string, unknown>) => ({ rule, message, range }),
    );
    await using client = await TestClient.start();
    const uri = pathToFileURL(path.join(cwd, 'a.txt')).href;
    await client.open(uri, page);
    const served = (await client.findings(uri)).map(({ code, message, range }) => ({
      rule: code,
      message,
      range,
    }));
    expect(served).toEqual(printed);
    const about = served.filter(({ rule }) => /fact$|annotation$|claim$/.test(String(rule)));
    expect(about.length).toBeGreaterThan(quotes.length);
    expect(about.some(({ rule }) => rule === 'orphan-annotation')).toBe(page === changed);
  }
});
