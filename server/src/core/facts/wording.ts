import { CharacterSet } from '../text/character-set.ts';
import type { Wording } from './fact.ts';

/** Words of approximation before a figure. */
const before: readonly (readonly [string, Wording])[] = [
  ['大约', 'about'],
  ['约为', 'about'],
  ['约有', 'about'],
  ['约', 'about'],
  ['近', 'almost'],
  ['将近', 'almost'],
  ['接近', 'almost'],
  ['逼近', 'almost'],
  ['不到', 'almost'],
  ['不足', 'almost'],
  ['未满', 'almost'],
  ['超过', 'more'],
  ['突破', 'more'],
  ['超', 'more'],
  ['逾', 'more'],
  ['至少', 'at-least'],
  ['不少于', 'at-least'],
  ['不低于', 'at-least'],
  ['低于', 'at-most'],
  ['少于', 'at-most'],
  ['高于', 'at-least'],
  ['多于', 'at-least'],
  ['大于', 'at-least'],
  ['小于', 'at-most'],
  ['至多', 'at-most'],
  ['最多', 'at-most'],
  ['不超过', 'at-most'],
  ['不超', 'at-most'],
  ['不高于', 'at-most'],
];
/** By their last character, the longest first. */
const byLast: ReadonlyMap<string, readonly (readonly [string, Wording])[]> = new Map(
  [...new Set(before.map(([word]) => word.at(-1)!))].map((last) => [
    last,
    before.filter(([word]) => word.endsWith(last)).sort((a, b) => b[0].length - a[0].length),
  ]),
);

/** The word of approximation that ends at `at`, and where it starts. It is part of the fact. */
export function wordingBefore(
  text: string,
  at: number,
): { readonly start: number; readonly wording: Wording } {
  for (const [word, wording] of byLast.get(text[at - 1] ?? '') ?? []) {
    if (!text.startsWith(word, at - word.length) || at < word.length) continue;
    const previous = text[at - word.length - 1] ?? '';
    // 附近, 最近, 邻近, 靠近: the character ends another word.
    if (word === '近' && '附最邻靠临晚亲远贴走新'.includes(previous) && previous !== '') continue;
    // 扩大|约12公里, 增大约: the 大 ends the verb.
    if (word === '大约' && '扩增加放变最长'.includes(previous) && previous !== '') continue;
    if (word === '约' && previous === '大' && /[扩增加放变最长]/.test(text[at - 3] ?? ''))
      return { start: at - 1, wording };
    if (word === '约' && '预节签条公合契违履特大集'.includes(previous) && previous !== '') continue;
    // 中超, 英超: leagues. 其中超百万元 is none.
    if (word === '超' && '英中德西赶'.includes(previous) && previous !== '' && text[at - 3] !== '其')
      continue;
    return { start: at - word.length, wording };
  }
  return { start: at, wording: 'exact' };
}

/** What the words behind a figure begin with. */
const afters = new CharacterSet('以及之内左上开');

/** The word of approximation that begins at `at`: 以上, 左右, 以内. */
export function wordingAfter(text: string, at: number): { readonly end: number; readonly wording?: Wording } {
  if (!afters.at(text, at)) return { end: at };
  const word =
    /^(?:以上|及以上|之上|以下|及以下|以内|之内|内(?![容部心在外陆涵需存阁政侧向地务])|左右|上下|开外)/.exec(
      text.slice(at, at + 3),
    )?.[0];
  if (!word) return { end: at };
  const wording =
    word.includes('左右') || word === '上下' ? 'about' : /[上外]/.test(word) ? 'at-least' : 'at-most';
  return { end: at + word.length, wording };
}
