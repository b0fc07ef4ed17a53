import { fc, test } from '@fast-check/vitest';
import { expect } from 'vitest';
import { sameSoundOrShape } from '../../../server/src/core/facts/lexicon/name-confusions.ts';
import { mayHoldTwoSpellings } from '../../../server/src/core/rules/two-spellings.ts';

const words = fc.string({ unit: fc.constantFrom(...'张王锋峰风红宏洪，·报道 '), maxLength: 12 });
const name = fc.string({ unit: fc.constantFrom(...'张王锋峰风红宏洪·'), minLength: 3, maxLength: 5 });

test.prop([words, words, name, fc.nat(), fc.constantFrom(...'锋峰风红宏洪'), fc.boolean()])(
  'never says no where a name stands in two spellings',
  (before, behind, one, where, char, apart) => {
    const at = where % one.length;
    fc.pre(sameSoundOrShape(one[at]!, char));
    const other = one.slice(0, at) + char + one.slice(at + 1);
    const texts = apart ? [before + one, other + behind] : [`${before}${one}，${behind}${other}`];
    expect(mayHoldTwoSpellings(texts)).toBe(true);
  },
);

test('says no to a text that repeats its names as they are', () => {
  expect(mayHoldTwoSpellings(['本报讯 记者张继锋报道', '张继锋走进村里，村民张旭说：“好。”', '崔 治'])).toBe(
    false,
  );
});
