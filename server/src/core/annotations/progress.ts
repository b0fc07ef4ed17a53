import {
  type Annotation,
  type AnnotationKind,
  type AnnotationStatus,
  annotationKinds,
  annotationStatuses,
} from './annotation.ts';
import type { Placed } from './formats/exchange.ts';
import { assessmentOf, hasOpenQuestion, kindOf, lacksSource, statusOf } from './read.ts';

/** How far the checking of a text has come. */
export interface Progress {
  readonly total: number;
  /** Facts with a verdict of any kind: everything but unchecked and in work. */
  readonly settled: number;
  readonly orphans: number;
  readonly openQuestions: number;
  /** Verified, and yet no source is named. */
  readonly unsourced: number;
  readonly byStatus: Readonly<Record<AnnotationStatus, number>>;
  readonly byKind: Readonly<Record<AnnotationKind, number>>;
  /** Who tagged how many and who judged how many, by name. */
  readonly people: readonly { readonly name: string; readonly tagged: number; readonly judged: number }[];
}

/** Counts what is not deleted. */
export function progressOf(placed: readonly Placed[]): Progress {
  const records = placed.map(({ annotation }) => annotation);
  const byStatus = count(annotationStatuses, records, statusOf);
  return {
    total: records.length,
    settled: records.length - byStatus.unchecked - byStatus.checking,
    orphans: placed.filter(({ span }) => !span).length,
    openQuestions: records.filter(hasOpenQuestion).length,
    unsourced: records.filter(lacksSource).length,
    byStatus,
    byKind: count(annotationKinds, records, kindOf),
    people: peopleOf(records),
  };
}

function count<K extends string>(
  keys: readonly K[],
  records: readonly Annotation[],
  of: (record: Annotation) => K | undefined,
): Record<K, number> {
  const counts = Object.fromEntries(keys.map((key) => [key, 0])) as Record<K, number>;
  for (const record of records) {
    const key = of(record);
    if (key !== undefined) counts[key]++;
  }
  return counts;
}

function peopleOf(records: readonly Annotation[]): Progress['people'] {
  const people = new Map<string, { tagged: number; judged: number }>();
  const of = (name: string) => {
    const known = people.get(name) ?? { tagged: 0, judged: 0 };
    people.set(name, known);
    return known;
  };
  for (const record of records) {
    of(record.by).tagged++;
    const assessment = assessmentOf(record);
    if (assessment && assessment.value !== 'unchecked') of(assessment.by).judged++;
  }
  return [...people]
    .map(([name, counts]) => ({ name, ...counts }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}
