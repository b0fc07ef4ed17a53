import { genericPlaces } from './lexicon/place-words.ts';

/** Whether the name ends in a kind of place, with no more than that said: 口袋公园, 五星级酒店. */
export function isGeneric(name: string, ending: string): boolean {
  for (let length = ending.length + 1; length <= 4; length++)
    if (genericPlaces.has(name.slice(-length))) return true;
  return false;
}
