import { CharacterSet } from '../text/character-set.ts';
import { isHan } from '../text/characters.ts';
import { placeNameAt } from './gazetteer.ts';
import { nameElements } from './lexicon/name-elements.ts';
import type { NameShape } from './name-shape.ts';
import { wordLists } from './word-lists.ts';

/** Characters of the usual transcription tables (Xinhua): a foreign name holds no others. */
export const transliteration = new CharacterSet(
  '冯阿埃艾安昂奥巴白班邦包保鲍贝本比彼毕边宾波伯博布查昌达戴丹当道得德登邓迪蒂丁东杜顿多厄恩尔法凡范菲费芬丰佛夫弗福盖甘冈高戈格根贡古瓜圭哈海汉豪罕赫黑亨洪胡华怀惠霍基吉季加佳贾简杰金津京久卡凯坎康考科克肯孔库夸奎拉莱兰朗劳勒雷黎里理利莉连列林琳隆卢鲁路伦罗洛吕马玛迈麦曼芒毛梅门蒙米密敏明缪摩莫墨默姆穆纳奈南瑙内能尼涅宁纽农努诺欧帕派潘庞培佩彭皮平珀普奇齐恰钱乔切琴青琼丘让热仁日荣茹儒瑞若萨塞赛桑瑟森沙山珊尚绍舍申圣施什史士舒顺朔司丝斯松苏所索塔台泰坦汤唐陶特腾提廷通图托瓦万旺威韦维魏温文翁沃乌武西希锡席夏香肖谢辛欣雄休许雅亚延扬杨耶叶伊衣因英雍尤于约宰赞泽曾扎詹章珍朱卓兹佐祖川岸田中内朴易翰露茜薇黛妮撒孟昆邱雪蓬弥萝柯芙蕾琪娃茨邬卫莎别佳蓓菈杰赖岩',
);

/** What names from Xinjiang and Inner Mongolia hold besides. */
const ethnic = new CharacterSet('敖力买合吾守孜江汗依吐逊肉木牙生娜其云朝那呼丽菇音宝敦娅扎衣提古');

/** Verbs and particles that begin with a character of the tables: behind a name they are no part of it. */
const resumes =
  /^(?:当[选地天时场晚年]|加[入盟强快]|通[过知]|同[意时日]|达[成到]|来[到自访华]|明[确年天日]|安排|马上|利用|希望|特别|都|让|威胁|考[虑察]|所|里[约]|内[政阁]|提[出议醒名]|所[说著]|连[续任]|延[长续]|保[证持留]|得[分到]|本[周月人]|因[为病伤]|于\d|于[今去当])/;

function belongs(text: string, at: number): boolean {
  return transliteration.at(text, at) || ethnic.at(text, at);
}

const elementNames = nameElements.map((one) => new RegExp(`(?:${one.join('|')}){2,3}`, 'y'));

/** 卓玛央金, 娜仁图雅: a name made of two known elements needs no surname. */
export function elementName(text: string, at: number): NameShape | undefined {
  if (wordLists.nameElement.at(text, at) === undefined) return undefined;
  for (const pattern of elementNames) {
    pattern.lastIndex = at;
    const name = pattern.exec(text)?.[0];
    if (name) return { end: at + name.length, name };
  }
  return undefined;
}

const marks = '·•‧・';
const dots = new CharacterSet(marks);

/** 卡洛·安切洛蒂, 买买提·艾力, 路易斯·伊纳西奥·卢拉·达席尔瓦. */
export function dottedName(text: string, at: number): NameShape | undefined {
  if (!belongs(text, at) && !text.startsWith('大卫', at)) return undefined;
  let mark = at + 1;
  while (isHan(text.charCodeAt(mark))) mark++;
  if (text[mark] !== '-' && !dots.at(text, mark)) return undefined;
  const found = /^[\u3400-\u9fff]{1,7}(?:-[\u3400-\u9fff]{1,5})?(?:[·•‧・][\u3400-\u9fff]{1,9}){1,4}/.exec(
    text.slice(at, at + 40),
  )?.[0];
  if (!found) return undefined;
  const dot = Math.max(...[...marks].map((mark) => found.lastIndexOf(mark)));
  const end = runEnd(text, at + dot + 1, at + found.length);
  return end > at + dot + 1 ? { end, name: text.slice(at, end) } : undefined;
}

/** The name round the dot at `dot`, read without any word that leads to it: the part before the dot goes back as far as the tables. */
export function dottedAround(
  text: string,
  dot: number,
): { readonly start: number; readonly shape: NameShape } | undefined {
  let start = dot;
  while (
    start > 0 &&
    dot - start < 8 &&
    (belongs(text, start - 1) || (text[start - 1] === '-' && belongs(text, start - 2)))
  )
    start--;
  for (let at = start; at < dot - 1; at++) {
    const place = placeNameAt(text, at);
    if (place && place.type !== 'land' && at + place.name.length < dot) start = at + place.name.length;
  }
  if (text.startsWith('大卫', start - 1)) start--;
  if (start === dot) return undefined;
  const shape = dottedName(text, start);
  return shape && shape.end - start >= 4 ? { start, shape } : undefined;
}

/** How far the characters of the tables go from `at`, up to `limit` and before any verb among them. */
export function runEnd(text: string, at: number, limit: number): number {
  let end = at;
  while (end < limit && belongs(text, end)) {
    if (end > at && resumes.test(text.slice(end, end + 2))) break;
    end++;
  }
  return end;
}

/** Whether a country or a foreign city stands shortly before `at`: 意大利选手, 英国巴克莱银行分析师; or a people: 维吾尔族女孩. */
export function foreignBefore(text: string, at: number): boolean {
  for (let from = Math.max(0, at - 16); from < at; from++) {
    if (text[from] === '族' && text[from + 1] !== '群') return true;
    if (placeNameAt(text, from)?.type === 'country' && !text.startsWith('中国', from)) return true;
  }
  return false;
}
