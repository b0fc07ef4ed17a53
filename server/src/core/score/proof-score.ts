import type { Article, Page } from '../page/page.ts';
import type { Section } from '../page/section.ts';
import type { Diagnostic, Rule } from '../rules/rule.ts';
import type { Span } from '../text/span.ts';

/** The proof score (差错率) of a page or an article: an estimate, for only what the rules find is counted. */
export interface ProofScore {
  /** Printed characters: Han, letters, digits and marks; not blanks, Markdown marks or ornaments. */
  readonly characters: number;
  /** Weighted errors, to one decimal. */
  readonly errors: number;
  /** Errors per ten thousand characters, to one decimal; 0 for an empty text. */
  readonly perTenThousand: number;
  /** Whether a newspaper would let it pass: at most 3 errors per ten thousand characters. */
  readonly pass: boolean;
  /** What each rule contributes, the heaviest first. */
  readonly byRule: readonly { readonly rule: string; readonly findings: number; readonly errors: number }[];
}

/**
 * Counts as newspapers do: each rule says how many errors a finding is; in headlines twice as many; the same error at
 * most three times; breaches of numeral style at most one error in all.
 * @param rules the rules that the diagnostics come from, for their weights
 */
export function proofScore(
  diagnostics: readonly Diagnostic[],
  page: Page,
  rules: readonly Rule[],
  within: Span = { start: 0, end: page.text.length },
): ProofScore {
  return count(diagnostics, page, weightsOf(rules), headlineSpans(page), within);
}

/** The same for every article by itself, in page order. @param diagnostics of the page, in page order */
export function articleScores(
  diagnostics: readonly Diagnostic[],
  page: Page,
  rules: readonly Rule[],
): readonly { readonly article: Article; readonly score: ProofScore }[] {
  const weights = weightsOf(rules);
  const headlines = headlineSpans(page);
  let at = 0;
  return page.articles.map((article) => {
    const within = { start: article.start, end: article.start + article.section.text.length };
    while (at < diagnostics.length && diagnostics[at]!.span.start < within.start) at++;
    const first = at;
    while (at < diagnostics.length && diagnostics[at]!.span.start < within.end) at++;
    return { article, score: count(diagnostics.slice(first, at), page, weights, headlines, within) };
  });
}

function weightsOf(rules: readonly Rule[]): ReadonlyMap<string, Rule> {
  return new Map(rules.map((rule) => [rule.id, rule]));
}

function count(
  diagnostics: readonly Diagnostic[],
  page: Page,
  weights: ReadonlyMap<string, Rule>,
  headlines: readonly Span[],
  within: Span,
): ProofScore {
  const same = new Map<string, number>();
  const sums = new Map<string, { findings: number; errors: number }>();
  let numeralStyle = 0;
  for (const one of diagnostics) {
    if (one.span.start < within.start || one.span.start >= within.end) continue;
    const rule = weights.get(one.rule);
    // Facts are questions to the editor; a question is no error before it is answered.
    if (rule?.group === 'facts') continue;
    const weight = one.errors ?? rule?.errors ?? 0;
    if (weight === 0) continue;
    const key = `${one.rule}\n${page.text.slice(one.span.start, one.span.end)}`;
    const times = (same.get(key) ?? 0) + 1;
    same.set(key, times);
    if (times > SAME_ERROR_LIMIT) continue;
    let errors = weight * (isIn(headlines, one.span.start) ? HEADLINE_FACTOR : 1);
    if (rule?.group === 'numbers' && weight < 1) {
      errors = Math.min(errors, NUMERAL_STYLE_LIMIT - numeralStyle);
      numeralStyle += errors;
    }
    const sum = sums.get(one.rule) ?? { findings: 0, errors: 0 };
    sums.set(one.rule, { findings: sum.findings + 1, errors: sum.errors + errors });
  }
  const characters = printedCharacters(page.text.slice(within.start, within.end));
  const byRule = [...sums]
    .map(([rule, { findings, errors }]) => ({ rule, findings, errors: tenths(errors) }))
    .sort((a, b) => b.errors - a.errors || (a.rule < b.rule ? -1 : 1));
  const total = [...sums.values()].reduce((sum, one) => sum + one.errors, 0);
  const rate = characters === 0 ? 0 : (total / characters) * 10_000;
  return {
    characters,
    errors: tenths(total),
    perTenThousand: tenths(rate),
    pass: rate <= PASSING_RATE,
    byRule,
  };
}

/** Characters as the trade counts them, blanks, Markdown marks (# *) and ornaments (■ ●) left out. Code points. */
export function printedCharacters(text: string): number {
  let count = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit <= 32 || unit === 35 || unit === 42) continue;
    if (unit >= 0x80 && (BLANK_OR_ORNAMENT.has(unit) || (unit >= 0xdc00 && unit <= 0xdfff))) continue;
    count++;
  }
  return count;
}

/** 3 per ten thousand: the passing mark of 《报纸质量管理规定》. */
const PASSING_RATE = 3;
const HEADLINE_FACTOR = 2;
const SAME_ERROR_LIMIT = 3;
/** Numeral-style breaches count 0.1 each and at most 1 an issue. */
const NUMERAL_STYLE_LIMIT = 1;

/** NBSP, the spaces of U+2000–200B, U+3000, BOM, and what printers set before headings. */
const BLANK_OR_ORNAMENT: ReadonlySet<number> = new Set([
  0xa0, 0x2000, 0x2001, 0x2002, 0x2003, 0x2004, 0x2005, 0x2006, 0x2007, 0x2008, 0x2009, 0x200a, 0x200b,
  0x2028, 0x2029, 0x3000, 0xfeff, 0x25a0, 0x25a1, 0x25c6, 0x25c7, 0x25cf, 0x25cb, 0x2605, 0x2606, 0x25b2,
  0x25b3, 0x25bc, 0x25bd,
]);

function headlineSpans(page: Page): Span[] {
  return page.sections.flatMap((section, at) => headlinesOf(section, page.starts[at]!));
}

function headlinesOf(section: Section, start: number): Span[] {
  return section.blocks.flatMap((block, at) =>
    block.kind === 'headline'
      ? [{ start: start + section.starts[at]!, end: start + section.starts[at]! + block.text.length }]
      : [],
  );
}

function isIn(spans: readonly Span[], offset: number): boolean {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (spans[middle]!.end <= offset) low = middle + 1;
    else high = middle;
  }
  const span = spans[low];
  return span !== undefined && span.start <= offset;
}

function tenths(value: number): number {
  return Math.round(value * 10) / 10;
}
