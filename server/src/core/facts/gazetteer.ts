import { gazetteer, type PlaceType } from './lexicon/places.ts';
import { WordIndex } from './word-index.ts';

const names = new WordIndex(() => gazetteer().keys());

/** The longest name of the gazetteer that begins at `at`. */
export function placeNameAt(
  text: string,
  at: number,
): { readonly name: string; readonly type: PlaceType } | undefined {
  const name = names.at(text, at);
  return name === undefined ? undefined : { name, type: gazetteer().get(name)! };
}
