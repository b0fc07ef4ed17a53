import { describe, expect, test } from 'vitest';
import { type Fact, type FactKind, factsOf, Paragraph } from '../../../server/src/core/index.ts';

function texts(text: string, kind: FactKind): string[] {
  return factsOf(Paragraph.of(text))
    .filter((fact) => fact.kind === kind)
    .map((fact) => fact.text);
}

function only<K extends FactKind>(text: string, kind: K): Extract<Fact, { kind: K }> {
  const found = factsOf(Paragraph.of(text)).filter((fact) => fact.kind === kind);
  expect(found).toHaveLength(1);
  return found[0] as Extract<Fact, { kind: K }>;
}

describe('what recognisers for other languages misread', () => {
  test('9分钟 is a time, no money', () => {
    expect(only('整体通关时间为9分钟。', 'number')).toMatchObject({
      dimension: 'time',
      unit: 's',
      amount: { value: 540 },
    });
  });

  test.each([
    '五角枫等树木随处可见。',
    '“5G+智慧工厂”项目',
    '东北陆海新通道',
    '汽车零部件',
    '“8+3”产业布局',
    '歼-20飞行表演',
    'PM2.5浓度',
    'A330客机',
  ])('%s holds no figure', (text) => {
    expect(texts(text, 'number')).toEqual([]);
  });

  test('今年前11个月 is one period', () => {
    expect(texts('今年前11个月，出口增长。', 'date')).toEqual(['今年前11个月']);
  });
});

describe('numbers', () => {
  test.each([
    ['改造成129万平方米的树林', '129万平方米', 1_290_000, 1_290_000, 'm2'],
    ['一座万亩荒山', '万亩', 6_666_666.66667, 6_666_666.66667, 'm2'],
    ['投入资金1300多万元', '1300多万元', 13_000_000, 14_000_000, 'CNY'],
    ['参训学员达2万余人', '2万余人', 20_000, 30_000, '人'],
    ['约90万平方米', '约90万平方米', 855_000, 945_000, 'm2'],
    ['近30亿元', '近30亿元', 2e9, 3e9, 'CNY'],
    ['投建亿元以上工业项目', '亿元以上', 1e8, Number.POSITIVE_INFINITY, 'CNY'],
    ['有两到三个树种', '两到三个', 2, 3, '个'],
    ['气温下降6~8℃', '6~8℃', 6, 8, '℃'],
    ['最低气温零下3℃', '零下3℃', -3, -3, '℃'],
    ['每人5至10万元', '5至10万元', 50_000, 100_000, 'CNY'],
    ['游出3分31秒08', '3分31秒08', 211.08, 211.08, 's'],
    ['判处有期徒刑六年六个月', '六年六个月', 205_124_400, 205_124_400, 's'],
    ['走了4个多小时', '4个多小时', 14_400, 18_000, 's'],
    ['受益人口超过400万。', '超过400万', 4_000_000, 5_000_000, ''],
    ['距今5800年', '5800年', 183_034_080_000, 183_034_080_000, 's'],
  ])('%s', (text, printed, low, high, unit) => {
    const fact = only(text, 'number');
    expect(fact.text).toBe(printed);
    expect(fact.unit === '人' ? '人' : fact.unit).toBe(unit);
    expect(fact.amount.low).toBeCloseTo(low, 0);
    if (Number.isFinite(high)) expect(fact.amount.high).toBeCloseTo(high, 0);
    else expect(fact.amount.high).toBe(high);
  });

  test('中超 is a league, 其中超百万元 a figure', () => {
    expect(texts('其中超百万元的不少。', 'number')).toEqual(['超百万元']);
    expect(texts('中超2轮过后。', 'number')).toEqual(['2轮']);
  });

  test.each([
    '千家万户',
    '五花八门',
    '四面八方',
    '一个民生工程',
    '党的二十大',
    '二十届三中全会',
    '四处是围挡',
    '三番两次',
    '第一条生产线',
  ])('%s counts nothing', (text) => {
    expect(texts(text, 'number')).toEqual([]);
  });
});

describe('percentages and changes', () => {
  test('百分之六点二 is 6.2%', () => {
    expect(only('同比增长百分之六点二。', 'percentage').amount.value).toBe(6.2);
  });

  test('七成 is 70%, 成都 is a town', () => {
    expect(only('占比达七成。', 'percentage').amount.value).toBe(70);
    expect(texts('在四川成都举行。', 'percentage')).toEqual([]);
  });

  test('percentage points are told apart', () => {
    expect(only('提高0.4个百分点', 'percentage').point).toBe(true);
  });

  test('较2017年压缩98.9% keeps its base', () => {
    const change = only('出口整体通关时间为9分钟，较2017年压缩98.9%。', 'change');
    expect(change).toMatchObject({
      direction: 'down',
      measure: 'percent',
      reached: false,
      base: { kind: 'date', text: '2017年' },
    });
  });

  test.each([
    ['同比增长1.3倍', 'multiple', 'up'],
    ['下降三成', 'percent', 'down'],
    ['总量翻一番', 'multiple', 'up'],
    ['比上年增加120万吨', 'amount', 'up'],
  ])('%s', (text, measure, direction) => {
    expect(only(text, 'change')).toMatchObject({ measure, direction });
  });

  test.each([
    ['双方0:0战平。', 0],
    ['以2:0取胜。', 2],
    ['以3比0取胜。', 3],
  ])('%s has a value', (text, value) => {
    expect(only(text, 'share').amount.value).toBe(value);
  });

  test('a score is no time and a time no score', () => {
    expect(texts('以3比1取胜，比赛19:35开始。', 'share')).toEqual(['3比1']);
    expect(texts('以3比1取胜，比赛19:35开始。', 'time')).toEqual(['19:35']);
  });
});

