import { placeNameAt } from './gazetteer.ts';
import { givenCharacters } from './lexicon/given-names.ts';
import { commonSurnames, compoundSurnames, everydayWords, isSurname } from './lexicon/surnames.ts';
import { firstWord, isOneWord } from './words.ts';

/** What a name may be followed by when running text goes on: verbs, prepositions, particles, time words. */
const followers =
  /^(?:\d|[在是的和与及也都将已从为被把对向率到任获以又就还便等称同因则曾于由让给说道摄（(]|正[在式是准忙带用和与从做一向给通]|正$|介绍|表示|告诉|认为|指出|强调|坦言|回忆|感慨|感叹|感言|直言|解释|分析|建议|提醒|透露|笑|报道|供图|主持|主讲|出席|参加|担任|代表|带领|带着|带队|率领|今年|当场|当天|当时|一[家行直]|来[到自说]|获得|夺[得冠]|以|先生|女士|同志|教授|院士|老师|老人|夫妇|家|每天|每年|经常|终于|通讯员|本报|记者|作[为了品词曲报]|看[到着见]|听[到说取]|走[进到上]|站|坐|拿|手[里中持]|身[上边后]|眼|心[里中情]|接[受过到]|发[现表言布来]|成[为功]|打[进入出破开造]|射|传|罚|攻|凭[借]|击|战[胜]|负于|完成|开始|决定|选择|投入|投资|种[植了]|养|承包|返乡|回[到乡国忆村]|退|出[生任版资现]|逝世|去世|因病|享年|生前|毕业|入[党伍选职]|创[办作造业]|始终|没有|不[仅断但能久]|有[着些了]|也|还|却|再|先|再次|首先|最[后终]|继续|先后|多次|曾|一边|一[把个位直]|边|早|刚|高兴|激动|自豪|兴奋|赶|忙|深|非常|十分|很|这|那|为|涉嫌|犯|驾驶|酒后|伙同|盗窃|利用|通过|进行|当选|受|办|用|让|教|写|讲|谈|提|问|答|呼吁|希望|期待|相信|承诺|宣布|致|会见|抵达|访问|签|握|陪同|主动|积极|负责|熟练|指[挥着导]|检查|调研|查看|考察|慰问|走访|深入|实地|仔细|组织|召[开集]|作出|介|名下|等|之[一妻子女]|一|二|及其|遗体|生于|系|死|受伤|驾|向|申请|起诉|上诉|辩称|诉|返|前往|家住|居住|住)/;

const boundary = /^(?:$|[\s,，。、;；:：!！?？()（）"“”'‘’《》<>【】[\]…—\-*/·|])/;

/** Characters that no given name holds: particles, pronouns, prepositions. */
const never = new Set(
  '的了是在对说与等及我你他她它们个也都就还又被把从到但或且则将所很更最这那吗呢吧啊呀哪谁没该此么什给让去',
);

export interface NameShape {
  readonly end: number;
  /** The name without padding. */
  readonly name: string;
}

/** Surnames that are conjunctions, prepositions or everyday nouns far more often. */
const connectives = new Set('和来向从同国广区由但为将到就门全会');

/** How much the place already says: `byline` admits only a clean end, `role` a verb behind the name, `bare` nothing else. */
export type Setting = 'byline' | 'role' | 'bare';

/** Two elements of Tibetan names: 卓玛央金, 扎西次仁. */
const tibetan =
  '卓玛|央金|扎西|次仁|多吉|格桑|顿珠|丹增|旺堆|罗布|平措|尼玛|达瓦|白玛|桑吉|拉姆|仁青|才让|才旦|加措|嘉措|曲珍|德吉|洛桑|强巴|旦增|索朗|边巴|普布|米玛|巴桑|贡布|晋美|旺姆|旺久|曲扎|群培|土登|益西|朗杰|旺扎|次旦|卓嘎|央宗|曲吉|班觉|南杰|江村|泽仁|邓珠';
const tibetanName = new RegExp(`^(?:${tibetan})(?:${tibetan})`);

const han = /^[\u3400-\u9fff]$/;

/** The name that begins at `at`, if there is one. Two-character names may be padded with blanks (高 扬). */
export function nameAt(text: string, at: number, setting: Setting): NameShape | undefined {
  const dotted = dottedName(text, at);
  if (dotted) return dotted;
  const tibetan = tibetanName.exec(text.slice(at, at + 6))?.[0];
  if (tibetan) return { end: at + tibetan.length, name: tibetan };
  if (setting === 'byline') {
    const padded = paddedName(text, at);
    if (padded) return padded;
  }
  const compound = compoundSurnames.has(text.slice(at, at + 2)) ? 2 : 0;
  const first = text[at] ?? '';
  if (!compound && !isSurname(first)) return undefined;
  // 专家和广大信教群众: outside a byline these are the words they look like.
  if (setting !== 'byline' && connectives.has(first)) return undefined;
  if (setting === 'role') {
    const padded = paddedName(text, at);
    if (padded) return padded;
  }
  // 黎巴嫩总理: a country is nobody's name.
  if (setting !== 'byline' && placeNameAt(text, at)?.type === 'country') return undefined;
  const surname = compound || 1;
  const anonymous = anonymised(text, at, surname);
  if (anonymous) return anonymous;
  const candidates = compound ? [2 + surname, 1 + surname] : [3, 2];
  for (const length of candidates) {
    const given = text.slice(at + surname, at + length);
    if (given.length !== length - surname || ![...given].every((one) => han.test(one) && !never.has(one)))
      continue;
    if (!ends(text, at + length, setting) && !(setting === 'role' && runsOn(text, at, surname, length)))
      continue;
    if (
      length === 2 &&
      (setting !== 'byline' || everydayWords.has(text.slice(at, at + 2))) &&
      isEveryday(text, at)
    )
      continue;
    // 市长龚正陪同: the third character begins a word of the dictionary, so the name has two.
    if (
      length === 3 &&
      setting === 'role' &&
      !boundary.test(text.slice(at + 3)) &&
      firstWord(text, at + 2).length > 1
    )
      continue;
    // 萧涛供图: the verb of the credit is no part of the name.
    if (length === 3 && setting === 'byline' && /^(?:供图|摄影|报道|制图)/.test(text.slice(at + 2, at + 4)))
      continue;
    if (setting !== 'byline' && length === 3 && !commonSurnames.has(first) && isWordInside(text, at))
      continue;
    return { end: at + length, name: text.slice(at, at + length) };
  }
  return undefined;
}

/** 李某, 赵某某, 王某强, 张某甲: the names of the accused and of minors. */
function anonymised(text: string, at: number, surname: number): NameShape | undefined {
  if (text[at + surname] !== '某') return undefined;
  const next = text[at + surname + 1] ?? '';
  const more =
    next === '某' ||
    '甲乙丙丁'.includes(next) ||
    (givenCharacters.has(next) &&
      firstWord(text, at + surname + 1) === next &&
      (ends(text, at + surname + 2, 'role') || firstWord(text, at + surname + 2).length > 1));
  const end = at + surname + (next !== '' && more ? 2 : 1);
  return { end, name: text.slice(at, end) };
}

/**
 * 大户金永浩抓起: behind a role the name may run on into any word, when its characters are those of given names and the
 * dictionary starts a new word behind it, not inside it.
 */
function runsOn(text: string, at: number, surname: number, length: number): boolean {
  const given = [...text.slice(at + surname, at + length)];
  if (!given.every((one) => givenCharacters.has(one))) return false;
  // 古特雷斯对: more of the transcription follows, so this is the beginning of a foreign name.
  if (transliteration.has(text[at + length] ?? '') && given.every((one) => transliteration.has(one)))
    return false;
  const last = at + length - 1;
  if (given.length === 2)
    return (
      firstWord(text, last).length === 1 && !(isSurnameOnly(text[at]!) && firstWord(text, at).length > 1)
    );
  return !givenCharacters.has(text[at + length] ?? '') || firstWord(text, at + length).length > 1;
}

function isSurnameOnly(char: string): boolean {
  return !commonSurnames.has(char);
}

/** 时代, 高度: a word of the dictionary. The dictionary also holds 张旭; a common surname needs more than that against it. */
function isEveryday(text: string, at: number): boolean {
  if (commonSurnames.has(text[at]!)) return everydayWords.has(text.slice(at, at + 2));
  return isOneWord(text, at, at + 2);
}

function ends(text: string, end: number, setting: Setting): boolean {
  const rest = text.slice(end, end + 4);
  if (boundary.test(rest)) return true;
  if (setting === 'byline')
    return /^(?:报道|摄|文|图|供图|通讯员|记者|本报|实习|综合|整理|发自|采写|编)/.test(rest);
  return followers.test(rest);
}

/** 高度评价: with a surname that is an everyday word, its first two characters must not be a word of the dictionary. */
function isWordInside(text: string, at: number): boolean {
  return isOneWord(text, at, at + 2) || isOneWord(text, at, at + 3);
}

/** 高 扬, 崔　治: a single given character set apart, with a boundary behind it. */
function paddedName(text: string, at: number): NameShape | undefined {
  const found =
    /^([\u3400-\u9fff])[ \u3000]{1,3}([\u3400-\u9fff])(?=$|[\s,，。、;；:：()（）*/|]|摄|报道|文\/)/.exec(
      text.slice(at, at + 8),
    );
  if (!found || never.has(found[2]!)) return undefined;
  return { end: at + found[0].replace(/\s+$/, '').length, name: found[1]! + found[2]! };
}

/** 卡洛·安切洛蒂, 买买提·艾力, 路易斯·伊纳西奥·卢拉·达席尔瓦. */
function dottedName(text: string, at: number): NameShape | undefined {
  const found = /^[\u3400-\u9fff]{1,7}(?:[·•‧・][\u3400-\u9fff]{1,7}){1,4}/.exec(
    text.slice(at, at + 40),
  )?.[0];
  if (!found) return undefined;
  let length = found.length;
  const dot = Math.max(...['·', '•', '‧', '・'].map((mark) => found.lastIndexOf(mark)));
  // The last part runs on into the sentence: cut it at the first character that no transliteration uses.
  for (let cut = dot + 1; cut < found.length; cut++) {
    if (
      (never.has(found[cut]!) && !transliteration.has(found[cut]!)) ||
      (cut > dot + 1 &&
        followers.test(text.slice(at + cut, at + cut + 4)) &&
        !transliteration.has(found[cut]!))
    ) {
      length = cut;
      break;
    }
  }
  if (length <= dot + 1) return undefined;
  return { end: at + length, name: found.slice(0, length) };
}

/** Characters of the usual transcription tables (Xinhua): a foreign name holds no others. */
export const transliteration: ReadonlySet<string> = new Set(
  '阿埃艾安昂奥巴白班邦包保鲍贝本比彼毕边宾波伯博布查昌达戴丹当道得德登邓迪蒂丁东杜顿多厄恩尔法凡范菲费芬丰佛夫弗福盖甘冈高戈格根贡古瓜圭哈海汉豪赫黑亨洪胡华怀惠霍基吉季加佳贾简杰金津京久卡凯坎康考科克肯孔库夸奎拉莱兰朗劳勒雷黎里理利莉连列林琳隆卢鲁路伦罗洛吕马玛迈麦曼芒毛梅门蒙米密敏明缪摩莫墨默姆穆纳奈南瑙内能尼涅宁纽农努诺欧帕派潘庞培佩彭皮平珀普奇齐恰钱乔切琴青琼丘让热仁日荣茹儒瑞若萨塞赛桑瑟森沙山珊尚绍舍申圣施什史士舒顺朔司丝斯松苏所索塔台泰坦汤唐陶特腾提廷通图托瓦万旺威韦维魏温文翁沃乌武西希锡席夏香肖谢辛欣雄休许雅亚延扬杨耶叶伊衣因英雍尤于约宰赞泽曾扎詹章珍朱卓兹佐祖川岸田中内朴',
);
