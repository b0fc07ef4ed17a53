import { CharacterSet } from '../text/character-set.ts';
import { isHan } from './place-edge.ts';
import { isOneWord } from './words.ts';

/** A name where it stands; UTF-16 offsets. */
export interface NameShape {
  readonly end: number;
  /** The name without padding. */
  readonly name: string;
}

/** Whether `[start, end)` holds nothing but characters that a given name may be made of. */
export function mayBeGiven(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) {
    if (at >= text.length || !isHan(text[at]!) || never.at(text, at)) return false;
  }
  return true;
}

/** Characters that no given name holds: particles, pronouns, prepositions. */
export const never = new CharacterSet(
  '的了是在对说与等及我你他她它们个也都就还又被把从到但或且则将所很更最这那吗呢吧啊呀哪谁没该此么什给让去队',
);

/** What follows a surname that is no given name: 滕女士. */
export const titled = /^(?:女士|先生|老师|师傅|大爷|大妈|老汉|夫妇)/;

/** 高度评价: with a surname that is an everyday word, its first two characters must not be a word of the dictionary. */
export function isWordInside(text: string, at: number): boolean {
  return isOneWord(text, at, at + 2) || isOneWord(text, at, at + 3);
}
