import { type Position, SelectionRange } from 'vscode-languageserver';
import type { Page, Paragraph, Section, Span } from '../../core/index.ts';
import { answeringOn } from '../answer.ts';
import { toRange } from '../convert.ts';
import type { PageDocument } from '../document.ts';
import type { Feature } from '../session.ts';
import { clauseAt, sentenceAt, wordAt } from '../text-units.ts';

/** `textDocument/selectionRange`: word → clause → sentence → paragraph → article → the label with its articles. */
export const selectionRanges: Feature = {
  capabilities: () => ({ selectionRangeProvider: true }),

  register(session) {
    session.connection.onSelectionRanges(
      answeringOn(session, 'selecting', (document, { positions }) =>
        positions.map((position) => rangesAt(document, position)),
      ),
    );
  },
};

function rangesAt({ page, lines }: PageDocument, position: Position): SelectionRange {
  const offset = lines.offsetAt(position);
  let around: SelectionRange | undefined;
  let last: Span | undefined;
  for (const span of spansAt(page, offset).reverse()) {
    if (last && (span.start < last.start || span.end > last.end)) continue;
    if (last && span.start === last.start && span.end === last.end) continue;
    around = SelectionRange.create(toRange(lines, span), around);
    last = span;
  }
  return around ?? SelectionRange.create(toRange(lines, { start: offset, end: offset }));
}

/** From the innermost to the outermost. */
function spansAt(page: Page, offset: number): Span[] {
  const spans: Span[] = [];
  const found = page.paragraphAt(offset);
  if (found) {
    const { paragraph, offset: logical } = found;
    const units = [wordAt, clauseAt, sentenceAt].map((unit) => unit(paragraph.text, logical));
    for (const unit of [...units, { start: 0, end: paragraph.text.length }]) {
      const span = unit && onPage(page, found, unit, offset);
      if (span) spans.push(span);
    }
  }
  const place = page.sectionAt(offset);
  if (place) spans.push(...sectionSpans(page, place.section));
  return spans.filter((span) => span.start <= offset && offset <= span.end);
}

/**
 * One span for a logical range: over the seams where only white space parts the pieces, up to the seams where a
 * caption or the like stands in between, which a selection must not take along.
 */
function onPage(
  page: Page,
  at: { readonly section: Section; readonly start: number; readonly paragraph: Paragraph },
  range: Span,
  offset: number,
): Span | undefined {
  const spans = page.spansOf(at, range);
  let index = spans.findIndex((span) => span.start <= offset && offset <= span.end);
  if (index < 0) return undefined;
  let { start, end } = spans[index]!;
  const gap = (from: number, to: number) => /^[\s-]*$/.test(page.text.slice(from, to));
  for (let next = index + 1; next < spans.length && gap(end, spans[next]!.start); next++)
    end = spans[next]!.end;
  while (index > 0 && gap(spans[index - 1]!.end, start)) start = spans[--index]!.start;
  return { start, end };
}

function sectionSpans(page: Page, section: Section): Span[] {
  const at = page.sections.indexOf(section);
  const spans = [extent(page, at, at)];
  let label = at;
  while (label >= 0 && page.sections[label]!.kind !== 'label') label--;
  if (label >= 0) {
    let last = label;
    while (last + 1 < page.sections.length && page.sections[last + 1]!.kind !== 'label') last++;
    spans.push(extent(page, label, last));
  }
  return spans;
}

/** From the first block of one section to the last block of another, without the blank lines around them. */
function extent(page: Page, first: number, last: number): Span {
  const from = page.sections[first]!;
  const to = page.sections[last]!;
  const end = to.blocks.length - 1;
  return {
    start: page.starts[first]! + (from.starts[0] ?? 0),
    end: page.starts[last]! + (end < 0 ? to.text.length : to.starts[end]! + to.blocks[end]!.text.length),
  };
}
