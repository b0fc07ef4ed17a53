import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  defaultStyle,
  explainFact,
  factsOf,
  factsPage,
  Paragraph,
  parsePage,
  relationsOf,
} from '../../../server/src/core/index.ts';

/** Characters and words that the grammars look for, thrown together: the likeliest way to surprise them. */
const pieces = fc.constantFrom(
  ...'一二三十百千万亿半几数上余多约近第年月日号时分秒点比较占增长下降到至—~-–.,，。、；：“”《》（）()%％℃ \n0123456789０',
  ...'锦州市 中国 北京 小凌河 局长 记者 张旭 崔 治 王某 同比 较2017年 压缩98.9% 占全县总人数的70% 共 其中 分别为 等3个 有限公司 大学 公园 12月21日 “十四五” 翻番 分之 亿元 平方米 个百分点 卡洛·安切洛蒂 摄 供图 说 介绍'.split(
    ' ',
  ),
  '\ud83d\ude00',
  '\ud800',
);
const text = fc.array(pieces, { maxLength: 60 }).map((all) => all.join(''));

function sound(text: string): void {
  const paragraph = Paragraph.of(text);
  for (const fact of factsOf(paragraph)) {
    expect(fact.span.start).toBeGreaterThanOrEqual(0);
    expect(fact.span.end).toBeLessThanOrEqual(text.length);
    expect(fact.span.start).toBeLessThan(fact.span.end);
    expect(fact.text).toBe(text.slice(fact.span.start, fact.span.end));
    if ('amount' in fact) expect(fact.amount.low).toBeLessThanOrEqual(fact.amount.high);
  }
  for (const relation of relationsOf(paragraph)) expect(relation.facts.length).toBeGreaterThan(1);
}

test('arbitrary text: no throw, every span inside the text and not empty', () => {
  fc.assert(fc.property(fc.string({ maxLength: 80, unit: 'binary' }), sound), { numRuns: 400 });
});

test('text made of what the grammars look for', () => {
  fc.assert(fc.property(text, sound), { numRuns: 1500 });
});

test('pages: every span inside the page, every fact explained', () => {
  fc.assert(
    fc.property(text, text, (head, body) => {
      const source = `# ${head.replaceAll('\n', ' ')}\n\n${body}`;
      const facts = factsPage(parsePage(source), defaultStyle);
      for (const placed of facts.facts) {
        for (const { start, end } of placed.spans) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeLessThanOrEqual(source.length);
        }
        expect(explainFact(placed, facts)).toBeInstanceOf(Array);
        expect(facts.at(placed.spans[0]!.start).length).toBeGreaterThan(0);
      }
    }),
    { numRuns: 300 },
  );
});

/** A grammar that looked back at everything would not come to an end here; `npm run bench` shows what each of them costs. */
test.each([
  '1,',
  '3个、',
  '局长',
  '市',
  '北京',
  '增长1个',
  '“王说。”',
  '王某、',
  '(王',
  '1—',
  '比去年',
  '12月3日',
  '“一',
  '《',
])('endless repetition of %s', (unit) => {
  sound(unit.repeat(Math.ceil(6000 / unit.length)));
});
