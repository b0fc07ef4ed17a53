import {
  genericPlaces,
  leadWords,
  placeBoundaries,
  placeEndings,
  placeStops,
} from './lexicon/place-words.ts';
import { isEdge, isHan, type PlaceSpan } from './place-edge.ts';
import { isGeneric } from './place-generic.ts';
import { tailOf } from './place-tail.ts';
import type { Reading } from './reading.ts';
import { wordLists } from './word-lists.ts';
import { isOneWord } from './words.ts';

/** 紫荆山, 小凌河, 和平区: the ending tells, and what stands before shows where the name begins. */
export function fromEndings({ text, sweep }: Reading, known: readonly PlaceSpan[]): PlaceSpan[] {
  const found: PlaceSpan[] = [];
  let next = 0;
  let resume = 1;
  for (const at of sweep.starts('placeEnding')) {
    if (at < resume) continue;
    while (next < known.length && known[next]!.end <= at) next++;
    const ending = endingAt(text, at);
    if (!ending) continue;
    const end = at + ending.word.length;
    if (known[next] && known[next]!.start < end && at < known[next]!.end) continue;
    if (!isEdge(text, end, ending.word)) continue;
    const start = beginning(text, at, known[next - 1]?.end ?? 0);
    if (start === undefined) continue;
    const name = text.slice(start, end);
    if (genericPlaces.has(name) || name.length < 3) continue;
    // 发动|县乡村: every real county is in the gazetteer; a word before the ending is no name.
    if (ending.word === '县' && !text.includes('日本') && isOneWord(text, start, at)) continue;
    // 启动|水库, 避免|江水, 吊唁|江泽民: a verb before the ending, no name.
    if (verbs.test(text.slice(start, at)) || (ending.word === '江' && text.startsWith('泽民', end))) continue;
    // Every real district is in the gazetteer; what else ends in 区 is a zone of some kind.
    if (ending.word === '区' || isGeneric(name, ending.word)) continue;
    // 养心殿, 起于潘家庄站: one character before so common an ending is no name.
    if (strict.has(ending.word) && name.length - ending.word.length < 2) continue;
    // 相信塔(中合作): a word of the language before one of them is no name either.
    if (/^[塔宫阁祠殿寺庙街站巷]$/.test(ending.word) && !isStreet(name) && isOneWord(text, start, at))
      continue;
    // 灵峰山|森林公园, 清河市|向阳区: what hangs on the name belongs to it.
    const more = tailOf(text, end, ending.type);
    const whole = more ? { start, end: more.end, type: more.type } : { start, end, type: ending.type };
    found.push(whole);
    resume = whole.end;
  }
  return found;
}

/** What is done to a place, or said of one, right before its ending. */
const verbs =
  /(?:启动|避免|感谢|推动|推进|复苏|讲好|悼念|吊唁|保护|治理|建设|改造|关闭|开放|进入|离开|穿过|相信|发动|加强|提升|完善|打造|支持|促进|实施|开展|组织|参观|游览|清理|修复|疏浚|守护|生态|乡镇|巡边|智慧|绿色|数字|传统|民俗|历史|两宋|十字)$/;

/** Endings that are also the ends of many words. */
const strict: ReadonlySet<string> = new Set(
  '遗址 综合实验区 综合保税区 自贸试验区 宾馆 大酒店 饭店 大厦 广场 寺 庙 宫 殿 塔 阁 祠 站 街 巷 胡同 码头 渡口 高新区 经开区 开发区 新区 会展中心 会议中心 体育馆 体育场 大剧院 海域 景区 风景区 度假区 产业园 工业园 科技园'.split(
    ' ',
  ),
);

/** 人民街: words that streets are called all over the country. */
function isStreet(name: string): boolean {
  return /^(?:人民|解放|建设|胜利|和平|中山|新华|友谊|文化|光明|朝阳|东风|红旗|团结|青年|工农|幸福|民主|延安|长江|黄河)街$/.test(
    name,
  );
}

function endingAt(
  text: string,
  at: number,
): { readonly word: string; readonly type: PlaceSpan['type'] } | undefined {
  const word = wordLists.placeEnding.at(text, at);
  return word === undefined ? undefined : { word, type: placeEndings.get(word)! };
}

/**
 * Where the name before an ending begins: two to four characters back, at a mark, a preposition or a word that leads to a
 * place. Undefined when anything else stands there: then the text does not show where the name begins.
 */
function beginning(text: string, at: number, floor: number): number | undefined {
  for (let start = at; start > Math.max(floor, at - 5); start--) {
    const char = text[start - 1]!;
    const length = at - start;
    // 和平|街道: no conjunction.
    if (char === '和' && length === 1 && text[start] === '平') return start - 1;
    // A preposition right before the ending leaves no room for a name: 游客在古城.
    const youth = char === '年' && '青少万百'.includes(text[start - 2] ?? ' ');
    if (
      length === 0 &&
      !youth &&
      (!isHan(char) || placeBoundaries.at(text, start - 1) || placeStops.at(text, start - 1))
    )
      return undefined;
    if (
      !isHan(char) ||
      (length >= 1 &&
        (placeBoundaries.at(text, start - 1) || leadWords.test(text.slice(Math.max(0, start - 2), start))))
    ) {
      return length >= 1 && length <= 4 ? start : undefined;
    }
    // 潘家庄: no classifier, but what villages are called.
    const settled =
      char === '家' &&
      length >= 1 &&
      '庄屯村沟湾坝河店岭坡塘桥镇湖院集楼台堡营寨圩渡山窑窝坪垣坞峪口铺堰巷洼'.includes(text[start]!);
    if (!placeStops.at(text, start - 1) || youth || settled) continue;
    // 百股河: a numeral may open a name where a mark stands before it.
    const opens =
      length >= 1 && /[一二三四五六七八九十百千万两双]/.test(char) && !isHan(text[start - 2] ?? ' ');
    return opens ? start - 1 : undefined;
  }
  const start = Math.max(floor, at - 4);
  return floor === 0 && start === 0 && at >= 1 ? 0 : undefined;
}
