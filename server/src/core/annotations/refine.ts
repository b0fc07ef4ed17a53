import { type Edit, inOrder } from '../text/edit.ts';
import { span } from '../text/span.ts';

/** An edit without what it only writes again, in order, with the place where its new text stands afterwards. */
export interface Change extends Edit {
  /** UTF-16 offset in the text after all edits. */
  readonly newStart: number;
}

/**
 * The edits in order and cut down to what they change: a corrected word is often sent as the whole word, a formatter
 * sends whole lines. A tag in the part that stays the same is then not touched at all.
 * @param text the text before the edits.
 */
export function refineEdits(text: string, edits: readonly Edit[]): Change[] {
  let shift = 0;
  return inOrder(edits).map((edit) => {
    const { start, end } = edit.span;
    const { head, tail } = unchanged(text.slice(start, end), edit.newText);
    const change = {
      span: span(start + head, end - tail),
      newText: edit.newText.slice(head, edit.newText.length - tail),
      newStart: start + shift + head,
    };
    shift += edit.newText.length - (end - start);
    return change;
  });
}

/** How many units at the head and the tail stay as they are. */
function unchanged(old: string, next: string): { head: number; tail: number } {
  const most = Math.min(old.length, next.length);
  let head = 0;
  while (head < most && old.charCodeAt(head) === next.charCodeAt(head)) head++;
  let tail = 0;
  while (
    tail < most - head &&
    old.charCodeAt(old.length - 1 - tail) === next.charCodeAt(next.length - 1 - tail)
  )
    tail++;
  if (head + tail < most) return { head, tail };
  // One text is the other with a stretch added, which may lie further left with the same outcome: people add and
  // delete lines, and two lines that begin alike must not exchange their beginnings.
  const longer = old.length > next.length ? old : next;
  for (let back = 0; back <= head; back++) {
    const start = head - back;
    if (start === 0 || longer[start - 1] === '\n') return { head: start, tail: tail + back };
    if (longer[start - 1] !== longer[longer.length - tail - back - 1]) break;
  }
  return { head, tail };
}
