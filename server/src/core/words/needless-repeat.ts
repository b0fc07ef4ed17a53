import { isDigit, isHan } from '../text/characters.ts';
import { ALWAYS_DOUBLED, OFTEN_DOUBLED, SELDOM_DOUBLED, TENTATIVE_VERBS } from './reduplication.ts';
import { wordsOf } from './segment.ts';
import { TWO_CHARACTER_WORDS } from './two-character-words.ts';
import { commonness, wordsBeginningWith } from './word-pairs.ts';

/**
 * Whether the character at `at` and its twin behind it are one too many. Chinese doubles a character on purpose
 * (reduplication), by accident where one word ends and the next begins with it (河|河畔), in names and in sounds of
 * foreign names; only what none of these explains is needless. The dictionary of pairs decides first; the host's
 * segmenter, which is dear, may only acquit.
 * @param at UTF-16 offset of the first of the two equal Han characters
 */
export function isNeedlessRepeat(text: string, at: number): boolean {
  const twin = text[at]!;
  const before = text[at - 1];
  const after = text[at + 2];
  if (before === twin || after === twin) return false;
  if (isNumeral(twin)) return isNeedlessNumeral(twin, before, after);
  if (isLeadersName(text, at)) return true;
  if (isPattern(text, at) || isSetPhrase(text, at)) return false;
  const verdict = judge(text, at);
  if (verdict === 'seam') return isWordAcross(text, at) || isLeftOver(text, at);
  return verdict === 'needless' && !isAcquitted(text, at);
}

type Verdict = 'doubled' | 'seam' | 'needless';

function judge(text: string, at: number): Verdict {
  const x = text[at]!;
  const a = text[at - 1];
  const b = text[at + 2];
  let left = commonness(a, x);
  let right = commonness(x, b);
  // Two characters that happen to be a rare word besides an everyday one are a coincidence.
  if (left === 1 && right >= 3) left = 0;
  else if (right === 1 && left >= 3) right = 0;
  if (right > 0 && a !== undefined && isDigit(a.charCodeAt(0)) && MEASURES.has(x)) return 'seam';
  if (isNumeral(a) && a !== '一' && MEASURES.has(x) && right === 0 && x !== '年') return 'needless';
  if (x === '高' && right > 0 && left === 0)
    return '举飘挂耸扬兴悬矗昂翘竖地的在'.includes(b ?? ' ') ? 'doubled' : 'needless';
  if (a !== undefined && SURNAMES.has(a) && GIVEN_NAMES.has(x) && isNameStart(text, at - 1)) return 'doubled';
  if (ALWAYS_DOUBLED.has(x)) {
    if (left === 4 && right === 0 && !ADVERBS.has(x)) return 'needless';
    return right === 4 && left === 0 && !CHANCE.has(x + b) ? 'needless' : 'doubled';
  }
  if (left > 0 && right > 0) return 'seam';
  if (right > 0) return judgeBeforeWord(text, at, right);
  if (left > 0) return judgeBehindWord(text, at, left);
  return judgeAlone(text, at);
}

/** The second twin begins a word, and no word ends in the first: 南南部, but also 宣传部|部长. */
function judgeBeforeWord(text: string, at: number, right: number): Verdict {
  const x = text[at]!;
  const a = text[at - 1];
  const b = text[at + 2]!;
  const everyday = right === 4;
  const common = right >= 3;
  if (
    (b === '地' && (OFTEN_DOUBLED.has(x) || SELDOM_DOUBLED.has(x))) ||
    CHANCE.has(x + b) ||
    (TENTATIVE_VERBS.has(x) && !everyday)
  )
    return 'doubled';
  if (!isHanCharacter(a)) {
    if (a !== undefined && isDigit(a.charCodeAt(0))) return MEASURES.has(x) ? 'seam' : 'needless';
    if (a !== undefined && /[A-Za-z%％”》）]/.test(a)) return 'seam';
    return (OFTEN_DOUBLED.has(x) || SELDOM_DOUBLED.has(x)) && !common ? 'doubled' : 'needless';
  }
  if (isNumeral(a) && !(a === '一' && commonness(text[at - 2], a) > 0)) return 'seam';
  if (SUFFIXES.has(x) && isSuffixed(text, at, everyday ? b : undefined)) return 'seam';
  if (BOUND_BEFORE.has(x) && !everyday) return 'seam';
  if (isName(text, at)) return 'seam';
  if (FOREIGN.has(x) && FOREIGN.has(a!)) return 'seam';
  return OFTEN_DOUBLED.has(x) && !common ? 'doubled' : 'needless';
}

