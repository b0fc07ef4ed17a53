import { describe, expect, test } from 'vitest';
import { checkPage, defaultStyle, format, parsePage, type Style } from '../../../server/src/core/index.ts';

function said(text: string, style: Style = defaultStyle): string[] {
  return checkPage(parsePage(text), style, { rules: new Set(['name-variant']) }).map((one) =>
    format(one.message, 'zh'),
  );
}

describe('name-variant', () => {
  test('compares with the names of the glossary, on every host the same', () => {
    const style = { ...defaultStyle, names: ['张继锋', '锦州华峰轴承有限公司'] };
    expect(said('本报讯 记者张继峰报道 新路今天通车。', style)).toEqual([
      '“张继峰”与词表中的“张继锋”只差一字，请核对',
    ]);
    expect(said('记者从锦州华锋轴承有限公司获悉，新厂今天开工。', style)).toEqual([
      '“锦州华锋轴承有限公司”与词表中的“锦州华峰轴承有限公司”只差一字，请核对',
    ]);
    expect(said('本报讯 记者张继锋报道 新路今天通车。', style)).toEqual([]);
  });

  test('says a pair once, though the glossary knows the right one', () => {
    const text =
      '# 甲\n\n本报讯 记者张继锋报道 新路今天通车。\n\n# 乙\n\n本报讯 记者张继峰报道 新桥今天通车。';
    expect(said(text, { ...defaultStyle, names: ['张继锋'] })).toHaveLength(1);
  });

  test('knows places that both exist, and numbered bodies', () => {
    expect(said('丰县人民法院与凤县人民法院共同审理了此案。')).toEqual([]);
    expect(said('锦州市第一中学与锦州市第二中学举行联赛。')).toEqual([]);
  });
});
