import { gazetteer, type PlaceType } from './lexicon/places.ts';

/** Names by first character, the longest first. Built once, read only. */
const byFirst: ReadonlyMap<string, readonly string[]> = index();

/** The longest name of the gazetteer that begins at `at`. */
export function placeNameAt(
  text: string,
  at: number,
): { readonly name: string; readonly type: PlaceType } | undefined {
  for (const name of byFirst.get(text[at]!) ?? []) {
    if (text.startsWith(name, at)) return { name, type: gazetteer.get(name)! };
  }
  return undefined;
}

function index(): ReadonlyMap<string, readonly string[]> {
  const map = new Map<string, string[]>();
  for (const name of gazetteer.keys()) {
    const list = map.get(name[0]!);
    if (list) list.push(name);
    else map.set(name[0]!, [name]);
  }
  for (const list of map.values()) list.sort((a, b) => b.length - a.length);
  return map;
}
