import type { Span } from './span.ts';

/** Replace the characters of `span` (UTF-16, positions in the text before any edit) by `newText`. */
export interface Edit {
  readonly span: Span;
  readonly newText: string;
}

/**
 * The text after all edits, which share one coordinate system (that of `text`) and are applied together.
 * Edits may stand in any order; insertions at one place keep their order.
 * @throws RangeError when two edits overlap or one reaches outside the text: applying half a fix loses characters.
 */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  let out = '';
  let at = 0;
  for (const edit of inOrder(edits)) {
    if (edit.span.start < at || edit.span.end < edit.span.start || edit.span.end > text.length) {
      throw new RangeError(`edit ${edit.span.start}–${edit.span.end} overlaps another or leaves the text`);
    }
    out += text.slice(at, edit.span.start) + edit.newText;
    at = edit.span.end;
  }
  return out + text.slice(at);
}

/** Edits sorted by place; a stable sort, so that two insertions at one offset keep their order. */
export function inOrder(edits: readonly Edit[]): Edit[] {
  return [...edits].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
}

/** Whether two edits cannot both be applied: they share a character. Insertions at one place keep their order. */
export function conflict(a: Edit, b: Edit): boolean {
  if (a.span.start === a.span.end && b.span.start === b.span.end) return false;
  return a.span.start < b.span.end && b.span.start < a.span.end;
}
