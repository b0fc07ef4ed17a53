import type { Edit } from '../text/edit.ts';
import { buildSection } from './build.ts';
import { Keeper } from './keeper.ts';
import { OldSections } from './old-sections.ts';
import { Page } from './page.ts';
import { planSections } from './plan.ts';
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
  const fresh = keepChunks(
    splitChunks(text.slice(from, to + grown), first === 0),
    old.slice(first, last + 1),
    first === 0,
  );
  return read(text, [...old.slice(0, first), ...fresh, ...old.slice(last + 1)], page);
}

/** Puts the old chunk in the place of a new one with the same characters. Each is used once: place hangs on identity. */
function keepChunks(fresh: readonly Chunk[], old: readonly Chunk[], atStart: boolean): Chunk[] {
  const free = new Set(old);
  return fresh.map((chunk, at) => {
    for (const [index, one] of old.entries()) {
      // Only the first chunk of a file can hold front matter, so it is no model for another.
      if (!free.has(one) || one.text !== chunk.text || (atStart && (at === 0) !== (index === 0))) continue;
      free.delete(one);
      return one;
    }
    return chunk;
  });
}

function read(text: string, chunks: readonly Chunk[], before: Page | undefined): Page {
  const old = new OldSections(before);
  const plans = planSections(chunks);
  const reused = plans.map((plan) => old.byChunks(plan));
  const kept = new Set(reused);
  const dropped = before?.sections.filter((section) => !kept.has(section)) ?? [];
  const keep = new Keeper(dropped);
  const sections = plans.map(
    (plan, at) => reused[at] ?? (at > 0 ? old.byText(plan, kept) : undefined) ?? buildSection(plan, keep),
  );
  return new Page(text, sections, chunks, plans);
}
