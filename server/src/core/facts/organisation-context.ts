import type { Span } from '../text/span.ts';
import { placeNameAt } from './gazetteer.ts';
import { genericOrganisations } from './lexicon/organisation-words.ts';
import { nameAt } from './name-shape.ts';
import type { PlaceSpan } from './place-edge.ts';
import type { Reading } from './reading.ts';

/**
 * Organisations whose names have no ending that shows them, where the words round them do: companies in a list that is
 * called one (万得集团、新锦化等企业), ministries behind their country (韩国国土交通部), companies with a code, a board or figures behind them (东岭钢铁（600999）), clubs in a
 * report of a match (主场迎战西陵联), teams by age (广西U13女足). `sure` are the ends of those that other grammars found.
 */
export function fromContext(reading: Reading, sure: readonly Span[], places: readonly PlaceSpan[]): Span[] {
  const { text } = reading;
  return [
    ...listed(text, sure),
    ...ministries(text, places),
    ...traded(reading),
    ...clubs(reading),
    ...ageGroups(text),
  ];
}

/** How such a list ends. */
const closing =
  /等[\d一二三四五六七八九十多余几数家批个国内外知名龙头骨干重点优秀大型行业的]{0,12}(?:企业|公司|集团|药企|车企|房企|巨头|厂商|银行|机构)/;
const list = new RegExp(
  `((?:[\\u3400-\\u9fffA-Za-z]{2,12}、){1,12}[\\u3400-\\u9fffA-Za-z]{2,8})${closing.source}`,
  'g',
);

function listed(text: string, sure: readonly Span[]): Span[] {
  if (sure.length === 0 || !text.includes('、') || !closing.test(text)) return [];
  const found: Span[] = [];
  for (const match of text.matchAll(list)) {
    const items = match[1]!.split('、');
    const end = match.index + match[1]!.length;
    // 钢铁、水泥等企业 lists trades: one of the items must be known for a company.
    if (!sure.some((one) => one.start >= match.index && one.end <= end)) continue;
    let at = match.index + items[0]!.length + 1;
    for (const item of items.slice(1)) {
      if (item.length <= 6 && !generic.test(item) && !placeNameAt(text, at))
        found.push({ start: at, end: at + item.length });
      at += item.length + 1;
    }
  }
  return found;
}

/** What ministries are for, in the words of their names. */
const ministry =
  /(?:国土|交通|运输|铁路|航空|外交|国防|防务|内政|内务|民政|财政|财务|司法|法务|卫生|健康|医疗|教育|文化|体育|旅游|科学|科技|技术|创新|能源|石油|矿产|矿业|资源|水利|灌溉|农业|农村|农林|林业|渔业|水产|食品|药品|贸易|经济|工业|产业|通商|商务|商业|劳动|就业|人力|移民|住房|建设|环境|气候|生态|通信|电信|信息|数字|国家|公共|公安|安全|应急|紧急情况|社会|保障|福利|家庭|青年|妇女|计划|规划|发展|投资|统一|行政|情报|基础设施|和|及|与){1,7}部(?![长门分])/y;

/** 韩国|国土交通部 */
function ministries(text: string, places: readonly PlaceSpan[]): Span[] {
  const found: Span[] = [];
  for (const place of places) {
    if (place.type !== 'country') continue;
    ministry.lastIndex = place.end;
    if (ministry.test(text)) found.push({ start: place.start, end: ministry.lastIndex });
  }
  return found;
}

const generic = /企业|公司$|行业|产业|部门|机构|单位|[的了和与在对]|领域|集团$/;

const trades =
  '钢铁|股份|控股|重工|科技|电子|汽车|生物|医药|制药|药业|化工|石化|新材|新能源|能源|电力|电气|机械|水泥|纸业|食品|乳业|酒业|传媒|影业|地产|置业|物流|航空|航运|海运|证券|保险|人寿|银行|通信|光电|半导体|微电子|智能|软件|数据|环保|水务|燃气|轮胎|玻璃|矿业|铝业|铜业|锂业|稀土|牧业|种业|高科|铁路|资讯|咨询|期货|燃料|旅业|文旅';
const company = new RegExp(
  `(?:^|[，。、；：,;:\\s“”）)*]|[由与和对向])([\\u3400-\\u9fff]{2,4}(?:${trades}))$`,
);
/** What stands right behind the name of a company. */
const business =
  /[（(]\d{6}|董事长|总经理|总裁|创始人|披露|公告|年报|涨停|跌停|股价|[涨跌]\d|营收|净利|实现[营净]|[一二三四]季度|扭亏|宣布|拟[以收投向发]|自主研|承建|分析师|研究员/y;

function traded({ text, sweep }: Reading): Span[] {
  const found: Span[] = [];
  for (const end of sweep.starts('companyNews')) {
    business.lastIndex = end;
    if (!business.test(text)) continue;
    const name = company.exec(text.slice(Math.max(0, end - 9), end))?.[1];
    if (name === undefined || noCompany.test(name)) continue;
    found.push({ start: end - name.length, end });
  }
  return found;
}

const noCompany =
  /^(?:公司|该|本|我|全|各|多|新|相关|国内|国产|传统|旗下|上市|高端|民营|智能|绿色|生物医药|数字)/;

const before =
  /(?:^|[，。；：,;:\s“*])([\u3400-\u9fff]{3,6})(?=(?:坐镇)?[主客]场(?:\s?\d|[以迎对战不负逆力挑])|外援|门将|主帅|中场(?!休))/g;
const behind =
  /(?:险胜|力压|横扫|逼平|双杀|战平|战胜|击败|力克|逆转|迎战|不敌|负于|惜败|憾负|完胜|轻取|大胜|淘汰|对阵|客战)([\u3400-\u9fff]{3,6}?)(?=[。，；、,;\s]|$|的|后|队)/g;

function clubs(reading: Reading): Span[] {
  const { text } = reading;
  if (reading.words('match').length === 0) return [];
  const found: Span[] = [];
  for (const pattern of [before, behind]) {
    for (const match of text.matchAll(pattern)) {
      const name = match[1]!;
      const start = match.index + match[0].length - name.length;
      const end = start + name.length;
      if (noClub.test(name) || genericOrganisations.has(name) || placeNameAt(text, start)?.name === name)
        continue;
      if (nameAt(text, start, 'role')?.end === end) continue;
      found.push({ start, end: text[end] === '队' ? end + 1 : end });
    }
  }
  return found;
}

const noClub =
  /[队员手军后前上下轮场赛局半将来其这那该本双两对各全]|对手|强敌|东道主|组合|选手|种子|门将|球|当晚|随后|最终|开场|第|名|位/;

const ages = /([\u3400-\u9fff]{2,6})?U\d{2}(?:国家)?(?:[男女](?:足|篮|排)|国?青|国足)队?/g;

function ageGroups(text: string): Span[] {
  if (!text.includes('U')) return [];
  const found: Span[] = [];
  for (const match of text.matchAll(ages)) {
    let start = match.index + (match[1]?.length ?? 0);
    const end = match.index + match[0].length;
    for (let at = match.index; at < start; at++) {
      const place = placeNameAt(text, at);
      if (place && at + place.name.length === start) start = at;
    }
    found.push({ start, end });
  }
  return found;
}
