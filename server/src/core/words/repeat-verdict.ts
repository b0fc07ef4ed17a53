import { isDigit } from '../text/characters.ts';
import {
  ALWAYS_DOUBLED,
  LIGHT_VERBS,
  OFTEN_DOUBLED,
  SELDOM_DOUBLED,
  TENTATIVE_VERBS,
} from './reduplication.ts';
import {
  ADVERBS,
  BODIES,
  BOUND_BEFORE,
  BOUND_BEHIND,
  CHANCE,
  FOREIGN,
  FREE_SUFFIXES,
  GIVEN_NAMES,
  isHanCharacter,
  isNumeral,
  LEVELS,
  MEASURES,
  PARTICLES,
  PLACE_NOUNS,
  SLIPS_BEHIND,
  SUFFIXES,
  SURNAMES,
  SURNAMES_ONLY,
  WORDS_BEFORE,
} from './repeat-lists.ts';
import { TWO_CHARACTER_WORDS } from './two-character-words.ts';
import { commonness, wordsBeginningWith } from './word-pairs.ts';

export type Verdict = 'doubled' | 'seam' | 'needless';

export function judge(text: string, at: number): Verdict {
  const x = text[at]!;
  const a = text[at - 1];
  const b = text[at + 2];
  let left = commonness(a, x);
  let right = commonness(x, b);
  // Two characters that happen to be a rare word besides an everyday one are a coincidence.
  if (left === 1 && right >= 3) left = 0;
  else if (right === 1 && left >= 3 && commonness(b, text[at + 3]) >= 3) right = 0;
  if (b !== undefined && WORDS_BEFORE.get(x)?.includes(b)) return 'seam';
  // 会谈中|中方, but 对中|国.
  if (x === '中' && right > 0 && b !== '共' && isHanCharacter(a) && !'对向和与在从于同为的了'.includes(a!))
    return 'seam';
  if (right > 0 && a !== undefined && isDigit(a.charCodeAt(0)) && MEASURES.has(x)) return 'seam';
  if (isNumeral(a) && a !== '一' && MEASURES.has(x) && right === 0 && x !== '年') return 'needless';
  if (x === '高' && right > 0 && left === 0)
    return '举飘挂耸扬兴悬矗昂翘竖地的在'.includes(b ?? ' ') ? 'doubled' : 'needless';
  if (a !== undefined && SURNAMES.has(a) && GIVEN_NAMES.has(x) && isNameStart(text, at - 1)) return 'doubled';
  if (right < 4 && isHanCharacter(a) && SLIPS_BEHIND.get(x)?.includes(a!) === false) return 'doubled';
  if (ALWAYS_DOUBLED.has(x) && !(SUFFIXES.has(x) && right > 0)) {
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
  if (LEVELS.has(x) && (!isHanCharacter(a) || PARTICLES.has(a!))) return 'seam';
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
  // 水灵灵的, 哗啦啦地
  if ((b === '的' || b === '地') && (OFTEN_DOUBLED.has(x) || SELDOM_DOUBLED.has(x)) && !everyday)
    return 'doubled';
  if (x === '的' && text[at - 1] === '目') return 'seam';
  if (x === '习') return b === '近' ? 'seam' : 'needless';
  if (BOUND_BEHIND.has(x) || SURNAMES_ONLY.has(x) || PLACE_NOUNS.has(x)) return 'seam';
  if (BODIES.has(x) && !everyday && !PARTICLES.has(b!)) return 'seam';
  if (FOREIGN.has(x) && FOREIGN.has(b!) && !everyday) return 'seam';
  // 樱花|花海: a rare word behind is one, too.
  return OFTEN_DOUBLED.has(x) && (left < 3 || commonness(x, b) > 0) ? 'doubled' : 'needless';
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
  if (OFTEN_DOUBLED.has(x) || SELDOM_DOUBLED.has(x) || LIGHT_VERBS.has(x)) return 'doubled';
  if (
    FOREIGN.has(x) &&
    ((b !== undefined && FOREIGN.has(b)) || (a !== undefined && FOREIGN.has(a) && !isHanCharacter(b)))
  ) {
    return 'doubled';
  }
  if (BODIES.has(x) && isHanCharacter(a) && isHanCharacter(b) && !PARTICLES.has(a!) && !PARTICLES.has(b!))
    return 'seam';
  if ('为有会要军'.includes(x) && isHanCharacter(a) && isHanCharacter(b)) return 'seam';
  return isRareCharacter(x) ? 'doubled' : 'needless';
}

/** 李强|强调: the first twin ends a person's name. */
function isName(text: string, at: number): boolean {
  const a = text[at - 1];
  if (a === undefined) return false;
  // 高|质质量: these surnames are everyday words.
  const mayBegin = !'高方白金江万石任马成'.includes(a) || isNameStart(text, at - 1);
  if (mayBegin && SURNAMES.has(a) && !SURNAMES.has(text[at]!) && commonness(text[at - 2], a) === 0)
    return true;
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
