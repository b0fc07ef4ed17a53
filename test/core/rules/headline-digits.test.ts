import { fc, test } from '@fast-check/vitest';
import { expect } from 'vitest';
import { factsOf } from '../../../server/src/core/facts/facts-of.ts';
import { parsePage } from '../../../server/src/core/index.ts';
import { mayDiffer, wantedIn } from '../../../server/src/core/rules/headline-digits.ts';
import { comparable, differs } from '../../../server/src/core/rules/headline-figure.ts';

const numeral = fc.oneof(
  fc.integer({ min: 1, max: 2000 }).map(String),
  fc.integer({ min: 1, max: 99 }).map((tenths) => (tenths / 10).toFixed(1)),
  fc.constantFrom(
    ...'二 两 三 八 十 十二 十三 二十 二十一 三百 三百二 一百零五 一百二十五 一千 千 1,200'.split(' '),
  ),
);
const figure = fc
  .tuple(
    fc.constantFrom('', '', '近', '超', '约'),
    numeral,
    fc.constantFrom('', '', '', '万', '亿'),
    fc.constantFrom('', '', '', '多', '余'),
    fc.constantFrom('家', '亩', '元', '%', '人'),
  )
  .map((parts) => parts.join(''));

const factsIn = (text: string) =>
  parsePage(`# 标题\n\n本报讯 记者张三报道 ${text}\n`)
    .sections.flatMap((section) => section.paragraphs)
    .filter((paragraph) => paragraph.role !== 'headline')
    .flatMap((paragraph) => factsOf(paragraph))
    .filter((fact) => fact.kind === 'number' || fact.kind === 'percentage');

test.prop([figure, figure], { numRuns: 2000 })(
  'whatever figure of the body differs from one of the headline, its paragraph is read',
  (head, other) => {
    const body = `全市共有${other}。`;
    const differing = factsIn(`全市共有${head}。`).some((one) =>
      factsIn(body).some((two) => comparable(two, one) && differs(two, one)),
    );
    if (differing) expect(mayDiffer(body, wantedIn(`全市共有${head}`))).toBe(true);
  },
);

test('most paragraphs are not', () => {
  const wanted = wantedIn('投资1300万元改造80所学校');
  expect(mayDiffer('义县投入资金1300万元，对全部80所学校的厕所进行改造。', wanted)).toBe(false);
  expect(mayDiffer('今年1至11月，全市完成投资27亿元。', wanted)).toBe(false);
  expect(mayDiffer('义县投入资金1300多万元。', wanted)).toBe(true);
  expect(mayDiffer('全市检查企业27家。', wantedIn('全市检查企业72家'))).toBe(true);
});
