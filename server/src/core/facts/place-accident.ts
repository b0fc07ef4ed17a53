import { CharacterSet } from '../text/character-set.ts';
import { transliteration } from './foreign-name.ts';
import { isHan } from './place-edge.ts';

/** Characters of the tables that also lead to a place. */
const placeBoundary = /[于约]/;

/** A gazetteer name that is a piece of other words where it stands. */
export function isAccident(text: string, at: number, name: string): boolean {
  const before = text[at - 1] ?? '';
  const next = text[at + name.length] ?? '';
  if (name.length === 2 && sides.at(name, 1) && isSide(text, at, name, before, next)) return true;
  if ((name === '加州' || name === '得州') && before !== '' && '参增追更获取赢夺'.includes(before))
    return true;
  if (transcriptions.has(name))
    return (
      (transliteration.at(text, at - 1) && !placeBoundary.test(before)) || /[国尔夫克娜陆车片]/.test(next)
    );
  switch (name) {
    case '阿里':
      return /[波斯尔特夫巴云]/.test(next);
    case '北京':
      return next === '时' && text[at + 3] === '间';
    case '南美':
      return next === '白';
    case '中东':
      return next === '部' || next === '欧';
    case '海地':
    case '海南':
      return before === '淮' || before === '上' || before === '渤';
    case '马里':
      return /[亚兰]/.test(next);
    case '中山':
      return next === '装';
    case '河内':
      return before === '运' || before === '小';
    case '长城':
      return next === '汽' || next === '站';
    case '南海':
    case '东海':
      return next === '岸' || before === '向';
    case '日本':
      return before === '今' || before === '近' || before === '昨';
    case '吉安':
      return before === '长';
    case '德州':
    case '达州':
    case '梅州':
      return /[罗里苏弗加]/.test(before);
    default:
      return (
        (name.length === 2 && /[\u4e00-\u9fff]/.test(before) && crossing.has(before + name[0]!)) ||
        (next !== '' &&
          crossing.has(name.at(-1)! + next) &&
          name.length === 2 &&
          !/[市县省区]/.test(next) &&
          trailing.has(name + next))
      );
  }
}

const sides = new CharacterSet('东南西北中');

/** A direction or the side of something, not the place called so. */
function isSide(text: string, at: number, name: string, before: string, next: string): boolean {
  const first = name[0]!;
  // 监测平台|中, 舞台|南侧: the first character ends another word.
  if (first === '台') return before !== '' && '平舞后阳站展电炮柜灶讲烽月'.includes(before);
  if (name[1] === '中') return false;
  const partOf = next === '部' && isHan(before);
  if ('河湖江山海'.includes(first)) return partOf || /[岸侧麓坡方风偏]/.test(next);
  // 向西北方向, 东南风: a direction. 东北方言 is spoken in a region.
  return (
    (name === '东南' || name === '东北' || name === '西南' || name === '西北') &&
    (partOf || /^(?:方向|风|侧|角|偏|面|方(?![言案]))/.test(text.slice(at + 2, at + 4)))
  );
}

/** 丹|尼斯: names that are pieces of longer transcriptions. */
const transcriptions: ReadonlySet<string> = new Set(
  '尼斯 里尔 珀斯 巴库 德班 安曼 达卡 吉达 萨那 苏瓦 都灵 马累 拉法 索契'.split(' '),
);

/** Two-character words whose second half begins a place name by accident: 发展|..., 大海|南. */
const crossing = new Set(
  '上海 大海 沿海 临海 出海 下海 近海 深海 高山 大山 登山 青山 开山 长江 大江 黄河 山河 江河 运河 金华 中华 才华 精华 年华 新乡 城乡 家乡 下乡 返乡 老乡'.split(
    ' ',
  ),
);
const trailing = new Set([
  '上海洋',
  '南京东',
  '海口岸',
  '北京时',
  '大连接',
  '北海道',
  '长春花',
  '青海洋',
  '南海岸',
  '太原因',
  '河南岸',
  '河北岸',
  '湖南岸',
  '湖北岸',
  '江西岸',
  '广东西',
  '山东西',
  '西安全',
  '本溪水',
]);
