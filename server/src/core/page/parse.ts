import type { Edit } from '../text/edit.ts';
import { buildSection } from './build.ts';
import { articleLevel, headingCount } from './headings.ts';
import { Keeper } from './keeper.ts';
import { Page } from './page.ts';
import { type PlannedSection, planSections } from './plan.ts';
import type { Section } from './section.ts';
import { type Chunk, splitChunks } from './split.ts';

/** Parses a page. Never throws; the leaves of the tree, with the blanks between them, are the text. Linear. */
export function parsePage(text: string): Page {
  return read(text, splitChunks(text, true), undefined);
}

/**
 * The page after an edit; equal to `parsePage` of the new text. Sections that the edit left alone are the same objects.
 * @throws RangeError when the edit reaches outside the page
 */
export function reparsePage(page: Page, edit: Edit): Page {
  const { start, end } = edit.span;
  if (start < 0 || end < start || end > page.text.length)
    throw new RangeError(`edit ${start}–${end} leaves the page`);
  const text = page.text.slice(0, start) + edit.newText + page.text.slice(end);
  const old = page.chunks;
  // A chunk begins at its own headings whatever they say, so one untouched chunk on either side is enough.
  let first = 0;
  let from = 0;
  let last = 0;
  let at = 0;
  let to = 0;
  for (let index = 0; index < old.length; index++) {
    const length = old[index]!.text.length;
    if (at + length < start && index + 1 < old.length && at + length + old[index + 1]!.text.length < start) {
      first = index + 1;
      from = at + length;
    }
    if (at <= end) {
      last = Math.min(index + 1, old.length - 1);
      to = at + length + (index + 1 < old.length ? old[index + 1]!.text.length : 0);
    }
    at += length;
  }
  const grown = text.length - page.text.length;
  const fresh = splitChunks(text.slice(from, to + grown), first === 0);
  return read(text, [...old.slice(0, first), ...fresh, ...old.slice(last + 1)], page);
}

function read(text: string, chunks: readonly Chunk[], before: Page | undefined): Page {
  const known = new Map<Chunk, { planned: PlannedSection; section: Section }[]>();
  before?.plans.forEach((planned, at) => {
    const first = planned.chunks[0]!;
    const entry = { planned, section: before.sections[at]! };
    const list = known.get(first);
    if (list) list.push(entry);
    else known.set(first, [entry]);
  });
  const plans = planSections(chunks, {
    articleLevel: articleLevel(chunks),
    headless: chunks.every((chunk) => headingCount(chunk) === 0),
  });
  const reused = plans.map(
    (plan) => known.get(plan.chunks[0]!)?.find((one) => samePlan(one.planned, plan))?.section,
  );
  const kept = new Set(reused);
  const keep = new Keeper(before?.sections.filter((section) => !kept.has(section)));
  const sections = plans.map((plan, at) => reused[at] ?? buildSection(plan, keep));
  return new Page(text, sections, chunks, plans);
}

function samePlan(a: PlannedSection, b: PlannedSection): boolean {
  return (
    a.key === b.key &&
    a.chunks.length === b.chunks.length &&
    a.chunks.every((chunk, at) => chunk === b.chunks[at])
  );
}
