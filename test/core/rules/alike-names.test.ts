import { fc, test } from '@fast-check/vitest';
import { expect } from 'vitest';
import { sameSoundOrShape } from '../../../server/src/core/facts/lexicon/name-confusions.ts';
import { AlikeNames } from '../../../server/src/core/rules/alike-names.ts';

const name = fc.string({ unit: fc.constantFrom(...'张王锋峰风红宏洪'), minLength: 1, maxLength: 4 });

test.prop([fc.array(name, { maxLength: 12 }), name])(
  'finds what comparing with each would find',
  (names, wanted) => {
    const alike = new AlikeNames();
    for (const [at, one] of names.entries()) alike.add(one, at);
    const found = alike.find(wanted).filter((at) => names[at] !== wanted);
    const expected = [...names.keys()].filter(
      (at) => names[at] !== wanted && differInOne(names[at]!, wanted),
    );
    expect(found).toEqual(expected);
  },
);

function differInOne(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  const apart = [...a].flatMap((char, at) => (char === b[at] ? [] : [at]));
  return apart.length === 1 && sameSoundOrShape(a[apart[0]!]!, b[apart[0]!]!);
}
