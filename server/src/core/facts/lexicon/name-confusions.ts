import { once } from '../../text/once.ts';

/** Characters of given names that sound or look alike, one group a word: what typists and OCR exchange. */
const groups =
  '锋峰风枫丰烽凤 伟玮炜维纬卫 红宏洪鸿虹弘泓 军君均钧俊骏峻 明铭鸣名茗 丽莉利莅力立 英瑛颖莹 建健剑涧 志智治致 文雯汶纹 平萍苹 华桦骅铧 玉钰裕育 晓小筱霄潇 芳方 婷亭庭廷 静婧靖敬晶 杨扬阳洋 青清卿庆 东冬栋 辉晖徽慧惠 林琳霖淋 福富复 玲铃灵玲凌 艳燕雁妍岩 洁杰捷 霞夏 亚雅娅 佳嘉家加 荣容蓉嵘 忠中仲钟 永勇咏 振震镇 新欣鑫心馨 民敏岷 诚程承成 祥翔 瑞睿锐 宇雨羽禹玉 浩昊皓灏 涛韬焘 斌彬宾滨 云芸耘 良梁 强蔷 学雪 海 超朝 ' +
  '飞菲霏斐 亮良 刚钢 进晋劲 立丽 权泉全 胜盛圣升 义毅艺谊逸 昌长常 春椿 秋邱 兰岚 梅楣 珍真贞臻 秀绣 琴勤芹 娟涓鹃 娜 慧惠 颖英 思斯 佩沛培 婉宛 楠南 莲连联廉 香湘襄 跃岳越月悦 鹏朋 伦纶 仁人任 信昕 礼理李里 坤昆 科柯 赛塞 凯恺楷 铁轶 国 山珊 川传 彦岩 宪献先 贤 顺舜 旺望 财才 柱住 已己 末未 桐铜彤 炎焱 侯候 戴载 傅付 肖萧 闫阎 于余 王汪 章张 江姜 许徐 邱丘';

/** Whether two different characters are ones that are exchanged in names. */
export function sameSoundOrShape(a: string, b: string): boolean {
  return a !== b && confusionsOf(a).some((group) => group.includes(b));
}

/** The groups of characters that are exchanged in names which hold the character. */
export function confusionsOf(char: string): readonly string[] {
  return byCharacter().get(char) ?? none;
}

const none: readonly string[] = [];

const byCharacter = once(() => {
  const map = new Map<string, string[]>();
  for (const group of groups.split(' ')) {
    for (const char of group) {
      const list = map.get(char);
      if (!list) map.set(char, [group]);
      else if (!list.includes(group)) list.push(group);
    }
  }
  return map;
});

/** Which characters are exchanged in names, by UTF-16 unit. */
export interface Confusions {
  /** Where in `groups` to look for a unit; 0 for most, which stand in no group. */
  readonly places: Uint16Array;
  /** The numbers of the groups that hold the character, by its place. */
  readonly groups: readonly (readonly number[])[];
}

/** A table of all units, for those who ask for every character of a text. */
export const confusions: () => Confusions = once(() => {
  const places = new Uint16Array(0x10000);
  const numbers: number[][] = [[]];
  for (const [number, group] of groups.split(' ').entries()) {
    for (const char of new Set(group)) {
      const unit = char.charCodeAt(0);
      if (places[unit] === 0) places[unit] = numbers.push([]) - 1;
      numbers[places[unit]!]!.push(number);
    }
  }
  return { places, groups: numbers };
});
