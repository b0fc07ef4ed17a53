import fc from 'fast-check';
import { expect, it } from 'vitest';
import { relationsOf } from '../../../server/src/core/facts/relations/relations-of.ts';
import { checkPage, defaultStyle, parsePage } from '../../../server/src/core/index.ts';

const only = { rules: new Set(['parts-and-total']) };

/** Sentences of figures, of words that tie them and of marks, in any order. */
const sentences = fc
  .array(
    fc.constantFrom(
      ...'3所 2所 5所 12处 两处 三处 15处 一公里 两公里 4公里 十人 5人 １０人 一所 小学 中学 企业 其中 共 一共 合计 总计 分别为 包括 分为 ， 、 。 ；'.split(
        ' ',
      ),
    ),
    { minLength: 3, maxLength: 16 },
  )
  .map((words) => `全市新建学校${words.join('')}。`);

it('leaves out no paragraph whose parts do not make the total', () => {
  let contradicted = 0;
  fc.assert(
    fc.property(sentences, (text) => {
      const page = parsePage(text);
      const wrong = [...page.paragraphs()].flatMap(({ paragraph }) =>
        relationsOf(paragraph).filter(
          (one) => one.kind === 'parts-and-total' && one.state === 'contradicted',
        ),
      );
      contradicted += wrong.length;
      expect(checkPage(page, defaultStyle, only)).toHaveLength(wrong.length);
    }),
    { numRuns: 3000, seed: 7 },
  );
  expect(contradicted).toBeGreaterThan(20);
});