/** Whether the first twin can be the generic end of a longer name: 小凌河, 外交部, 共和国. */
function isSuffixed(text: string, at: number, tail: string | undefined): boolean {
  const a = text[at - 1]!;
  if (text[at] === '国' && !'和合众'.includes(a)) return false;
  // Before an everyday word (部门, 国家) some suffixes are more often a slip than the end of a name: of those only
  // offices, persons, emblems and places are worth the doubt (部长, 国旗, 会场).
  if (tail !== undefined && !FREE_SUFFIXES.has(text[at]!) && !'长员民委议务旗歌王水岸畔场墙组'.includes(tail))
    return false;
  return !PARTICLES.has(a) || commonness(text[at - 2], a) > 0;
}

/** The first twin ends a word, and no word begins with the second: 主席席, but also 作为|为. */
function judgeBehindWord(text: string, at: number, left: number): Verdict {
  const x = text[at]!;
  const b = text[at + 2];
  const everyday = left === 4;
  if (TENTATIVE_VERBS.has(x)) return 'doubled';
  if (!isHanCharacter(b)) {
    return (OFTEN_DOUBLED.has(x) || SELDOM_DOUBLED.has(x)) && !everyday ? 'doubled' : 'needless';
  }
  if (x === '新' && !'创更革维'.includes(text[at - 1]!)) return 'needless';
  if (x === '于' && text[at - 1] !== '由') return 'needless';
  if (BOUND_BEHIND.has(x) || SURNAMES_ONLY.has(x) || PLACE_NOUNS.has(x)) return 'seam';
  if (FREE_SUFFIXES.has(x) && x !== '业' && !PARTICLES.has(b!)) return 'seam';
  if (FOREIGN.has(x) && FOREIGN.has(b!) && !everyday) return 'seam';
  return OFTEN_DOUBLED.has(x) && !everyday ? 'doubled' : 'needless';
}

/** No word claims either twin: a reduplication, a name, a foreign sound, or a slip. */
function judgeAlone(text: string, at: number): Verdict {
  const x = text[at]!;
  const a = text[at - 1];
  const b = text[at + 2];
  if (a !== undefined && (isDigit(a.charCodeAt(0)) || isNumeral(a)) && MEASURES.has(x)) {
    return x === '年' && b !== undefined && '会中均初末底产内前度'.includes(b) ? 'seam' : 'needless';
  }
  if (
    a !== undefined &&
    SURNAMES.has(a) &&
    (!isHanCharacter(b) || isNameStart(text, at - 1) || OFTEN_DOUBLED.has(x))
  ) {
    return 'doubled';
  }
  if (OFTEN_DOUBLED.has(x) || SELDOM_DOUBLED.has(x)) return 'doubled';
  if (
    FOREIGN.has(x) &&
    ((b !== undefined && FOREIGN.has(b)) || (a !== undefined && FOREIGN.has(a) && !isHanCharacter(b)))
  ) {
    return 'doubled';
  }
  if (
    FREE_SUFFIXES.has(x) &&
    isHanCharacter(a) &&
    isHanCharacter(b) &&
    !PARTICLES.has(a!) &&
    !PARTICLES.has(b!)
  )
    return 'seam';
  if ('为有会要军舱'.includes(x) && isHanCharacter(a) && isHanCharacter(b)) return 'seam';
  return isRareCharacter(x) ? 'doubled' : 'needless';
}

/** The name that Chinese newspapers check first: a doubled character inside it is never good. */
function isLeadersName(text: string, at: number): boolean {
  return text.startsWith('习近近平', at - 1) || text.startsWith('习近平平', at - 2);
}

