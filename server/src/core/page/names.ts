import { isHan } from '../text/characters.ts';
import { COMPOUND_SURNAMES, DISTINCT_SURNAMES, FREQUENT_SURNAMES } from '../words/surnames.ts';

/**
 * Whether a token reads as a Chinese personal name as a byline prints it: a surname of the common list with one or two
 * characters, a compound surname with one or two, or a dotted foreign or minority name.
 */
export function isPersonName(token: string): boolean {
  if (/^[\u3400-\u9fff]{1,8}(?:[·•.．・][\u3400-\u9fff]{1,8})+$/.test(token)) return true;
  if (token.length < 2 || token.length > 4) return false;
  for (let at = 0; at < token.length; at++) if (!isHan(token.charCodeAt(at))) return false;
  if (token.length >= 3 && COMPOUND_SURNAMES.has(token.slice(0, 2))) return true;
  return token.length <= 3 && SURNAMES.has(token[0]!);
}

/** Whether a character can be a surname standing alone. */
export function isSurname(character: string): boolean {
  return SURNAMES.has(character);
}

const SURNAMES: ReadonlySet<string> = new Set(DISTINCT_SURNAMES + FREQUENT_SURNAMES);
