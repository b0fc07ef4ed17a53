import { fc } from '@fast-check/vitest';
import {
  AnnotationText,
  annotationKinds,
  annotationStatuses,
  createAnnotation,
  describe,
  type Placed,
  withStatus,
} from '#core/annotations/index.ts';
import type { Span } from '#core/text/span.ts';
import { author } from './fixtures.ts';

export const origin = { source: 'a01.txt', textSha256: 'hash' };
export const by = author('张三');

export function tag(
  text: AnnotationText,
  span: Span,
  kind: (typeof annotationKinds)[number] = 'person',
): Placed {
  return { annotation: createAnnotation(kind, describe(text, span, origin), by), span: text.snap(span) };
}

export function judged(one: Placed, status: (typeof annotationStatuses)[number], title?: string): Placed {
  const change = withStatus(
    status,
    by,
    title ? { title, page: 3, para: 2, url: 'https://example.org/?a=1&b=2' } : undefined,
  );
  return { ...one, annotation: { ...one.annotation, ...change(one.annotation) } };
}

const awkward = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '\n',
        '\n\n',
        '𠮷',
        '👨‍👩‍👧',
        'é',
        '１２',
        '　',
        ' ',
        '"',
        "'",
        ',',
        '=1+1',
        '＝1',
        '<b>&',
        '张三',
        '全市生产总值',
        '6.2%',
      ),
      fc.string({ unit: 'grapheme', maxLength: 3 }),
    ),
    { minLength: 1, maxLength: 30 },
  )
  .map((pieces) => pieces.join('').replace(/[\r\uFEFF\0]/g, ''))
  .filter((text) => text.trim() !== '');

/** A page and what was tagged on it: every sign that a format might trip over. */
export const scene = fc.record({
  text: awkward,
  crlf: fc.boolean(),
  bom: fc.boolean(),
  tags: fc.array(
    fc.record({
      start: fc.nat(),
      size: fc.integer({ min: 1, max: 12 }),
      kind: fc.constantFrom(...annotationKinds),
      status: fc.option(fc.constantFrom(...annotationStatuses)),
      source: fc.boolean(),
    }),
    { maxLength: 6 },
  ),
});

/** Builds a scene: the page as a text, the tags as annotations in their places. */
export function stage({
  text: plain,
  crlf,
  bom,
  tags,
}: {
  text: string;
  crlf: boolean;
  bom: boolean;
  tags: readonly {
    start: number;
    size: number;
    kind: (typeof annotationKinds)[number];
    status: (typeof annotationStatuses)[number] | null;
    source: boolean;
  }[];
}) {
  const text = new AnnotationText((bom ? '\uFEFF' : '') + (crlf ? plain.replaceAll('\n', '\r\n') : plain));
  const placed = tags.flatMap(({ start, size, kind, status, source }) => {
    const from = start % text.length;
    const span = text.toSpan({ start: from, end: Math.min(text.length, from + size) });
    if (span.end <= span.start) return [];
    const one = tag(text, span, kind);
    return [status ? judged(one, status, source ? '统计公报' : undefined) : one];
  });
  return { text, placed };
}
