import type { Paragraph } from '../page/paragraph.ts';
import type { Section } from '../page/section.ts';
import type { Edit } from '../text/edit.ts';
import { type Span, shift } from '../text/span.ts';
import type { Finding } from './rule.ts';

/**
 * A finding on a logical paragraph as one on its section. A span that lies across a break is shown at its first
 * piece, the rest becomes a related place; an edit across a break replaces the first piece and empties the others.
 */
export function toSection(finding: Finding, paragraph: Paragraph, section: Section): Finding {
  const [first, ...rest] = section.spansOf(paragraph, finding.span);
  const related = rest.map((span) => ({ span, message: finding.message }));
  for (const one of finding.related ?? []) {
    for (const span of section.spansOf(paragraph, one.span)) related.push({ span, message: one.message });
  }
  const moved: Finding = { ...finding, span: first ?? { start: 0, end: 0 } };
  const placed = related.length > 0 ? { ...moved, related } : moved;
  if (!finding.fix) return placed;
  const edits: Edit[] = [];
  for (const edit of finding.fix.edits) {
    for (const [at, span] of section.spansOf(paragraph, edit.span).entries())
      edits.push({ span, newText: at === 0 ? edit.newText : '' });
  }
  return { ...placed, fix: { ...finding.fix, edits } };
}

/** A finding `offset` UTF-16 units further on. */
export function moved(finding: Finding, offset: number): Finding {
  const move = (one: Span) => shift(one, offset);
  return {
    ...finding,
    span: move(finding.span),
    ...(finding.related && { related: finding.related.map((one) => ({ ...one, span: move(one.span) })) }),
    ...(finding.fix && {
      fix: { ...finding.fix, edits: finding.fix.edits.map((edit) => ({ ...edit, span: move(edit.span) })) },
    }),
  };
}
