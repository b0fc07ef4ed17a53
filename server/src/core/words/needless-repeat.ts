import { isDigit } from '../text/characters.ts';
import { once } from '../text/once.ts';
import { OFTEN_DOUBLED } from './reduplication.ts';
import { isHanCharacter, isNumeral, MEASURES, SET_PHRASES, TRIED_OUT } from './repeat-lists.ts';
import { judge } from './repeat-verdict.ts';
import { isAcquitted, isLeftOver, isWordAcross } from './repeat-window.ts';
import { commonness } from './word-pairs.ts';

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
  if (isNumeral(twin)) return !isSetPhrase(text, at) && isNeedlessNumeral(twin, before, after);
  if (isMisspelt(text, at)) return true;
  // 君君，臣臣; 丁丁、冬冬: between marks nobody prints one character alone.
  if (isMark(before) && isMark(after)) return false;
  if (isPattern(text, at) || isSetPhrase(text, at) || isTriedOut(text, at)) return false;
  const verdict = judge(text, at);
  if (verdict === 'seam') return isWordAcross(text, at) || isLeftOver(text, at);
  return verdict === 'needless' && !isAcquitted(text, at);
}

function isMark(character: string | undefined): boolean {
  return character === undefined || /[，。、；：！？“”‘’（）《》,;:!?()\n]/.test(character);
}

/** What Chinese newspapers check first: a doubled character inside it is never good. */
function isMisspelt(text: string, at: number): boolean {
  return (
    text.startsWith('习近近平', at - 1) ||
    text.startsWith('习近平平', at - 2) ||
    text.startsWith('一带带一路', at - 1) ||
    text.startsWith('一带一路路', at - 3)
  );
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
  // 下一步|步: 下一步 and 进一步 are one expression, 一步步 another.
  if (text[at] === '步' && '下进'.includes(text[at - 2] ?? ' ')) return false;
  if (commonness(text[at - 2], '一') > 0 && '第统唯同单之'.includes(text[at - 2]!)) return false;
  return MEASURES.has(text[at]!) || OFTEN_DOUBLED.has(text[at]!) || commonness(text[at], b) < 4;
}

/** 他跺跺脚, 常洗洗手: what is done may be made light of where somebody does it. */
function isTriedOut(text: string, at: number): boolean {
  const before = text[at - 1];
  if (!TRIED_OUT.has(text.slice(at + 1, at + 3))) return false;
  return !isHanCharacter(before) || '他她我你们先来去再会帮忙子常只就也又还能要得人家'.includes(before!);
}

function isSetPhrase(text: string, at: number): boolean {
  const pair = text.slice(at, at + 2);
  const b = text[at + 2] ?? '';
  if (pair === '两两') return '相对组结一配比'.includes(b);
  if ('乡村县镇户'.includes(pair[0]!) && '通都有'.includes(b) && b !== '') return true;
  // 公公, but 公公|司 and 重点|点: an everyday word on one side speaks against the phrase.
  const [left, right] = [commonness(text[at - 1], text[at]), commonness(text[at], b)];
  const isClaimed = (left === 4 && right === 0 && text[at - 1] !== '有') || (right === 4 && left === 0);
  const phrases = setPhrases().get(pair) ?? [];
  return phrases.some(
    ({ phrase, offset }) => !(isClaimed && phrase === pair) && text.startsWith(phrase, at - offset),
  );
}

/** Measures that follow 一 and no verb begins with. */
const MEASURED = '项个种名次条件款艘架座辆幅篇';

/** The set phrases by the doubled characters in them, with the place of those. */
const setPhrases = once(() => {
  const byPair = new Map<string, { readonly phrase: string; readonly offset: number }[]>();
  for (const phrase of SET_PHRASES) {
    for (let offset = 0; offset + 1 < phrase.length; offset++) {
      if (phrase[offset] !== phrase[offset + 1]) continue;
      const pair = phrase.slice(offset, offset + 2);
      byPair.set(pair, [...(byPair.get(pair) ?? []), { phrase, offset }]);
    }
  }
  return byPair;
});

/** Years and numbers double freely (二〇二二, 一九九七); only clear collocations tell a slip. */
function isNeedlessNumeral(twin: string, before: string | undefined, after: string | undefined): boolean {
  if (twin === '一') {
    if (before === '第') return !isNumeral(after) && after !== undefined && isHanCharacter(after);
    return (
      (before !== undefined && '带新统'.includes(before)) ||
      (after !== undefined && '带路系届些起阵季批'.includes(after)) ||
      // 这是一一项: nothing is done 一一 to a measure, but 唯一|一个 is good.
      (after !== undefined &&
        MEASURED.includes(after) &&
        !isNumeral(before) &&
        commonness(before, twin) === 0)
    );
  }
  // 二十十大: no number holds 十 twice in a row.
  if (twin === '十') return true;
  if ('亿万千百'.includes(twin)) return before !== undefined && isDigit(before.charCodeAt(0));
  // 第十三三届, 二二十大. 十五五 is a plan.
  if (before === '十' && after !== undefined && '届次个名位条项年月日'.includes(after)) return true;
  const free = before === undefined || (!isNumeral(before) && !isDigit(before.charCodeAt(0)));
  if (after === '十') return free;
  if (after === undefined || !isHanCharacter(after) || isNumeral(after)) return false;
  // 十十分, 四四川: an everyday word claims the second twin, and no number runs up to the first.
  return before === '第' || (free && commonness(twin, after) === 4);
}
