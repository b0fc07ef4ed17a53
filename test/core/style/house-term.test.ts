import { expect, it } from 'vitest';
import { Paragraph } from '../../../server/src/core/page/paragraph.ts';
import { houseTerm } from '../../../server/src/core/rules/house-term.ts';
import { HouseStyle } from '../../../server/src/core/style/house-style.ts';

const house = new HouseStyle(
  [
    {
      folder: undefined,
      settings: {
        glossary: {
          people: [{ use: '张继锋', not: ['张继峰', '张继'], severity: 'error', note: '本报记者' }],
        },
        words: [['最佳', { kind: 'careful' }]],
      },
      overrides: [],
    },
  ],
  [],
  [],
).styleOf('a.txt');

it('finds ruled-out forms, with their severity and a fix', () => {
  const found = [...houseTerm.check(Paragraph.of('记者张继峰获最佳奖。'), house)];
  expect(
    found.map(({ span, severity, fix }) => [span.start, span.end, severity, fix?.edits[0]?.newText]),
  ).toEqual([
    [2, 5, 'error', '张继锋'],
    [6, 8, undefined, undefined],
  ]);
});

it('is silent where a ruled-out form is part of the right one', () => {
  expect([...houseTerm.check(Paragraph.of('记者张继锋报道。'), house)]).toEqual([]);
});