describe('persons', () => {
  test('role, affiliation and padded names', () => {
    const fact = only('锦州市林业和草原局局长祖凤坤介绍，覆绿时选择树种。', 'person');
    expect(fact).toMatchObject({ name: '祖凤坤', role: '局长', affiliation: '锦州市林业和草原局' });
    expect(only('本报记者 崔 治', 'person').name).toBe('崔治');
  });

  test.each([
    ['市民张旭对记者说。', '张旭'],
    ['王旭东是地道的锦州人。', '王旭东'],
    ['种粮大户金永浩抓起一把稻穗。', '金永浩'],
    ['联合国秘书长古特雷斯对此表示欢迎。', '古特雷斯'],
    ['被告人李某伙同他人作案。', '李某'],
    ['本报记者 孟凡友 摄', '孟凡友'],
    ['制片人卓玛央金透露了消息。', '卓玛央金'],
    ['由大连化学物理研究所包信和院士团队完成。', '包信和'],
    ['果农王长福家的15亩果园。', '王长福'],
    ['新华社酒泉9月3日电（李国利）火箭升空。', '李国利'],
    ['由蔡斌挂帅的球队获胜。', '蔡斌'],
    ['琵琶演奏家杨靖登台。', '杨靖'],
    ['主帅田野坦言，失误太多。', '田野'],
    ['民警高翔和同事赶到现场。', '高翔'],
    ['欧盟委员会主席冯德莱恩此前表示欢迎。', '冯德莱恩'],
    ['来自北京体育大学的张家豪以1小时09分夺冠。', '张家豪'],
  ])('%s', (text, name) => {
    expect(only(text, 'person').name).toBe(name);
  });

  test.each([
    '专家高度评价这项工作。',
    '宗教界人士和广大信教群众',
    '妇女儿童工作委员会',
    '居民区进行炮击',
    '记者登上观景平台',
    '小凌河',
    '智能化',
    '以87:81战胜海城队',
    '带着7岁的孙子来借书',
    '该研究所原党组书记',
    '由某某研究所完成',
  ])('%s names nobody', (text) => {
    expect(texts(text, 'person')).toEqual([]);
  });
});

describe('organisations and places', () => {
  test.each([
    ['记者从宏达机械有限公司获悉，新厂投产。', '宏达机械有限公司'],
    ['辽海大学文学院举行研讨会。', '辽海大学文学院'],
    ['锦州市图书馆松山分馆对外开放。', '锦州市图书馆松山分馆'],
    ['韩国国土交通部9日宣布增加航班。', '韩国国土交通部'],
    ['比赛中主队以87:81战胜海城队。', '海城队'],
  ])('%s', (text, name) => {
    expect(texts(text, 'organisation')).toEqual([name]);
  });

  test.each(['有限公司成立。', '英国南部普降大雨。', '法国全部关闭。', '杭州亚运会女排小组赛展开争夺。'])(
    '%s holds no organisation',
    (text) => {
      expect(texts(text, 'organisation')).toEqual([]);
    },
  );

  test.each([
    ['和平街道幸福里社区居民。', ['和平街道幸福里社区']],
    ['在许屯镇东马屯村，苹果熟了。', ['许屯镇东马屯村']],
    ['比赛途经星海广场和滨海路。', ['星海广场', '滨海路']],
    ['在光明路与人民街交叉口巡逻。', ['光明路', '人民街']],
  ])('%s', (text, names) => {
    expect(texts(text, 'place')).toEqual(names);
  });
});

describe('quotations, slogans and titles', () => {
  test('a quotation knows its speaker', () => {
    const fact = only('“围挡拆了，树种上了，看着真舒坦。”市民张旭对记者说。', 'quotation');
    expect(fact.speaker).toBe('张旭');
  });

  test('a counted slogan holds its counts, and they are no figures of their own', () => {
    expect(only('达到“四净三无两通一明”。', 'slogan').counts).toEqual([4, 3, 2, 1]);
    expect(texts('做好“三篇大文章”。', 'number')).toEqual([]);
  });

  test('a law is told from a work', () => {
    expect(only('依照《中华人民共和国刑法》判处', 'title').type).toBe('law');
    expect(only('电影《太行人家》', 'title').type).toBe('work');
  });
});

test('the facts of one paragraph are derived once', () => {
  const paragraph = Paragraph.of('截至目前，共检查企业72家。');
  expect(factsOf(paragraph)).toBe(factsOf(paragraph));
});
