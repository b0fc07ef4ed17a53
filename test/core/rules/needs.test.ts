import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { Paragraph } from '../../../server/src/core/page/paragraph.ts';
import { parsePage } from '../../../server/src/core/page/parse.ts';
import { rules } from '../../../server/src/core/rules/index.ts';
import type { ParagraphRule } from '../../../server/src/core/rules/rule.ts';
import { meets, traitsOf } from '../../../server/src/core/rules/traits.ts';
import { HouseStyle } from '../../../server/src/core/style/house-style.ts';
import { presetLayers } from '../../../server/src/core/style/load.ts';
import { sample } from '../page/page-texts.ts';

const style = new HouseStyle(presetLayers('galley:print')!, [], []).styleOf('a.txt');
const frugal = rules.filter((rule) => rule.scope === 'paragraph').filter((rule) => rule.needs !== undefined);
const examples = rules.flatMap((rule) => rule.examples).map((one) => ('bad' in one ? one.bad : one.ok));
const paragraphs = [...[sample, ...examples].flatMap((text) => [...parsePage(text).paragraphs()])].map(
  (one) => one.paragraph,
);

/** A rule is not asked about a paragraph that lacks what it needs: asked all the same, it must find nothing there. */
describe.each(frugal.map((rule) => [rule.id, rule] as const))('what %s needs', (_id, rule) => {
  it('is met by all its bad examples', () => {
    for (const example of rule.examples) {
      if (!('bad' in example)) continue;
      expect(meets(traitsOf(Paragraph.of(example.bad, roleFor(rule))), rule.needs), example.bad).toBe(true);
    }
  });

  it('is lacked by no paragraph where it finds something', () => {
    for (const paragraph of paragraphs) expectSilence(rule, paragraph);
  });

  const bad = rule.examples.flatMap((one) => ('bad' in one ? [one.bad] : []));
  const pieces = [...bad, ...bad.flatMap((one) => [...one])];
  test.prop([fc.constantFrom(...bad), fc.infiniteStream(fc.boolean())])(
    'is lacked by no example with characters left out where it finds something',
    (text, keeps) => {
      const left = [...text].filter(() => keeps.next().value).join('');
      expectSilence(rule, Paragraph.of(left, roleFor(rule)));
    },
  );

  test.prop([fc.array(fc.constantFrom(...pieces), { maxLength: 20 })])(
    'is lacked by no text of its pieces where it finds something',
    (list) => expectSilence(rule, Paragraph.of(list.join(''), roleFor(rule))),
  );
});

function expectSilence(rule: ParagraphRule, paragraph: Paragraph): void {
  if (meets(traitsOf(paragraph), rule.needs)) return;
  expect([...rule.check(paragraph, style)], paragraph.text).toEqual([]);
}

function roleFor(rule: ParagraphRule) {
  return rule.roles && !rule.roles.includes('body') ? rule.roles[0]! : 'body';
}
