import { describe, expect, test } from 'vitest';
import { defaultStyle, factsPage, type PersonFact, parsePage } from '../../../server/src/core/index.ts';

function persons(text: string, paper?: string): Record<string, string | undefined> {
  const style = paper === undefined ? defaultStyle : { ...defaultStyle, paper };
  return Object.fromEntries(
    factsPage(parsePage(text), style)
      .facts.map(({ fact }) => fact)
      .filter((fact): fact is PersonFact => fact.kind === 'person')
      .map((fact) => [fact.name, fact.affiliation]),
  );
}

const page =
  '# 新桥通车\n\n**本报讯 记者崔治报道** 新桥今天通车。市民张旭说：“方便多了。”\n\n# 麦收\n\n本报记者 张继锋 通讯员 吕科赛\n\n麦子熟了，农民开始收割。\n';

describe('the name of the paper', () => {
  test('is where those it calls its own belong, and no others', () => {
    expect(persons(page, '锦州日报')).toEqual({
      崔治: '锦州日报',
      张旭: undefined,
      张继锋: '锦州日报',
      吕科赛: undefined,
    });
  });

  test('is said by the front matter before any configuration', () => {
    const own = persons(`---\npaper: 辽宁日报\n---\n\n${page}`, '锦州日报');
    expect(own).toMatchObject({ 崔治: '辽宁日报' });
  });

  test('changes nothing where nobody gives it', () => {
    expect(Object.values(persons(page)).filter(Boolean)).toEqual([]);
  });

  test('leaves a mention the same object, so that it is not its own other mention', () => {
    const facts = factsPage(parsePage(`${page}\n本报记者 张继锋\n`), { ...defaultStyle, paper: '锦州日报' });
    const [first] = facts.facts.filter(({ fact }) => fact.kind === 'person' && fact.name === '张继锋');
    expect(facts.mentions(first!.fact).some(({ fact }) => fact === first!.fact)).toBe(false);
  });
});