/** 层层叠叠, 一个个, 每每. */
function isPattern(text: string, at: number): boolean {
  const a = text[at - 1];
  const b = text[at + 2];
  // 层层叠叠, 实实在在, 来来去去: doubled in fours.
  if (isHanCharacter(a) && text[at - 2] === a && !'的了着'.includes(text[at]!)) return true;
  if (isHanCharacter(b) && text[at + 3] === b && !'的了着'.includes(b!)) return true;
  if (a === '逐' || a === '每') return true;
  if (a !== '一') return false;
  // 下一步|步: 下一步 is one expression, 一步步 another.
  if (text[at] === '步' && text[at - 2] === '下') return false;
  if (commonness(text[at - 2], '一') > 0 && '第统唯同单之'.includes(text[at - 2]!)) return false;
  return MEASURES.has(text[at]!) || OFTEN_DOUBLED.has(text[at]!) || commonness(text[at], b) < 4;
}

function isSetPhrase(text: string, at: number): boolean {
  const pair = text.slice(at, at + 2);
  const b = text[at + 2] ?? '';
  if (pair === '两两') return '相对组结一配比'.includes(b);
  if ('乡村县镇户'.includes(pair[0]!) && '通都有'.includes(b) && b !== '') return true;
  return SET_PHRASES.some((phrase) => {
    const offset = phrase.indexOf(pair);
    return offset >= 0 && text.startsWith(phrase, at - offset);
  });
}

/** Years and numbers double freely (二〇二二, 一九九七); only clear collocations tell a slip. */
function isNeedlessNumeral(twin: string, before: string | undefined, after: string | undefined): boolean {
  if (twin === '一') {
    if (before === '第') return !isNumeral(after) && after !== undefined && isHanCharacter(after);
    return (
      (before !== undefined && '带新统'.includes(before)) ||
      (after !== undefined && '带路系届些起阵季批'.includes(after))
    );
  }
  if ('亿万千百'.includes(twin)) return before !== undefined && isDigit(before.charCodeAt(0));
  if (after === undefined || !isHanCharacter(after) || isNumeral(after)) return false;
  // 十十分, 四四川: an everyday word claims the second twin, and no number runs up to the first.
  const free = before === undefined || (!isNumeral(before) && !isDigit(before.charCodeAt(0)));
  return before === '第' || (free && commonness(twin, after) === 4);
}

/** 李强|强调: the first twin ends a person's name. */
function isName(text: string, at: number): boolean {
  const a = text[at - 1];
  if (a === undefined) return false;
  if (SURNAMES.has(a) && !SURNAMES.has(text[at]!) && commonness(text[at - 2], a) === 0) return true;
  const surname = text[at - 2];
  return (
    surname !== undefined &&
    SURNAMES.has(surname) &&
    commonness(surname, a) === 0 &&
    !isHanCharacter(text[at - 3])
  );
}

/** Whether a name can begin at the offset: behind no Han character, or behind a title (副省长郭宁宁). */
function isNameStart(text: string, at: number): boolean {
  const before = text[at - 1];
  return !isHanCharacter(before) || '长者员记人生手席授师任理士将官工民与和、'.includes(before!);
}

/**
 * Whether the segmenter reads the text without the second twin as one word right across (上半|半年 → 上半年): then the
 * seam is a coincidence. 学 is left out: 大学|学生, 法学|学院 are good.
 */
function isWordAcross(text: string, at: number): boolean {
  if (text[at] === '学') return false;
  const start = hanStart(text, at);
  let from = start;
  for (const word of wordsOf(text.slice(start, at) + text.slice(at + 1, hanEnd(text, at + 2)))) {
    const to = from + word.length;
    if (to > at) return from < at && to > at + 1 && word.length === 3;
    from = to;
  }
  return false;
}

/**
 * Whether everyday words on both sides leave one twin over (国家|家|主席), though it makes a lesser word with its
 * neighbour (家主). The dictionary and the segmenter have to agree.
 */
