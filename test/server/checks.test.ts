import { expect, test } from 'vitest';
import { CancellationTokenSource, type Connection } from 'vscode-languageserver';
import { checkPage, defaultStyle, type Standing } from '#core/index.ts';
import { Cancelled } from '../../server/src/lsp/answer.ts';
import { Checks } from '../../server/src/lsp/checks.ts';
import type { Client } from '../../server/src/lsp/client.ts';
import { PageDocument } from '../../server/src/lsp/document.ts';
import { sample } from './pages.ts';

/** A host whose clock goes on by 60 ms whenever somebody looks at it, and a client that shows progress. */
function slowHost(answers: 'at once' | 'never' | 'with an error') {
  const told: string[] = [];
  const cancel = new CancellationTokenSource();
  let clock = 0;
  let pauses = 0;
  const reporter = {
    token: cancel.token,
    begin: (title: string) => told.push(title),
    done: () => told.push('done'),
  };
  const connection = {
    console: { warn: (message: string) => told.push(message) },
    window: {
      createWorkDoneProgress: () => {
        if (answers === 'never') return new Promise(() => {});
        return answers === 'at once' ? Promise.resolve(reporter) : Promise.reject(new Error('no such thing'));
      },
    },
  } as unknown as Connection;
  const runtime = {
    after: () => () => {},
    pause: async () => {
      pauses++;
    },
    now: () => (clock += 60),
    hash: async () => '',
  };
  const client = { locale: 'zh', showsProgress: true } as Client;
  return {
    checks: new Checks(connection, runtime, client, { of: async () => annotations }),
    told,
    cancel,
    pauses: () => pauses,
  };
}

const annotations: readonly Standing[] = [];
const document = PageDocument.open('file:///page.txt', 1, sample.repeat(5));
const wanted = checkPage(document.page, defaultStyle);
const { token } = new CancellationTokenSource();

test('a long check is done in parts, says so, and finds the same', async () => {
  const { checks, told, pauses } = slowHost('at once');
  expect(await checks.of(document, defaultStyle, token)).toEqual(wanted);
  expect(pauses()).toBeGreaterThan(3);
  expect(told).toEqual(['清样：正在校对', 'done']);
});

test.for(['never', 'with an error'] as const)('it needs no client that answers: %s', async (answers) => {
  const { checks } = slowHost(answers);
  expect(await checks.of(document, defaultStyle, token)).toEqual(wanted);
});

test('the person may stop it where it shows', async () => {
  const { checks, told, cancel } = slowHost('at once');
  cancel.cancel();
  await expect(checks.of(document, defaultStyle, token)).rejects.toThrow(Cancelled);
  expect(told.at(-1)).toBe('done');
});

test('what was found is kept for the next who asks, under the same style only', async () => {
  const { checks } = slowHost('at once');
  const found = await checks.of(document, defaultStyle, token);
  expect(await checks.of(document, defaultStyle, token)).toBe(found);
  const lax = { rules: { 'broken-paragraph': 'off' } } as const;
  const fewer = await checks.of(document, lax, token);
  expect(fewer.length).toBe(found.filter((one) => one.rule !== 'broken-paragraph').length);
});
