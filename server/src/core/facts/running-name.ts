import { CharacterSet } from '../text/character-set.ts';
import { transliteration } from './foreign-name.ts';
import { isWordInside, mayBeGiven, type NameShape, titled } from './given-name.ts';
import { givenCharacters } from './lexicon/given-names.ts';
import { commonSurnames, everydayWords } from './lexicon/surnames.ts';
import { firstWord, isOneWord, wordsOf } from './words.ts';

/**
 * 村民郜大柱打着手电: behind a role, a surname and characters of which one at least is usual in given names, where the
 * dictionary ends a word behind them and holds none across them.
 */
export function runningName(text: string, at: number, surname: number): NameShape | undefined {
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
    // 冯德莱|恩此前: the name goes on as a transcription.
    if (transliteration.holds(text, at + surname, at + length + 1)) return undefined;
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

/** What hardly a given name holds. */
const hardly = new CharacterSet('余多个名人不上下前后时间种些们说要会能可做打有没并再只族乡镇村县市区省');

/**
 * 大户金永浩抓起: behind a role the name may run on into any word, when its characters are those of given names and the
 * dictionary starts a new word behind it, not inside it.
 */
export function runsOn(text: string, at: number, surname: number, length: number): boolean {
  const given = at + surname;
  if (!givenCharacters.holds(text, given, at + length)) return false;
  // 古特雷斯对: more of the transcription follows, so this is the beginning of a foreign name.
  if (transliteration.holds(text, given, at + length + 1)) return false;
  // 7岁的孙子来借书
  if (everydayWords.has(text.slice(at, at + 2))) return false;
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

/** Surnames that are verbs of every day. */
const verbs = new CharacterSet('修过管干练包查计养扶别解盖开问操把');
