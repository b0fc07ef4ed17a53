import { fc, test } from '@fast-check/vitest';
import { expect } from 'vitest';
import { LineIndex } from '#core/index.ts';

const text = fc.string({ unit: fc.constantFrom('甲', 'a', '\n', '\r', '\r\n', '\u2028'), maxLength: 30 });

test.prop([text, fc.nat(40), fc.nat(10), text])(
  'an index kept up through an edit is that of the new text',
  (before, from, length, newText) => {
    const start = from % (before.length + 1);
    const end = Math.min(before.length, start + length);
    const after = before.slice(0, start) + newText + before.slice(end);
    const kept = new LineIndex(before).after({ span: { start, end }, newText }, after);
    const fresh = new LineIndex(after);
    expect(kept.lineCount).toBe(fresh.lineCount);
    for (let line = 0; line < fresh.lineCount; line++)
      expect(kept.lineStart(line)).toBe(fresh.lineStart(line));
  },
);
