import type { Joint, Paragraph } from '../page/paragraph.ts';
import type { Section } from '../page/section.ts';
import type { Edit } from '../text/edit.ts';
import type { Span } from '../text/span.ts';

/** A place where a paragraph came apart, with offsets relative to the section. */
export interface Break {
  readonly paragraph: Paragraph;
  readonly joint: Joint;
  readonly head: Span;
  readonly tail: Span;
  /** The last words of the head and the first of the tail, for messages. */
  readonly headWords: string;
  readonly tailWords: string;
}

/** All joints of one kind in a section, in page order. */
export function* breaksOf(section: Section, kind: Joint['kind']): Generator<Break> {
  for (const paragraph of section.paragraphs) {
    for (const [at, joint] of paragraph.joints.entries()) {
      if (joint.kind !== kind) continue;
      const head = paragraph.pieces[at]!;
      const tail = paragraph.pieces[at + 1]!;
      yield {
        paragraph,
        joint,
        head: section.place(head),
        tail: section.place(tail),
        headWords: head.block.text.slice(Math.max(head.start, head.end - WORDS), head.end),
        tailWords: tail.block.text.slice(tail.start, Math.min(tail.end, tail.start + WORDS)),
      };
    }
  }
}

/** Characters shown on each side of a break. */
const WORDS = 8;

/** The part of the head that a finding underlines: its last words, section-relative. */
export function headTail(found: Break): Span {
  return { start: Math.max(found.head.start, found.head.end - 6), end: found.head.end };
}

/** The part of the tail that a finding relates to: its first words, section-relative. */
export function tailHead(found: Break): Span {
  return { start: found.tail.start, end: Math.min(found.tail.end, found.tail.start + 6) };
}

/**
 * The edits that close a break: what lies between the pieces goes, and blocks among it move behind the last piece of
 * the paragraph with their blank lines.
 */
export function joinEdits(section: Section, found: Break): Edit[] {
  const { joint, head, tail, paragraph } = found;
  const close: Edit = { span: { start: head.end - joint.dropped, end: tail.start }, newText: joint.glue };
  const last = joint.between[joint.between.length - 1];
  if (!last) return [close];
  const moved = section.text.slice(head.end, section.startOf(last) + last.text.length);
  const end = section.place(paragraph.pieces[paragraph.pieces.length - 1]!).end;
  return [close, { span: { start: end, end }, newText: moved }];
}
