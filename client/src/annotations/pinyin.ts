/**
 * The first letters of the words' readings, so that 锦州 is found by `jz`. The collation tables that every host carries
 * order characters by reading; between two boundary characters all begin with the same letter. Of a character with
 * several readings only the one it is filed under is known, which is enough to search by.
 */
export function pinyinInitials(text: string): string {
  let initials = '';
  for (const character of text) initials += initialOf(character);
  return initials;
}

/** The first character in the collation's order whose reading begins with each letter. */
const firsts: readonly (readonly [string, string])[] = [
  ['阿', 'a'],
  ['八', 'b'],
  ['嚓', 'c'],
  ['咑', 'd'],
  ['妸', 'e'],
  ['发', 'f'],
  ['旮', 'g'],
  ['哈', 'h'],
  ['丌', 'j'],
  ['咔', 'k'],
  ['垃', 'l'],
  ['妈', 'm'],
  ['拏', 'n'],
  ['噢', 'o'],
  ['妑', 'p'],
  ['七', 'q'],
  ['呥', 'r'],
  ['仨', 's'],
  ['他', 't'],
  ['屲', 'w'],
  ['夕', 'x'],
  ['丫', 'y'],
  ['帀', 'z'],
];

const collator = new Intl.Collator('zh-u-co-pinyin');

function initialOf(character: string): string {
  if (!/\p{Script=Han}/u.test(character))
    return /[\p{L}\p{N}]/u.test(character) ? character.toLowerCase() : '';
  let low = 0;
  let high = firsts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (collator.compare(firsts[middle]![0], character) <= 0) low = middle + 1;
    else high = middle;
  }
  return firsts[low - 1]?.[1] ?? '';
}
