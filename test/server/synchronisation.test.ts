import { fc } from '@fast-check/vitest';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type {
  Diagnostic,
  DocumentSymbol,
  TextDocumentContentChangeEvent,
} from 'vscode-languageserver-protocol';
import { LineIndex } from '#core/index.ts';
import { TestClient } from './client.ts';
import { sample } from './pages.ts';

let client: TestClient;
beforeAll(async () => {
  client = await TestClient.start();
});
afterAll(() => client.close());

/** What people and machines put into pages: prose, marks of the format, every line ending, half a character. */
const words = fc
  .array(
    fc.constantFrom(
      '锦州市',
      '今年1月至10月,',
      '。',
      '，',
      '\n',
      '\n\n',
      '\n\n\n\n',
      '\r\n',
      '\r',
      '# 标题\n\n',
      '## 栏目\n\n',
      '孟凡友 摄',
      '**本报讯 记者崔治报道** ',
      '(下转第二版)',
      '---\n',
      '| 甲 | 乙 |\n',
      '<!-- galley:ignore broken-paragraph -->',
      ' and ',
      '“',
      '”',
      '𠮷',
      '\ud842',
      '\udfb7',
      '\u2028',
      '\u0000',
      '129万平方米',
      ' ',
      '　',
    ),
    { maxLength: 8 },
  )
  .map((parts) => parts.join(''));
const change = fc.record({
  from: fc.nat(),
  length: fc.oneof(fc.constant(0), fc.nat(3), fc.nat(400)),
  text: words,
});
const notifications = fc.array(fc.array(change, { minLength: 1, maxLength: 3 }), {
  minLength: 1,
  maxLength: 5,
});
const start = fc.oneof(words, fc.constant(sample), fc.constant(sample.replaceAll('\n', '\r\n')));

test('after any edits the page is seen as if it had just been opened', async () => {
  let count = 0;
  await fc.assert(
    fc.asyncProperty(start, notifications, fc.boolean(), async (text, batches, looked) => {
      const [edited, fresh] = [`file:///edited/${++count}.txt`, `file:///fresh/${count}.txt`];
      await client.open(edited, text);
      // Parsed before the first edit or only after the last: both ways must come to the same.
      if (looked) await client.findings(edited);
      for (const [index, batch] of batches.entries()) {
        let current = client.texts.get(edited)!.text;
        const changes: TextDocumentContentChangeEvent[] = [];
        for (const { from, length, text: put } of batch) {
          const lines = new LineIndex(current);
          const range = {
            start: lines.positionAt(from % (current.length + 1)),
            end: lines.positionAt((from % (current.length + 1)) + length),
          };
          changes.push({ range, text: put });
          current =
            current.slice(0, lines.offsetAt(range.start)) + put + current.slice(lines.offsetAt(range.end));
        }
        await client.change(edited, ...changes);
        if (index % 2 === 0) await client.ask('textDocument/documentSymbol', edited);
      }
      await client.open(fresh, client.texts.get(edited)!.text);
      const both = [edited, fresh];
      const [found, wanted] = await Promise.all(both.map((uri) => client.findings(uri)));
      expect(bare(found!)).toEqual(bare(wanted!));
      const outlines = both.map((uri) => client.ask<DocumentSymbol[]>('textDocument/documentSymbol', uri));
      const [outline, wantedOutline] = await Promise.all(outlines);
      expect(outline).toEqual(wantedOutline);
      for (const uri of both) await client.closeDocument(uri);
    }),
    { numRuns: 150 },
  );
});

test('a client that sends the whole text each time is served as well', async () => {
  const uri = 'file:///pages/whole.txt';
  await client.open(uri, sample);
  await client.findings(uri);
  await client.change(uri, { text: sample.replace('今年以来', '去年以来') });
  const fresh = 'file:///pages/whole-fresh.txt';
  await client.open(fresh, sample.replace('今年以来', '去年以来'));
  expect(bare(await client.findings(uri))).toEqual(bare(await client.findings(fresh)));
});

/** Without the addresses, in which the two documents differ. */
function bare(found: readonly Diagnostic[]): unknown[] {
  return found.map(({ relatedInformation, ...one }) => ({
    ...one,
    related: relatedInformation?.map(({ location, message }) => ({ range: location.range, message })),
  }));
}
