import { once } from '../text/once.ts';
import { surnameCharacters } from './lexicon/surnames.ts';

const characters = {
  surname: () => surnameCharacters,
  /** What stands before a clause that may begin with a name. */
  opener: () =>
    '\t\n\v\f\r \u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff,，。;；:：!！?？“”）)*、由和的',
  digit: () => '0123456789',
  numeral: () => '一二三四五六七八九十几半',
  year: () => '年',
  month: () => '月',
  day: () => '日号',
  season: () => '季',
  joint: () => '至到—-－–~～',
  front: () => '前',
  era: () => '世代',
  since: () => '来前',
  slash: () => '/／',
  colon: () => ':：∶',
  credit: () => '摄图绘',
  made: () => '作',
} as const satisfies Readonly<Record<string, () => Iterable<string>>>;

export type Sign = keyof typeof characters;

const order = Object.keys(characters) as Sign[];

/** One bit a sign: a class of characters without which a recogniser has nothing to find in a paragraph. */
export const signs = Object.fromEntries(order.map((sign, at) => [sign, 1 << at])) as Readonly<
  Record<Sign, number>
>;

/** The signs of each UTF-16 unit. */
export const signsOf = once(() => {
  const table = new Uint32Array(0x10000);
  for (const sign of order) for (const one of characters[sign]()) table[one.charCodeAt(0)]! |= signs[sign];
  return table;
});
