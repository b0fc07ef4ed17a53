import { type Annotation, assessmentOf, hasOpenQuestion, statusOf } from '#core/index.ts';

/** How far the check has come. */
export interface Progress {
  readonly total: number;
  /** Judged for good: verified, wrong, or not to be verified. */
  readonly settled: number;
  /** Annotations with a question that waits for an answer. */
  readonly open: number;
  /** Each who tagged or judged: what they tagged, and how much of that is settled. */
  readonly people: readonly Person[];
}

/** How far one person has come. */
export interface Person {
  readonly name: string;
  readonly total: number;
  readonly settled: number;
  readonly open: number;
  /** Judgements of theirs, on whosever annotation. */
  readonly judged: number;
}

/** Counts the annotations of one page or of several. */
export function progressOf(members: readonly { readonly record: Annotation }[]): Progress {
  const records = members.map(({ record }) => record);
  const names = new Set(records.flatMap((record) => [record.by, assessmentOf(record)?.by ?? record.by]));
  return {
    ...countOf(records),
    people: [...names].sort().map((name) => ({
      name,
      ...countOf(records.filter((record) => record.by === name)),
      judged: records.filter((record) => assessmentOf(record)?.by === name).length,
    })),
  };
}

function countOf(records: readonly Annotation[]): { total: number; settled: number; open: number } {
  return {
    total: records.length,
    settled: records.filter((record) => settledStatuses.has(statusOf(record))).length,
    open: records.filter(hasOpenQuestion).length,
  };
}

const settledStatuses: ReadonlySet<string> = new Set(['verified', 'wrong', 'unverifiable']);
