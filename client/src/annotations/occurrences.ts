import type { Span } from '#core/index.ts';

/**
 * Every place where the words stand, in reading order. White space inside a name does not count (print pads 高 扬, and a
 * break may cut a word); Latin words must be whole. Offsets are UTF-16.
 */
export function occurrencesOf(text: string, words: string): Span[] {
  const characters = [...words].filter((character) => !/\s/u.test(character));
  if (characters.length === 0) return [];
  const pattern = characters
    .map((character) => character.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&'))
    .join('\\s*');
  const before = /[\p{Script=Latin}\d]/u.test(characters[0]!) ? '(?<![\\p{Script=Latin}\\d])' : '';
  const after = /[\p{Script=Latin}\d]/u.test(characters.at(-1)!) ? '(?![\\p{Script=Latin}\\d])' : '';
  return [...text.matchAll(new RegExp(`${before}${pattern}${after}`, 'gu'))].map(({ index, 0: match }) => ({
    start: index,
    end: index + match.length,
  }));
}
