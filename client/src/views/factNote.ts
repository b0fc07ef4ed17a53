import type { Fact } from '../facts/facts.ts';

/** The lines of a fact's meaning that say more than its words do: 地点：锦州 says nothing new beside 锦州. */
export function newLines({ text, meaning }: Pick<Fact, 'text' | 'meaning'>): string[] {
  const own = bare(text);
  return meaning.filter((line) => bare(line) !== own && bare(valueIn(line)) !== own);
}

/**
 * What stands behind the words of a fact in its row: the first line that says more. Without one, the name of the kind,
 * where neither the group's heading nor the words themselves show it.
 */
export function noteOf(fact: Pick<Fact, 'kind' | 'text' | 'meaning'>, kindName: string | undefined): string {
  const [first] = newLines(fact);
  return first ?? (kindName === undefined || showKind.has(fact.kind) ? '' : kindName);
}

/** A figure is seen to be one. */
const showKind: ReadonlySet<Fact['kind']> = new Set(['number', 'percentage']);

/** What a line says behind its label: 锦州 in 地点：锦州. */
function valueIn(line: string): string {
  return line.replace(/^[^：:]*[：:]/u, '');
}

/** Without what only dresses words: blanks, quotation and title marks, grouping commas, width. */
function bare(words: string): string {
  return words
    .normalize('NFKC')
    .replace(/[\s《》〈〉“”‘’「」『』"',]/gu, '')
    .toLowerCase();
}
