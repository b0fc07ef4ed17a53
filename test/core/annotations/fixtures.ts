import { createAnnotation } from '#core/annotations/create.ts';
import type { Annotation, AnnotationKind, Author, Target } from '#core/annotations/index.ts';

/** An author whose ids and times count up, so that every test is repeatable. */
export function author(name = 'zhang', seed = 0): Author {
  let ids = seed * 1_000_000;
  let ticks = seed;
  return {
    name,
    newId: () => `urn:uuid:00000000-0000-4000-8000-${String(ids++).padStart(12, '0')}`,
    now: () => new Date(Date.UTC(2026, 2, 1) + ticks++ * 1000).toISOString(),
  };
}

export function target(exact = '百分之六点二', start = 38): Target {
  return {
    source: 'a01.txt',
    selector: [
      { type: 'TextQuoteSelector', exact, prefix: '生产总值同比增长', suffix: '，较上季度加快' },
      { type: 'TextPositionSelector', start, end: start + [...exact].length },
    ],
    unit: 'codepoint',
    textSha256: '2306e6',
  };
}

export function tagged(by: Author, kind: AnnotationKind = 'number', where: Target = target()): Annotation {
  return createAnnotation(kind, where, by);
}
