import { genericPlaces } from './lexicon/place-words.ts';
import { firstWord } from './words.ts';

/** Whether the name ends in a kind of place, with no more than that said: 口袋公园, 五星级酒店. */
export function isGeneric(name: string, ending: string): boolean {
  // 金塘|海底隧道: the kind is said behind a name.
  if (/^(?:隧道|大桥)$/.test(ending) && name.length >= 6 && firstWord(name, 0).length < 2) return false;
  for (let length = ending.length + 1; length <= 4; length++)
    if (genericPlaces.has(name.slice(-length))) return true;
  return false;
}
