import type { Page } from '../page/page.ts';
import type { Paragraph } from '../page/paragraph.ts';
import { cannotBegin, weighSeam } from '../page/seam.ts';
import type { Section } from '../page/section.ts';
import { type Span, shift } from '../text/span.ts';

/** A paragraph that has lost its end or its beginning; spans are the page's, of the last or first words. */
export interface Stray {
  readonly paragraph: Paragraph;
  readonly span: Span;
}

/** Paragraphs that stop in mid-sentence with nothing to go on, in page order. */
export function cutParagraphs(page: Page): Stray[] {
  return gather(page, cuts);
}

/** Paragraphs that begin as none can, with nothing open before them, in page order. */
export function headlessParagraphs(page: Page): Stray[] {
  return gather(page, orphans);
}

/**
 * The partner that fits best: for a lost end the likeliest beginning elsewhere on the page, and the reverse. Only a
 * suggestion: columns read in the wrong order leave both, but an ad that swallowed a paragraph leaves one.
 */
export function likeliestTail(cut: Stray, page: Page): Stray | undefined {
  return best(
    tailsOf(page).filter((one) => one.paragraph !== cut.paragraph),
    (one) => seamScore(cut, one),
  );
}

/** The cut paragraph that a lost beginning fits best. */
export function likeliestHead(orphan: Stray, page: Page): Stray | undefined {
  return best(
    cutParagraphs(page).filter((one) => one.paragraph !== orphan.paragraph),
    (one) => seamScore(one, orphan),
  );
}

/** The weakest seam that is worth a suggestion, in log odds: a straddling word is 3.9. */
const LEAST_SCORE = 3;
/** Partners that are tried at most; a page that is cut more often has another trouble. */
const MOST_PARTNERS = 40;

function best(candidates: readonly Stray[], score: (one: Stray) => number): Stray | undefined {
  let found: Stray | undefined;
  let highest = LEAST_SCORE;
  for (const one of candidates.slice(0, MOST_PARTNERS)) {
    const value = score(one);
    if (value > highest) [found, highest] = [one, value];
  }
  return found;
}

function seamScore(head: Stray, tail: Stray): number {
  return weighSeam(head.paragraph.text.trimEnd(), tail.paragraph.text.trimStart()).score;
}

/** Tails may also open an article whose dateline is missing: its first paragraph belongs to the column before. */
function tailsOf(page: Page): Stray[] {
  return [...headlessParagraphs(page), ...gather(page, openers)];
}

interface Found {
  readonly paragraph: Paragraph;
  readonly span: Span;
}

function gather(page: Page, kind: (section: Section) => readonly Found[]): Stray[] {
  const out: Stray[] = [];
  page.sections.forEach((section, at) => {
    for (const one of kind(section))
      out.push({ paragraph: one.paragraph, span: shift(one.span, page.starts[at]!) });
  });
  return out;
}

const cuts = bySection((section) =>
  section.paragraphs
    .filter((one) => one.ending === 'cut')
    .map((paragraph) => {
      const { end, start } = section.place(paragraph.pieces[paragraph.pieces.length - 1]!);
      return { paragraph, span: { start: Math.max(start, end - 6), end } };
    }),
);

const orphans = bySection((section) => {
  const out: Found[] = [];
  section.paragraphs.forEach((paragraph, at) => {
    if (paragraph.role !== 'body' && paragraph.role !== 'lead') return;
    if (!cannotBegin(paragraph.text) || afterJump(section, at)) return;
    out.push({ paragraph, span: firstWords(section, paragraph) });
  });
  return out;
});

const openers = bySection((section) => {
  const lead = section.paragraphs.find((one) => one.role === 'lead' || one.role === 'body');
  if (!lead || lead.dateline || cannotBegin(lead.text)) return [];
  return [{ paragraph: lead, span: firstWords(section, lead) }];
});

function firstWords(section: Section, paragraph: Paragraph): Span {
  const { start, end } = section.place(paragraph.pieces[0]!);
  return { start, end: Math.min(end, start + 6) };
}

/** What follows a 上接 line begins in mid-sentence on purpose. */
function afterJump(section: Section, at: number): boolean {
  return section.paragraphs.slice(Math.max(0, at - 3), at).some((one) => one.role === 'jump');
}

/** Remembers a result with the section it follows from. A pure cache: sections are immutable. */
function bySection<T>(make: (section: Section) => readonly T[]): (section: Section) => readonly T[] {
  const known = new WeakMap<Section, readonly T[]>();
  return (section) => {
    let found = known.get(section);
    if (!found) {
      found = make(section);
      known.set(section, found);
    }
    return found;
  };
}
