import { TWO_CHARACTER_WORDS } from './two-character-words.ts';

/** How common a word is: 0 none, 1 rare, 2 seldom, 3 common, 4 everyday. */
export type Commonness = 0 | 1 | 2 | 3 | 4;

/** How common the two characters are as a word; 0 when they are none that the dictionary knows. */
export function commonness(first: string | undefined, second: string | undefined): Commonness {
  if (first === undefined || second === undefined) return 0;
  rows ??= rowsOf(TWO_CHARACTER_WORDS);
  const row = rows.get(first);
  let at = row?.indexOf(second) ?? -1;
  if (at < 0) return 0;
  // The class stands before its group: walk back to the nearest digit.
  while (at > 0) {
    const unit = row!.charCodeAt(--at);
    if (unit >= 49 && unit <= 52) return (unit - 48) as Commonness;
  }
  return 0;
}

/** How many words of two characters begin with the character. */
export function wordsBeginningWith(character: string): number {
  rows ??= rowsOf(TWO_CHARACTER_WORDS);
  return rows.get(character)?.replace(/[1-4]/g, '').length ?? 0;
}

function rowsOf(table: string): Map<string, string> {
  const map = new Map<string, string>();
  for (const row of table.split('\n')) if (row !== '') map.set(row[0]!, row.slice(1));
  return map;
}

/** The table by first character, split at first use; it follows from the constant alone. */
let rows: Map<string, string> | undefined;
