import { fc, test } from '@fast-check/vitest';
import { expect } from 'vitest';
import { applyEdits, composeEdits, type Edit } from '#core/index.ts';

const draft = fc.record({ gap: fc.nat(4), length: fc.nat(4), newText: fc.string({ maxLength: 4 }) });

test.prop([
  fc.string({ minLength: 0, maxLength: 40 }),
  fc.array(fc.array(draft, { maxLength: 5 }), { maxLength: 4 }),
])('rounds of edits come to one set that does the same', (text, drafts) => {
  let current = text;
  const rounds: Edit[][] = [];
  for (const round of drafts) {
    const edits: Edit[] = [];
    let at = 0;
    for (const { gap, length, newText } of round) {
      const start = at + gap;
      const end = start + length;
      if (end > current.length) break;
      edits.push({ span: { start, end }, newText });
      at = end + 1;
    }
    rounds.push(edits);
    current = applyEdits(current, edits);
  }
  expect(applyEdits(text, composeEdits(text.length, rounds))).toBe(current);
});
