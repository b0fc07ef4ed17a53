import { gazetteer, type PlaceType } from './lexicon/places.ts';
import { wordLists } from './word-lists.ts';

/** The longest name of the gazetteer that begins at `at`. */
export function placeNameAt(
  text: string,
  at: number,
): { readonly name: string; readonly type: PlaceType } | undefined {
  const name = wordLists.place.at(text, at);
  return name === undefined ? undefined : { name, type: gazetteer().get(name)! };
}
