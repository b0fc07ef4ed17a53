import { once } from '../../text/once.ts';
import { counties, peoples } from './divisions.ts';
import { everyday } from './places.ts';

/** Short names of counties that are everyday words: they count only beside another place. */
const words: ReadonlySet<string> = new Set(
  '南部 和平 安定 东方 平安 大方 大名 大田 大通 大关 富裕 富民 富源 共和 公安 光山 互助 建设 开化 乐业 凌云 民乐 平和 平原 清水 清流 神池 石门 太和 太康 泰和 天等 通道 万年 万全 万安 威信 文成 西和 响水 新建 新民 新河 新源 新和 新兴 新田 新化 兴国 兴业 阳光 永安 永定 友谊 正安 中方 资源 东光 东明 东山 丰都 凤凰 高台 关岭 河口 黑山 黑水 红安 湖口 化德 黄梅 会同 会理 惠民 惠水 金沙 金川 金山 江口 洞口 进贤 康乐 来安 礼泉 利津 临海 龙门 绿春 蒙山 南江 宁静 平顺 平山 青山 青川 上林 上思 双江 水富 顺平 太白 太湖 天台 通海 团风 望都 文安 文水 五台 五华 武功 武平 西乡 香河 祥云 阳春 阳城 依安 英山 永和 永兴 永平 云霄 云龙 云和 正定 正阳 镇安 镇远 紫金 左权 长岛 长白 长海 长岭 长顺 常山 朝阳 赤水 德安 定远 定边 多伦 高青 古田 黄平 灵山 临江 开江 金门 嘉鱼 海丰 海原 明水 同心 合水 华容 固原 广昌 安图 安远 安乡 安仁 安义 宁远 宁化 宁强 全南 定南 岳西 五原 五河 五莲 吴起 怀远 武进 和顺 和静 平定 平昌 隆化 隆安 昌图 兴文 兴隆 兴和 兴城 永福 永新 永嘉 永春 永丰 永善 长丰 长武 长宁 石台 石城 石泉 石楼 高县 大安 大埔 大余 大新 大化 大竹 大英 中江 方正 方山 勃利 集贤 景泰 静乐 静宁 民勤 民和 民权 天全 天祝 天峻 名山 新野 新津 新宁 新平 新干 新丰 新蔡 新乐 东源 东至 东海 东乡 西平 西丰 西华 西林 西吉 上高 上栗 上犹 上饶 上蔡 下陆'.split(
    ' ',
  ),
);

const titles = new RegExp(`(?:(?:(?:${peoples})族|各族)*自治县|县)$`);

/** 怀远, 荔波, 环江: counties without their 县; true where the name is an everyday word too. */
export const shortCounties: () => ReadonlyMap<string, boolean> = once(
  () =>
    new Map([
      ...districts(),
      ...[...everyday].map((name) => [name, true] as const),
      ...counties()
        .filter((name) => name.endsWith('县'))
        .map((name) => name.replace(titles, ''))
        .filter((name) => name.length >= 2 && name.length <= 4)
        .map((name) => [name, words.has(name)] as const),
    ]),
);

/** 奉贤, 崇明: a district without its 区 counts only beside another place, for most are words. */
function districts(): (readonly [string, boolean])[] {
  return counties()
    .filter((name) => name.endsWith('区') && name.length >= 3 && name.length <= 4)
    .map((name) => [name.slice(0, -1), true] as const);
}
