import { expect, test } from 'vitest';
import type { Diagnostic } from 'vscode-languageserver-protocol';
import { checkPage, defaultStyle, format, LineIndex, parsePage } from '#core/index.ts';
import { galley, sample, samplePath } from '../cli/galley.ts';
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
