import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  defaultStyle,
  explainFact,
  factsPage,
  format,
  Paragraph,
  parsePage,
  relationsOf,
} from '../../../server/src/core/index.ts';

const sample = readFileSync(join(import.meta.dirname, '../../../seeds/000_c1936387b92bacc7.txt'), 'utf8');

function relation(text: string) {
  const found = relationsOf(Paragraph.of(text));
  expect(found).toHaveLength(1);
  return found[0]!;
}

describe('derivations', () => {
  test('the base of a change, with the interval that rounding leaves', () => {
    const { kind, amount } = relation('出口整体通关时间为9分钟，较2017年压缩98.9%。');
    expect(kind).toBe('base-value');
    expect(amount!.value / 60).toBeCloseTo(818.18, 1);
    expect(amount!.low / 60).toBeCloseTo(739.13, 1);
    expect(amount!.high / 60).toBeCloseTo(904.76, 1);
  });

  test('the whole of a share', () => {
    const { kind, amount } = relation('受益师生达到2.4万人，占全县师生总人数的70%。');
    expect(kind).toBe('share-total');
    expect(amount!.value).toBeCloseTo(34_285.7, 0);
    expect(amount!.low).toBeLessThan(34_286);
    expect(amount!.high).toBeGreaterThan(34_286);
  });

  test('what one of them cost', () => {
    const { kind, amount } = relation('投入资金1300多万元，对全部80所学校的厕所进行改造。');
    expect(kind).toBe('unit-cost');
    expect(amount).toMatchObject({ low: 162_500, high: 175_000 });
  });

  test('parts that make the total', () => {
    const { kind, state } = relation('全市改造完成15处地块，建设小树林12处，口袋公园2处，停车场1处。');
    expect([kind, state]).toEqual(['parts-and-total', 'confirmed']);
  });

  test('a total before the change that is told of it', () => {
    const found = relationsOf(
      Paragraph.of('播种面积486.7万亩，较去年增加2.1万亩，其中玉米301.2万亩、大豆118.5万亩、水稻67万亩。'),
    );
    const parts = found.filter((one) => one.kind === 'parts-and-total');
    expect(parts.map((one) => one.state)).toEqual(['confirmed']);
    expect(format(parts[0]!.line, 'zh')).toContain('= 486.7万亩');
  });

  test('the whole of a share behind a change of the same figure, never of the change itself', () => {
    const found = relationsOf(Paragraph.of('进出口近30亿元，增长1.3倍，占全市外贸总值的6.2%。'));
    const shares = found.filter((one) => one.kind === 'share-total');
    expect(shares).toHaveLength(1);
    expect(shares[0]!.unit).toBe('CNY');
    expect(shares[0]!.amount!.value / 1e8).toBeCloseTo(483.9, 1);
  });

  test.each([
    ['营业总收入412.36亿元，较上年同期减少6.17%。', '上年同期'],
    ['诊疗量36.8万人次，较改革前增长一倍。', '改革前'],
    ['平均用时1.5小时，较2019年缩短11个小时。', '2019年'],
    ['签约率41.7%，较上年末提高6.3个百分点。', '上年末'],
  ])('the words for the base end before the verb: %s', (text, base) => {
    expect(format(relation(text).line, 'zh')).toContain(`推算，${base}约为`);
  });

  test('a percentage before a change in points', () => {
    expect(relation('签约率41.7%，较上年末提高6.3个百分点。').amount!.value).toBeCloseTo(35.4, 6);
  });
});

describe('nothing is derived across a scope that the text does not tie together', () => {
  test.each([
    ['围挡44处。截至目前，全市改造完成15处。', 'two sentences'],
    ['出口总值9亿元，进口增长12%。', 'another quantity between'],
    ['增长12%。', 'no level and no base'],
    ['地区生产总值1876.4亿元，同比增长5.8%。', 'a rate at comparable prices, a sum at those of the year'],
    ['人均可支配收入19846元，同比实际增长6.1%。', 'the same, said in so many words'],
    [
      '接待游客317.7万人次，收入52.8亿元，同比分别增长18.3%和24.1%。',
      'two rates, of which the first is not of the figure before it',
    ],
    ['热门诊接诊6.5万人次，较接诊高峰7.3万人次减少11%。', 'the base is printed'],
    ['投入资金1300万元，其中80所学校已经验收。', 'no verb that spends the sum on them'],
    ['检查企业72家，其中化工企业30家、冶金企业20家。', '其中 need not be complete'],
  ])('%s', (text) => {
    expect(relationsOf(Paragraph.of(text))).toEqual([]);
  });
});

describe('the sample page', () => {
  const page = parsePage(sample);
  const facts = factsPage(page, { ...defaultStyle, publicationDate: '2021-12-23' });

  function lines(printed: string, at = 0): string[] {
    const placed = facts.facts.filter(({ fact }) => fact.text === printed)[at]!;
    return explainFact(placed, facts).map((line) => format(line, 'zh'));
  }

  test('every hover of the reporters’ list says what it comes to', () => {
    expect(lines('9分钟', 1).join('\n')).toMatch(/818分钟.*13\.6小时/);
    expect(lines('68.99小时').join('\n')).toMatch(/301小时/);
    expect(lines('2.4万人').join('\n')).toMatch(/3\.43万人/);
    expect(lines('1300多万元').join('\n')).toMatch(/16\.3万元—17\.5万元/);
    expect(lines('129万平方米').join('\n')).toMatch(/1\.29平方公里/);
    expect(lines('110.78万吨').join('\n')).toMatch(/1,107,800,000千克/);
    expect(lines('万亩').join('\n')).toMatch(/6\.66667平方公里/);
    expect(lines('15处').join('\n')).toMatch(/12处 \+ 2处 \+ 1处 = 15处/);
    expect(lines('12月21日').join('\n')).toMatch(/2021-12-21/);
  });

  test('a fact cut by a break is one fact, found on either side', () => {
    const cut = facts.facts.find(({ fact }) => fact.text === '中国大陆')!;
    expect(cut.spans).toHaveLength(2);
    for (const { start } of cut.spans) {
      expect(facts.at(start + 0).some(({ fact }) => fact === cut.fact)).toBe(true);
    }
  });

  test('the other mentions of a person are all the places that name them, padded or not', () => {
    const first = facts.facts.find(({ fact }) => fact.kind === 'person' && fact.name === '崔治')!;
    const padded = facts.mentions(first.fact).filter(({ fact }) => fact.text === '崔 治');
    expect(padded).toHaveLength(1);
    expect(facts.mentions(first.fact).length).toBeGreaterThanOrEqual(6);
  });

  test('facts are in page order and their spans hold their characters', () => {
    for (const { fact, spans } of facts.facts) {
      const printed = spans.map(({ start, end }) => sample.slice(start, end)).join('');
      expect(printed.replace(/\s/g, '')).toBe(fact.text.replace(/\s/g, ''));
    }
  });
});
