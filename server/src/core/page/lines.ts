import { isBlank } from '../text/characters.ts';
import type { Block, BlockSpan } from './block.ts';
import { glueBetween } from './glue.ts';
import type { Joint } from './paragraph.ts';
import type { RawBlock } from './split.ts';

/** The printed lines of a block as pieces, without the blanks at their ends. At least one piece, maybe empty. */
export function lineSpans(block: Block, raw: RawBlock, from: number, to = block.text.length): BlockSpan[] {
  const { text } = block;
  const out: BlockSpan[] = [];
  raw.lines.forEach((start, at) => {
    const next = raw.lines[at + 1] ?? text.length;
    let first = Math.max(start, from);
    let last = Math.min(next, to);
    while (last > first && isSpace(text.charCodeAt(last - 1))) last--;
    while (first < last && isSpace(text.charCodeAt(first))) first++;
    if (first < last) out.push({ block, start: first, end: last });
  });
  if (out.length === 0)
    out.push({ block, start: Math.min(from, text.length), end: Math.min(from, text.length) });
  return out;
}

/** The joints between the lines of one block. */
export function wrapJoints(lines: readonly BlockSpan[]): Joint[] {
  return lines.slice(1).map((line, at) => ({
    kind: 'wrapped',
    ...glueBetween(lines[at]!, line),
    between: [],
    certainty: 1,
    signs: ['lines:same-block'],
  }));
}

function isSpace(unit: number): boolean {
  return unit === 10 || unit === 13 || isBlank(unit);
}
