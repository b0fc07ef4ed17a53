import fc from 'fast-check';
import { expect, test } from 'vitest';
import { factsOf } from '../../../server/src/core/facts/facts-of.ts';
import { parsePage } from '../../../server/src/core/index.ts';
import { mayDiffer, wantedIn } from '../../../server/src/core/rules/headline-digits.ts';
import { comparable, differs } from '../../../server/src/core/rules/headline-figure.ts';

const arabic = fc.oneof(
  fc.integer({ min: 1, max: 20_000 }).map(String),
  fc.integer({ min: 1, max: 999 }).map((tenths) => (tenths / 10).toFixed(1)),
);
const chinese = fc.constantFrom(
  ...'二 两 三 八 十 十二 十三 二十 二十一 三百 三百二 一百零五 一百二十五 一千 千 1,200'.split(' '),
);

/** A numeral and what print makes of it: the same, two digits in the wrong order, or another digit. */
const misprinted = fc.oneof(
  fc.tuple(arabic, fc.nat(), fc.constantFrom('same', 'swapped', 'another')).map(([own, where, how]) => {
    const at = where % own.length;
    if (how === 'same' || own[at] === '.') return [own, own] as const;
    const [here, next = ''] = [own[at]!, own[at + 1]];
    const printed = how === 'swapped' ? next + here : String((Number(here) % 9) + 1) + next;
    return [own, own.slice(0, at) + printed + own.slice(at + 2)] as const;
  }),
  fc.tuple(chinese, chinese),
);
const wording = fc.tuple(fc.constantFrom('', '', '近', '超', '约'), fc.constantFrom('', '', '多', '余'));

/** Two figures with one unit, of the headline and of the body. */
const figures = fc
  .tuple(
    misprinted,
    fc.constantFrom('', '', '万', '亿'),
    fc.constantFrom('家', '亩', '元', '%', '人'),
    wording,
    wording,
  )
  .map(([numerals, magnitude, unit, ...wordings]) =>
    numerals.map((one, at) => wordings[at]![0] + one + wordings[at]![1] + magnitude + unit),
  );

const factsIn = (text: string) =>
  parsePage(`# 标题\n\n本报讯 记者张三报道 ${text}\n`)
    .sections.flatMap((section) => section.paragraphs)
    .filter((paragraph) => paragraph.role !== 'headline')
    .flatMap((paragraph) => factsOf(paragraph))
    .filter((fact) => fact.kind === 'number' || fact.kind === 'percentage');

test('whatever figure of the body differs from one of the headline, its paragraph is read', () => {
  let differing = 0;
  fc.assert(
    fc.property(figures, ([head, other]) => {
      const body = `全市共有${other}。`;
      const differ = factsIn(`全市共有${head}。`).some((one) =>
        factsIn(body).some((two) => comparable(two, one) && differs(two, one)),
      );
      if (!differ) return;
      differing++;
      expect(mayDiffer(body, wantedIn(`全市共有${head}`))).toBe(true);
    }),
    { numRuns: 2000 },
  );
  // So that the property is known to have been asked.
  expect(differing).toBeGreaterThan(200);
});

test('most paragraphs are not', () => {
  const wanted = wantedIn('投资1300万元改造80所学校');
  expect(mayDiffer('义县投入资金1300万元，对全部80所学校的厕所进行改造。', wanted)).toBe(false);
  expect(mayDiffer('今年1至11月，全市完成投资27亿元。', wanted)).toBe(false);
  expect(mayDiffer('义县投入资金1300多万元。', wanted)).toBe(true);
  expect(mayDiffer('全市检查企业27家。', wantedIn('全市检查企业72家'))).toBe(true);
});
