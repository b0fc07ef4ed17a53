import { fc, test } from '@fast-check/vitest';
import { expect, it } from 'vitest';
import { matchesOf } from '../../server/src/core/text/matches.ts';

const patterns = [/a/g, /a*/g, /(?<=a)b|(c)/g, /\b/g, /(?=😀)/gu, /😀*/gu, /(?:)/g, /(?:)/gu, /^a|b$/gm];

test.prop([
  fc.array(fc.constantFrom('a', 'b', 'c', ' ', '\n', '😀', '\ud83d', '中')),
  fc.constantFrom(...patterns),
])('finds what matchAll finds', (pieces, pattern) => {
  const text = pieces.join('');
  expect(matchesOf(text, pattern)).toEqual([...text.matchAll(new RegExp(pattern))]);
});

it('forgets where it stopped in another text', () => {
  const pattern = /a/g;
  pattern.lastIndex = 3;
  expect(matchesOf('aaaa', pattern)).toHaveLength(4);
});