function isLeftOver(text: string, at: number): boolean {
  const x = text[at]!;
  const left = commonness(text[at - 1], x);
  const right = commonness(x, text[at + 2]);
  const behind = left === 4 && right < 4 && commonness(text[at + 2], text[at + 3]) === 4;
  const before = right === 4 && left < 4 && commonness(text[at - 2], text[at - 1]) === 4;
  if (behind === before || SUFFIXES.has(x) || BOUND_BEFORE.has(x) || BOUND_BEHIND.has(x)) return false;
  const alone = behind ? at + 1 : at;
  let from = hanStart(text, at);
  for (const word of wordsOf(text.slice(from, hanEnd(text, at + 2)))) {
    if (from === alone) return word.length === 1;
    from += word.length;
    if (from > alone) return false;
  }
  return false;
}

/** Whether the segmenter knows the twins inside a longer word (喜气洋洋), or finds two words that meet in them. */
function isAcquitted(text: string, at: number): boolean {
  const start = hanStart(text, at);
  const words = wordsOf(text.slice(start, hanEnd(text, at + 2)));
  let from = start;
  for (const [index, word] of words.entries()) {
    const to = from + word.length;
    if (to > at) {
      if (to > at + 1) return word.length > 2;
      const x = text[at]!;
      const next = words[index + 1] ?? '';
      const alone = commonness(text[at - 1], x) > 0 !== commonness(x, text[at + 2]) > 0;
      if (!alone || word.length < 2 || next.length < 2 || PARTICLES.has(next[next.length - 1]!)) return false;
      return true;
    }
    from = to;
  }
  return false;
}

/** Han characters given to the segmenter on each side: enough for any word, few enough to be quick. */
const WINDOW = 6;

function hanStart(text: string, at: number): number {
  let start = at;
  while (start > 0 && at - start < WINDOW && isHan(text.charCodeAt(start - 1))) start--;
  return start;
}

function hanEnd(text: string, at: number): number {
  let end = at;
  while (end < text.length && end - at < WINDOW && isHan(text.charCodeAt(end))) end++;
  return end;
}

/** A character of few words (粼, 呷, 杉) is doubled for its sound or in a name far more often than by mistake. */
function isRareCharacter(character: string): boolean {
  if (PARTICLES.has(character)) return false;
  let count = wordsBeginningWith(character);
  for (
    let at = TWO_CHARACTER_WORDS.indexOf(character);
    at >= 0;
    at = TWO_CHARACTER_WORDS.indexOf(character, at + 1)
  ) {
    if (++count > 12) return false;
  }
  return true;
}

function isHanCharacter(character: string | undefined): boolean {
  return character !== undefined && isHan(character.charCodeAt(0));
}

function isNumeral(character: string | undefined): boolean {
  return character !== undefined && '〇零一二三四五六七八九十百千万亿廿卅'.includes(character);
}

/** Words that begin with a doubled verb or adverb by chance or by grammar: 刚刚|才, 高高|举起, 点点头, 说说话. */
const CHANCE: ReadonlySet<string> = new Set(
  '刚才 高举 点头 摇头 说话 咬牙 帮忙 见面 聊天 散步 招手 拍手 握手 试看 跳舞 看书 谈心 爷爷 飘然 重围 狠心 解闷 出气 乐团 大增 试用 明知 深处 高处 想法 看法'.split(
    ' ',
  ),
);

const SET_PHRASES = [
  '放军军',
  '怜巴巴',
  '干巴巴',
  '皱巴巴',
  '眼巴巴',
  '黑压压',
  '气冲冲',
  '活脱脱',
  '不甚了了',
  '本本主义',
  '通通',
  '活泼泼',
  '塔塔',
  '公公',
  '加加林',
  '波波',
  '面面相',
  '滴滴打',
  '滴滴出',
  '啦啦队',
  '拉拉队',
  '网网通',
  '棒棒糖',
  '泡泡',
  '卡卡',
  '可可',
  '迪迪',
  '娜娜',
  '贝贝',
  '点点',
  '巴巴多',
  '西西里',
  '西西伯',
  '钉钉子',
  '立法法',
  '南南合作',
  '南南国家',
  '可可',
  '强强联',
  '强强对',
  '强强携',
];

/** Ends of compound names: organisations, offices, places, works. */
const SUFFIXES: ReadonlySet<string> = new Set(
  '会部队组站局处科室院厂店馆所校班团社党军县市省区乡镇村州国河江湖海山岛港湾桥路街城园场库楼塔寺庙舱渠业网榜灯炮沟法奖赛片厅台剧节展书报车船门年月日期煤室行',
);

