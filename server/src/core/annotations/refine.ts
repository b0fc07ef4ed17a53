import type { Edit } from '../text/edit.ts';
import { span } from '../text/span.ts';

/**
 * The edits without what they only write again: a paste over the selection or a formatter replaces text by almost the
 * same text, and a tag in the part that stays the same must not be lost to it.
 * @param text the text before the edits.
 */
export function refineEdits(text: string, edits: readonly Edit[]): Edit[] {
  return edits.map((edit) => trim(text, edit));
}

function trim(text: string, edit: Edit): Edit {
  const { start, end } = edit.span;
  const most = Math.min(end - start, edit.newText.length);
  let head = 0;
  while (head < most && text.charCodeAt(start + head) === edit.newText.charCodeAt(head)) head++;
  let tail = 0;
  while (
    tail < most - head &&
    text.charCodeAt(end - 1 - tail) === edit.newText.charCodeAt(edit.newText.length - 1 - tail)
  ) {
    tail++;
  }
  if (head === 0 && tail === 0) return edit;
  return {
    span: span(start + head, end - tail),
    newText: edit.newText.slice(head, edit.newText.length - tail),
  };
}
