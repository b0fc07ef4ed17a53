import type { Dimension } from './fact.ts';
import { classifiers } from './lexicon/classifiers.ts';

export interface Unit {
  readonly printed: string;
  /** Symbol of the normal unit, or the classifier itself. */
  readonly symbol: string;
  readonly factor: number;
  readonly offset: number;
  readonly dimension: Dimension;
}

/** 1 亩 is 10000/15 m² (GB 3100 keeps it out of the legal units; newspapers keep it for farmland). */
const mu = 10_000 / 15;
const day = 86_400;

/** Printed form → normal symbol and factor. Sources: SI brochure 9, GB 3100-1993; a month is 1/12 of 365.25 days. */
const measures: Readonly<Record<Exclude<Dimension, 'count' | 'other'>, readonly string[]>> = {
  length: [
    'm',
    '纳米 1e-9',
    '微米 1e-6',
    '毫米 1e-3',
    '厘米 1e-2',
    '公分 1e-2',
    '分米 0.1',
    '米 1',
    '千米 1e3',
    '公里 1e3',
    '华里 500',
    '海里 1852',
    '英里 1609.344',
    '英尺 0.3048',
    '英寸 0.0254',
    '光年 9.4607304725808e15',
    '车道公里 1e3',
    'mm 1e-3',
    'cm 1e-2',
    'm 1',
    'km 1e3',
    'KM 1e3',
  ],
  area: [
    'm2',
    '平方米 1',
    '平米 1',
    '平方公里 1e6',
    '平方千米 1e6',
    '平方厘米 1e-4',
    `亩 ${mu}`,
    '公顷 1e4',
    `亩次 ${mu}`,
    'm² 1',
    '㎡ 1',
    'km² 1e6',
    'm2 1',
    'ha 1e4',
    '平方英里 2589988.110336',
    '平方英尺 0.09290304',
  ],
  volume: [
    'm3',
    '立方米 1',
    '立方 1',
    '立方公里 1e9',
    '升 1e-3',
    '毫升 1e-6',
    'L 1e-3',
    'mL 1e-6',
    'ml 1e-6',
    '加仑 0.003785411784',
    'm³ 1',
    '标方 1',
    '桶油当量 0.158987294928',
  ],
  mass: [
    'kg',
    '毫克 1e-6',
    '微克 1e-9',
    '克 1e-3',
    '千克 1',
    '公斤 1',
    '斤 0.5',
    '市斤 0.5',
    '吨 1e3',
    '载重吨 1e3',
    '公吨 1e3',
    '磅 0.45359237',
    '盎司 0.028349523125',
    '克拉 2e-4',
    '吨标准煤 1e3',
    '吨标煤 1e3',
    '吨二氧化碳 1e3',
    '总吨 1e3',
    'mg 1e-6',
    'g 1e-3',
    'kg 1',
    'KG 1',
    't 1e3',
  ],
  time: [
    's',
    '毫秒 1e-3',
    '秒 1',
    '秒钟 1',
    '分钟 60',
    '刻钟 900',
    '小时 3600',
    '个小时 3600',
    '个钟头 3600',
    '钟头 3600',
    `天 ${day}`,
    `昼夜 ${day}`,
    `个昼夜 ${day}`,
    `个工作日 ${day}`,
    `工作日 ${day}`,
    `个交易日 ${day}`,
    `个夜晚 ${day}`,
    `晚 ${day}`,
    `周 ${7 * day}`,
    `个星期 ${7 * day}`,
    `星期 ${7 * day}`,
    `个月 ${30.4375 * day}`,
    `月 ${30.4375 * day}`,
    `个季度 ${91.3125 * day}`,
    `年 ${365.25 * day}`,
    `载 ${365.25 * day}`,
    `周年 ${365.25 * day}`,
    `个年头 ${365.25 * day}`,
    `年头 ${365.25 * day}`,
    `学年 ${365.25 * day}`,
    `个春秋 ${365.25 * day}`,
    `个世纪 ${36525 * day}`,
    `年时间 ${365.25 * day}`,
  ],
  age: ['yr', '岁 1', '周岁 1', '岁半 1'],
  speed: [
    'm/s',
    '米/秒 1',
    '公里/小时 0.277777777778',
    '千米/小时 0.277777777778',
    'km/h 0.277777777778',
    'm/s 1',
    '公里每小时 0.277777777778',
    '千米每小时 0.277777777778',
    '节 0.514444444444',
  ],
  temperature: ['℃', '℃ 1', '摄氏度 1', '°C 1', '度 1'],
  energy: [
    'kWh',
    '千瓦时 1',
    '千瓦·时 1',
    '度电 1',
    'kWh 1',
    '兆瓦时 1e3',
    '焦耳 2.77777777778e-7',
    '千焦 2.77777777778e-4',
    '千卡 1.163e-3',
    '大卡 1.163e-3',
  ],
  power: [
    'kW',
    '千瓦 1',
    '瓦 1e-3',
    '兆瓦 1e3',
    '马力 0.73549875',
    'kW 1',
    'MW 1e3',
    'GW 1e6',
    'W 1e-3',
    '千伏安 1',
  ],
  data: ['B', 'KB 1e3', 'MB 1e6', 'GB 1e9', 'TB 1e12', 'PB 1e15', 'Mbps 1.25e5', 'Gbps 1.25e8', '字节 1'],
  multiple: ['倍', '倍 1'],
  score: ['分', '分 1', '个积分 1', '积分 1', '学分 1', '个学分 1'],
  people: ['人', '人 1', '名 1', '位 1', '人次 1', '余人 1', '个人 1', '户次 1', '人口 1', '英才 1'],
  money: [
    'CNY',
    '元 1',
    '块钱 1',
    '元钱 1',
    '元人民币 1',
    '人民币 1',
    '块 1',
    '角 0.1',
    '角钱 0.1',
    '毛钱 0.1',
    '分钱 0.01',
  ],
};

