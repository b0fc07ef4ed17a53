import { once } from '../text/once.ts';
import { gazetteer, type PlaceType } from './lexicon/places.ts';
import { wordLists } from './word-lists.ts';

const places = once(() => new Map([...gazetteer()].map(([name, type]) => [name, { name, type }] as const)));

/** The longest name of the gazetteer that begins at `at`. */
export function placeNameAt(
  text: string,
  at: number,
): { readonly name: string; readonly type: PlaceType } | undefined {
  const name = wordLists.place.at(text, at);
  return name === undefined ? undefined : places().get(name);
}
