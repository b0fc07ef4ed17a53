import { escapeHtml } from '../../text/html.ts';
import { type Span, span } from '../../text/span.ts';
import type { Annotation } from '../annotation.ts';
import { statusOf } from '../read.ts';

/** An annotation of the script with the number that its words and its note bear. Offsets are those of the text. */
export interface Fact extends Span {
  readonly annotation: Annotation;
  readonly number: number;
}

/**
 * A line with its facts underlined and numbered; where facts overlap, a stretch bears the classes of all of them.
 * Emphasis is set, and its marks are not printed.
 * @param offset that of the line in the text.
 */
export function lineHtml(line: string, offset: number, facts: readonly Fact[]): string {
  const marks = emphasisIn(line);
  const cuts = new Set([0, line.length]);
  for (const { start, end } of facts) {
    cuts.add(Math.max(0, start - offset));
    cuts.add(Math.min(line.length, end - offset));
  }
  for (const { start, end } of marks) for (const at of [start, start + 2, end - 2, end]) cuts.add(at);
  const places = [...cuts].sort((a, b) => a - b);
  let html = '';
  for (const [at, from] of places.entries()) {
    const to = places[at + 1];
    if (to !== undefined) html += stretch(line.slice(from, to), span(from, to), offset, facts, marks);
    const ending = to === undefined ? [] : facts.filter(({ end }) => end === offset + to);
    html += ending.map(({ number }) => `<sup><a href="#f${number}">${number}</a></sup>`).join('');
  }
  return html;
}

function stretch(
  text: string,
  { start, end }: Span,
  offset: number,
  facts: readonly Fact[],
  marks: readonly Span[],
): string {
  const around = marks.find((one) => one.start <= start && end <= one.end);
  const isMark = around && (end <= around.start + 2 || start >= around.end - 2);
  if (isMark) return '';
  const covering = facts.filter((one) => one.start <= offset + start && offset + end <= one.end);
  const classes = covering.map(({ annotation }) => statusOf(annotation)).join(' ');
  const marked =
    covering.length > 0 ? `<mark class="${classes}">${escapeHtml(text)}</mark>` : escapeHtml(text);
  return around ? `<strong>${marked}</strong>` : marked;
}

/** Where `**…**` stands on the line, its marks included. */
function emphasisIn(line: string): Span[] {
  return [...line.matchAll(/\*\*[^*]+\*\*/gu)].map(({ index, 0: { length } }) => span(index, index + length));
}