/** Adverbs that double before a verb whatever word ends in them: 要|紧紧, 不|仅仅, 地|处处. */
const ADVERBS: ReadonlySet<string> = new Set('紧牢深纷渐缓徐静轻慢刚常仅频屡偏恰悄默远处高连匆暗青');

/** Suffixes that seldom begin an everyday word: 财政厅|厅长, 沈阳市|市场, 商业街|街头. */
const FREE_SUFFIXES: ReadonlySet<string> = new Set(
  '队站局处室院厂店馆所校班县市省区乡镇村州河江湖海山岛港湾桥路街园场库楼塔寺庙舱渠业网榜灯炮奖赛片厅台剧节年月期门船车煤',
);

const PARTICLES: ReadonlySet<string> = new Set('的了着过其么们呢吗吧与和及且而则但或在是对将为等也都');

/** Prepositions, adverbs and short attributes that may stand before a word beginning with themselves: 对|对方. */
const BOUND_BEFORE: ReadonlySet<string> = new Set(
  '中新日以和大多国在对各上地全为同要时有年不更两总高已下正与会最来就前能近到从着向并愿还把内可是之将由被让使也再',
);

/** Function words that may follow a word ending in themselves: 作为|为, 现在|在, 方向|向. */
const BOUND_BEHIND: ReadonlySet<string> = new Set('在为新是对向了等以和于与及至');

/** Generic nouns that may begin a compound the dictionary lacks: 东海|海区, 大桥|桥塔. */
const PLACE_NOUNS: ReadonlySet<string> = new Set('河江湖海山桥村区军侨库关');

const MEASURES: ReadonlySet<string> = new Set(
  '日月年个项次名位人条件种家段场届吨米分处户级度号元岁秒时天周层辆台座亩',
);

/** Surnames that are seldom the end of a word. */
const SURNAMES_ONLY: ReadonlySet<string> = new Set(
  '王李张刘陈杨赵周吴徐孙胡朱郭罗郑梁谢宋唐邓冯韩曹曾彭蔡潘袁于董苏蒋杜魏吕丁沈姚卢姜崔谭汪范贾韦习',
);

/** Characters that parents double in a name: 高明明, 王安安. */
const GIVEN_NAMES: ReadonlySet<string> = new Set(
  '芳婷冬静晨昊丹明欢乐涛伟勇强军刚超鹏飞龙磊洋阳东亮星辰佳思念盼晶莹楠琳倩蓓蕾茜媛娟艳红霞丽玲娜圆园源元露璐妞豆果糖朵依菲冰雪萌可多贝宝浩轩宇凯杰俊帅康健平安宁文武斌彬坤鑫淼森焱垚芬萍敏慧燕莉珊妍妮苗蒙萱涵诗诺甜爽悦欣怡清泉春夏秋月云青蓝金银铭华雯跃志锋宏娜',
);

const SURNAMES: ReadonlySet<string> = new Set(
  '王李张刘陈杨黄赵周吴徐孙马胡朱郭何林罗高郑梁谢宋唐许邓冯韩曹曾彭萧蔡潘田董袁余叶蒋杜苏魏程吕丁沈任姚卢傅钟姜崔谭廖范汪陆金石戴贾韦夏邱方侯邹熊孟秦白江阎薛尹段雷黎史龙陶贺顾毛郝龚邵万钱严武戚莫孔汤温康施牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷盛曲翁冉骆蓝路游辛靳管柴蒙鲍华喻祁习栗蔚',
);

/** Characters that write the sounds of foreign names. */
const FOREIGN: ReadonlySet<string> = new Set(
  '斯巴卡拉达马阿尔克特吉坦尼维科洛亚莫萨纳波罗德里奇塔图布诺伊莱瓦比伯弗格杰玛穆帕佩索托乌耶扎可娜莉丽菲塞瓜迪哈胡加基凯库肯利鲁曼米姆内努皮普切汗沙什苏泰汤威西希谢辛雅泽佐',
);
