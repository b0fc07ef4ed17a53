import { CharacterSet } from '../text/character-set.ts';
import { once } from '../text/once.ts';
import { dottedName, elementName, transliteration } from './foreign-name.ts';
import { placeNameAt } from './gazetteer.ts';
import { givenCharacters } from './lexicon/given-names.ts';
import {
  commonSurnames,
  compoundSurnames,
  everydayWords,
  japaneseSurnames,
  surnames,
} from './lexicon/surnames.ts';
import { isHan } from './place-edge.ts';
import { firstWord, isOneWord, wordsOf } from './words.ts';

/** What a name may be followed by when running text goes on: verbs, prepositions, particles, time words. */
const followers =
  /^(?:\d|[在是的和与及也都将已从为被把对向率到任获以又就还便等称同因则曾于由让给说道摄（(]|正[在式是准忙带用和与从做一向给通]|正$|介绍|表示|告诉|认为|指出|强调|坦言|回忆|感慨|感叹|感言|直言|解释|分析|建议|提醒|透露|笑|报道|供图|主持|主讲|出席|参加|担任|代表|带领|带着|带队|率领|今年|日前|近日|昨[天日晚]|今[天日晚]|上午|下午|晚上|当场|当天|当时|一[家行直]|来[到自说]|获得|夺[得冠]|以|先生|女士|同志|教授|院士|老师|老人|夫妇|家|每天|每年|经常|终于|通讯员|本报|记者|作[为了品词曲报]|看[到着见]|听[到说取]|走[进到上]|算[了过]|换[下上]|放[倒下]|化解|扑救|站|坐|拿|做[完了着]|打[着]|捧|搂|抱|搬|背[着起]|牵|扛|握|擦|抹|掏|摸|赛后|摘|扑[出]|警告|估计|评价|补充|感叹|披露|警示|研判|指导|手[里中持]|身[上边后]|眼|心[里中情]|接[受过到]|发[现表言布来]|成[为功]|打[进入出破开造]|射|传|罚|攻|凭[借]|击|战[胜]|负于|完成|开始|决定|选择|投入|投资|种[植了]|养|承包|返乡|回[到乡国忆村]|退|出[生任版资现]|逝世|去世|因病|享年|生前|毕业|入[党伍选职]|创[办作造业]|始终|没有|不[仅断但能久]|有[着些了]|也|还|却|再|先|再次|首先|最[后终]|继续|先后|多次|曾|一边|一[把个位直]|边|早|刚|高兴|激动|自豪|兴奋|赶|忙|深|非常|十分|很|这|那|为|涉嫌|犯|驾驶|酒后|伙同|盗窃|利用|通过|进行|当选|受|办|用|让|教|写|讲|谈|提|问|答|呼吁|希望|期待|相信|承诺|宣布|致|会见|抵达|访问|签|握|陪同|主动|积极|负责|熟练|指[挥着导]|检查|调研|查看|考察|慰问|走访|深入|实地|仔细|组织|召[开集]|作出|介|名下|等|之[一妻子女]|一|二|及其|遗体|生于|系|死|受伤|驾|向|申请|起诉|上诉|辩称|诉|返|前往|家住|居住|住)/;

const boundary = /^(?:$|[\s,，。、;；:：!！?？()（）"“”'‘’《》<>【】[\]…—\-*/·|])/;

/** Characters that no given name holds: particles, pronouns, prepositions. */
const never = new CharacterSet(
  '的了是在对说与等及我你他她它们个也都就还又被把从到但或且则将所很更最这那吗呢吧啊呀哪谁没该此么什给让去',
);

export interface NameShape {
  readonly end: number;
  /** The name without padding. */
  readonly name: string;
}

/** What no given name holds, and what hardly one does. */
const hardly = new CharacterSet('余多个名人不上下前后时间种些们说要会能可做打有没并再只族乡镇村县市区省');

const closesNone = new CharacterSet('作称说任率携介偕兼曾已即均');

/** Surnames that are conjunctions, prepositions or everyday nouns far more often. */
const connectives = new CharacterSet('和来向从同国广区由但为将到就门全会');

/** How much the place already says: `byline` admits only a clean end, `role` a verb behind the name, `bare` nothing else. */
export type Setting = 'byline' | 'role' | 'bare';

/** The name that begins at `at`, if there is one. Two-character names may be padded with blanks (高 扬). */
export function nameAt(text: string, at: number, setting: Setting): NameShape | undefined {
  const dotted = dottedName(text, at);
  if (dotted) return dotted;
  const elements = elementName(text, at);
  if (elements) return elements;
  if (setting !== 'bare' && (text[at + 1] === ' ' || text[at + 1] === '\u3000')) {
    const padded = paddedName(text, at, setting === 'role');
    if (padded) return padded;
  }
  const compound = compoundLength(text, at, setting);
  if (!compound && !surnames.at(text, at)) return undefined;
  // 专家和广大信教群众: outside a byline these are the words they look like.
  if (setting !== 'byline' && connectives.at(text, at)) return undefined;
  // 黎巴嫩总理: a country is nobody's name.
  if (setting !== 'byline' && placeNameAt(text, at)?.type === 'country') return undefined;
  const surname = compound || 1;
  const anonymous = anonymised(text, at, surname);
  if (anonymous) return anonymous;
  const candidates = [2 + surname, 1 + surname];
  for (const length of candidates) {
    // 58岁的赫哲|族护边员; 滕女士 is a surname with a title, no name.
    if (text[at + length] === '族' || titled.test(text.slice(at + surname, at + surname + 2))) continue;
    if (!mayBeGiven(text, at + surname, at + length)) continue;
    if (!ends(text, at + length, setting) && !(setting === 'role' && runsOn(text, at, surname, length)))
      continue;
    // 书记林武和|省长周乃翔
    if (
      length === surname + 2 &&
      '和与及'.includes(text[at + length - 1]!) &&
      /^(?:[省市县区州镇乡村部局厅院校馆所处科]长|副|书记|主[席任]|总[统理]|记者|[队工战朋好]友|队长|同[事伴学]|伙伴|家人|妻子|丈夫|[儿女]|教授|[^\s，。]{0,6}(?:长|书记|主任|主席)[\u4e00-\u9fff]{2})/.test(
        text.slice(at + length, at + length + 10),
      )
    )
      continue;
    // 委员丛斌作的, 主席陈刚称: a verb closes no given name.
    if (length === surname + 2 && setting !== 'byline' && closesNone.at(text, at + length - 1)) continue;
    // 员工信中, 教师节前: a place or time behind a noun.
    if (
      length === 2 &&
      setting !== 'byline' &&
      '中上下里内外前后村镇乡县'.includes(text[at + 1]!) &&
      !commonSurnames.at(text, at)
    )
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
      !/[和与及的在、]/.test(text[at + 3] ?? '') &&
      !boundary.test(text.slice(at + 3)) &&
      firstWord(text, at + 2).length > 1
    )
      continue;
    // 萧涛供图: the verb of the credit is no part of the name.
    if (length === 3 && setting === 'byline' && /^(?:供图|摄影|报道|制图)/.test(text.slice(at + 2, at + 4)))
      continue;
    // 董事长古道生: 古道 is a word, but one character of a given name is left over that begins no other.
    if (
      setting !== 'byline' &&
      length === 3 &&
      !commonSurnames.at(text, at) &&
      isWordInside(text, at) &&
      !(
        givenCharacters.at(text, at + 2) &&
        isOneWord(text, at, at + 2) &&
        firstWord(text, at + 2).length === 1
      )
    )
      continue;
    return { end: at + length, name: text.slice(at, at + length) };
  }
  return setting === 'role' ? runningName(text, at, surname) : undefined;
}

/** Whether `[start, end)` holds nothing but characters that a given name may be made of. */
function mayBeGiven(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) {
    if (at >= text.length || !isHan(text[at]!) || never.at(text, at)) return false;
  }
  return true;
}

/** What surnames of two characters begin with. */
const compoundStarts = once(
  () => new CharacterSet([...compoundSurnames, ...japaneseSurnames].map((name) => name[0]!)),
);

/** 2 for 欧阳 and the like, and for Japanese surnames behind a role where the paragraph speaks of Japan. */
function compoundLength(text: string, at: number, setting: Setting): number {
  if (!compoundStarts().at(text, at)) return 0;
  const two = text.slice(at, at + 2);
  if (compoundSurnames.has(two)) return 2;
  return setting === 'role' && japaneseSurnames.has(two) && text.includes('日本') ? 2 : 0;
}

/**
 * 村民郜大柱打着手电: behind a role, a surname and characters of which one at least is usual in given names, where the
 * dictionary ends a word behind them and holds none across them.
 */
function runningName(text: string, at: number, surname: number): NameShape | undefined {
  for (const length of [surname + 2, surname + 1]) {
    const given = length - surname;
    if (titled.test(text.slice(at + surname, at + length))) continue;
    if (!mayBeGiven(text, at + surname, at + length)) continue;
    let usual = 0;
    let rather = true;
    for (let one = at + surname; one < at + length; one++) {
      if (hardly.at(text, one)) rather = false;
      if (givenCharacters.at(text, one)) usual++;
    }
    if (!rather || usual < 1 || (given === 1 && !commonSurnames.at(text, at))) continue;
    if (usual < given && everydayWords.has(text.slice(at, at + 2))) continue;
    // What the dictionary says is asked last: it costs the most.
    const words = wordsOf(text, at, at + surname + 2);
    if (words[0]!.end - words[0]!.start > surname + 1 || isWordInside(text, at)) return undefined;
    // 邻居修|自行车, 院士南|繁育
    const word = given === 2 && isOneWord(text, at + surname, at + length);
    if (word && (verbs.at(text, at) || usual < 2)) continue;
    if (words.some((one) => one.end === at + length))
      return { end: at + length, name: text.slice(at, at + length) };
  }
  return undefined;
}

/** Surnames that are verbs of every day. */
const verbs = new CharacterSet('修过管干练包查计养扶别解盖开问操把');

const titled = /^(?:女士|先生|老师|师傅|大爷|大妈|老汉|夫妇)/;

/** 李某, 赵某某, 王某强, 张某甲: the names of the accused and of minors. */
function anonymised(text: string, at: number, surname: number): NameShape | undefined {
  if (text[at + surname] !== '某') return undefined;
  const next = text[at + surname + 1] ?? '';
  const more =
    next === '某' ||
    '甲乙丙丁'.includes(next) ||
    (givenCharacters.at(text, at + surname + 1) &&
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
  const given = at + surname;
  if (!givenCharacters.holds(text, given, at + length)) return false;
  // 古特雷斯对: more of the transcription follows, so this is the beginning of a foreign name.
  if (transliteration.holds(text, given, at + length + 1)) return false;
  const last = at + length - 1;
  // 邻居修自行车: with a surname that is a verb, a word of the dictionary is what it does.
  if (verbs.at(text, at) && isOneWord(text, at + 1, at + 3)) return false;
  // The dictionary must end a word behind the name.
  if (!wordsOf(text, at, at + length).some((word) => word.end === at + length)) return false;
  if (length - surname === 2)
    return (
      firstWord(text, last).length === 1 && (commonSurnames.at(text, at) || firstWord(text, at).length === 1)
    );
  return !givenCharacters.at(text, at + length) || firstWord(text, at + length).length > 1;
}

/** 时代, 高度: a word of the dictionary. The dictionary also holds 张旭; a common surname needs more than that against it. */
function isEveryday(text: string, at: number): boolean {
  if (commonSurnames.at(text, at)) return everydayWords.has(text.slice(at, at + 2));
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
function paddedName(text: string, at: number, runs: boolean): NameShape | undefined {
  const found =
    /^([\u3400-\u9fff])[ \u3000]{1,3}([\u3400-\u9fff])(?=$|[\s,，。、;；:：()（）*/|]|摄|报道|文\/)/.exec(
      text.slice(at, at + 8),
    );
  if (!found) return runs ? paddedRunning(text, at) : undefined;
  if (never.has(found[2]!.charCodeAt(0))) return undefined;
  return { end: at + found[0].replace(/\s+$/, '').length, name: found[1]! + found[2]! };
}

/** 科长矣 勇介绍: behind a role the sentence may run on behind the padded name. */
function paddedRunning(text: string, at: number): NameShape | undefined {
  const found = /^([\u3400-\u9fff])[ \u3000]{1,3}([\u3400-\u9fff])/.exec(text.slice(at, at + 5));
  if (!found || never.has(found[1]!.charCodeAt(0)) || !givenCharacters.has(found[2]!.charCodeAt(0)))
    return undefined;
  const end = at + found[0].length;
  return followers.test(text.slice(end, end + 4)) ? { end, name: found[1]! + found[2]! } : undefined;
}