/** Currencies stay what they are: a rate of exchange is no fact of the page. */
const currencies = [
  '美元 USD',
  '欧元 EUR',
  '日元 JPY',
  '英镑 GBP',
  '港元 HKD',
  '港币 HKD',
  '澳元 AUD',
  '加元 CAD',
  '韩元 KRW',
  '卢布 RUB',
  '卢比 INR',
  '新台币 TWD',
  '台币 TWD',
  '澳门元 MOP',
  '新加坡元 SGD',
  '新元 SGD',
  '瑞士法郎 CHF',
  '法郎 CHF',
  '泰铢 THB',
  '里拉 TRY',
  '雷亚尔 BRL',
  '比索 MXN',
  '越南盾 VND',
];

/** Units that a newspaper prints and that have no factor worth converting. */
const others = [
  '分贝',
  '微克/立方米',
  '毫克/升',
  '毫克/公斤',
  '人/平方公里',
  '元/吨',
  '元/公斤',
  '元/斤',
  '元/平方米',
  '公斤/亩',
  '吨/年',
  '千伏',
  '伏',
  '赫兹',
  '兆赫',
  '帕',
  '百帕',
  '千帕',
  '兆帕',
  '毫安时',
  '纳秒',
  '度角',
  '元/股',
  '元/克',
  '美元/桶',
  '米级',
  '像素',
];

interface Entry extends Unit {
  readonly length: number;
}

/** Units by first character, the longest first, so that 平方米 wins over 平. */
const table: ReadonlyMap<string, readonly Entry[]> = build();

/** The longest unit or classifier that begins at `at`. */
export function unitAt(text: string, at: number): Unit | undefined {
  const first = text[at];
  if (first === undefined) return undefined;
  for (const unit of table.get(first) ?? []) {
    if (text.startsWith(unit.printed, at) && isWhole(text, at, unit)) return unit;
  }
  return undefined;
}

/** A Latin symbol must not go on: 5G is no gram and 3 million no metre. */
function isWhole(text: string, at: number, unit: Unit): boolean {
  if (!/[A-Za-z]$/.test(unit.printed)) return true;
  return !/[A-Za-z0-9]/.test(text[at + unit.printed.length] ?? ' ');
}

function build(): ReadonlyMap<string, readonly Entry[]> {
  const all: Entry[] = [];
  const add = (printed: string, symbol: string, factor: number, dimension: Dimension) =>
    all.push({ printed, symbol, factor, offset: 0, dimension, length: printed.length });
  for (const [dimension, [symbol, ...rows]] of Object.entries(measures)) {
    for (const row of rows) {
      const [printed, factor] = row.split(' ') as [string, string];
      add(printed, symbol!, Number(factor), dimension as Dimension);
    }
  }
  for (const row of currencies) {
    const [printed, code] = row.split(' ') as [string, string];
    add(printed, code, 1, 'money');
  }
  for (const printed of others) add(printed, printed, 1, 'other');
  const known = new Set(all.map((unit) => unit.printed));
  for (const printed of classifiers) if (!known.has(printed)) add(printed, printed, 1, 'count');
  all.sort((a, b) => b.length - a.length);
  const map = new Map<string, Entry[]>();
  for (const unit of all) {
    const list = map.get(unit.printed[0]!);
    if (list) list.push(unit);
    else map.set(unit.printed[0]!, [unit]);
  }
  return map;
}
