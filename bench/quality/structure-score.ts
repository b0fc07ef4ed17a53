import { checkPage, defaultStyle, LineIndex, parsePage, repairPage } from '../../server/src/core/index.ts';
import { joinRule } from './join-rule.ts';
import { isClean, type StructurePage, wrappedBlocks } from './structure-truth.ts';

/** Hits, false finds and misses. */
export interface Tally {
  hits: number;
  false: number;
  missed: number;
}

/** What is counted over a set of pages. */
export interface StructureScore {
  readonly breaks: Tally;
  /** Breaks found whose kind, broken or interrupted, is the right one. */
  kindRight: number;
  readonly truncations: Tally;
  readonly strayLatin: Tally;
  readonly repeatedCharacter: Tally;
  readonly wrapped: Tally;
  restored: number;
  paragraphs: number;
  /** Printed characters of the pages that the repaired pages no longer hold. */
  lost: number;
  /** Structure findings on pages without damage, and the characters of those pages. */
  falseOnClean: number;
  cleanCharacters: number;
}

/** What a checker says of one page; lines count from 1. */
interface Verdict {
  readonly breaks: readonly { readonly line: number; readonly interrupted: boolean }[];
  readonly truncations: readonly number[];
  readonly wrapped: readonly number[];
  /** Other findings of the kind that only a damaged page should have. */
  readonly orphans: number;
  readonly strayLatin: readonly number[];
  readonly repeatedCharacter: readonly number[];
  readonly repaired: string;
}

/** Galley: its findings, and the page after one repair that may move characters but not change them. */
export function galley(text: string): Verdict {
  const index = new LineIndex(text);
  const found = checkPage(parsePage(text), defaultStyle).map((one) => ({
    rule: one.rule,
    line: index.positionAt(one.span.start).line + 1,
  }));
  const lines = (rule: string) => found.filter((one) => one.rule === rule).map((one) => one.line);
  return {
    breaks: [
      ...lines('broken-paragraph').map((line) => ({ line, interrupted: false })),
      ...lines('interrupted-paragraph').map((line) => ({ line, interrupted: true })),
    ],
    truncations: lines('truncated-paragraph'),
    wrapped: lines('wrapped-paragraph'),
    orphans: lines('orphan-fragment').length,
    strayLatin: lines('stray-latin'),
    repeatedCharacter: lines('repeated-character'),
    repaired: repairPage(text, defaultStyle, { keepCharacters: true }).text,
  };
}

/** The reference: join what has no final mark. It knows no wraps, so every joined line of a block is a break to it. */
export function reference(text: string): Verdict {
  const { joined, cut, text: repaired } = joinRule(text);
  return {
    breaks: joined,
    truncations: cut,
    wrapped: joined.map((one) => one.line),
    orphans: 0,
    strayLatin: [],
    repeatedCharacter: [],
    repaired,
  };
}

/** Holds what a checker says against the truth of every page. */
export function scoreStructure(
  pages: readonly StructurePage[],
  checker: (text: string) => Verdict,
): StructureScore {
  const score: StructureScore = {
    breaks: zero(),
    kindRight: 0,
    truncations: zero(),
    strayLatin: zero(),
    repeatedCharacter: zero(),
    wrapped: zero(),
    restored: 0,
    paragraphs: 0,
    lost: 0,
    falseOnClean: 0,
    cleanCharacters: 0,
  };
  for (const page of pages) add(score, page, checker(page.text));
  return score;
}

function add(score: StructureScore, page: StructurePage, verdict: Verdict): void {
  const { truth } = page;
  const heads = new Map(truth.breaks.map((one) => [one.head, one]));
  const seen = new Set<number>();
  for (const { line, interrupted } of verdict.breaks) {
    const known = heads.get(line);
    if (known && !seen.has(line)) {
      seen.add(line);
      score.breaks.hits++;
      if (known.interrupted === interrupted) score.kindRight++;
    }
    // A hard-wrapped page has a line end after every printed line: what joins there is no false find.
    if (!known && !truth.hardwrapped) score.breaks.false++;
  }
  score.breaks.missed += heads.size - seen.size;
  compare(score.truncations, truth.truncations, verdict.truncations);
  compare(score.strayLatin, damaged(page, 'stray-latin'), verdict.strayLatin);
  compare(score.repeatedCharacter, damaged(page, 'repeated-character'), verdict.repeatedCharacter);

  const blocks = wrappedBlocks(page);
  const found = blocks.filter(({ first, last }) =>
    verdict.wrapped.some((line) => first <= line && line <= last),
  );
  score.wrapped.hits += found.length;
  score.wrapped.missed += blocks.length - found.length;

  const repaired = new Set(verdict.repaired.split('\n').map((line) => line.trim()));
  score.paragraphs += truth.paragraphs.length;
  score.restored += truth.paragraphs.filter((one) => repaired.has(one.trim())).length;
  score.lost += lost(page.text, verdict.repaired);
  if (isClean(page)) {
    const places = [...verdict.breaks.map((one) => one.line), ...verdict.truncations, ...verdict.wrapped];
    score.falseOnClean += new Set(places).size + verdict.orphans;
    score.cleanCharacters += page.text.length;
  }
}

function damaged({ truth }: StructurePage, rule: string): number[] {
  return truth.damage.filter((one) => one.rule === rule).map((one) => one.line);
}

/** One hit a line that holds such damage; a find on another line is false. */
function compare(tally: Tally, marked: readonly number[], found: readonly number[]): void {
  const known = new Set(marked);
  const seen = new Set(found);
  for (const line of known) {
    if (seen.has(line)) tally.hits++;
    else tally.missed++;
  }
  for (const line of found) if (!known.has(line)) tally.false++;
}

/**
 * Printed characters of one text that are missing from another, each as often as it is missing. The hyphen that divides a
 * Latin word at a line end is none of them.
 */
function lost(before: string, after: string): number {
  const left = new Map<string, number>();
  for (const character of after.replace(/\s+/gu, '')) left.set(character, (left.get(character) ?? 0) + 1);
  let missing = 0;
  for (const character of before.replace(/(?<=\p{Script=Latin})-(?=\s*\n)|\s+/gu, '')) {
    const count = left.get(character) ?? 0;
    if (count === 0) missing++;
    else left.set(character, count - 1);
  }
  return missing;
}

function zero(): Tally {
  return { hits: 0, false: 0, missed: 0 };
}
