import type { Span } from '../text/span.ts';
import type { AnnotationKind } from './annotation.ts';
import type { Placed } from './formats/exchange.ts';
import { kindOf } from './read.ts';

/** A tag that a program proposes. It is no record until a person accepts it. */
export interface Suggestion {
  readonly kind: AnnotationKind;
  /** UTF-16. */
  readonly span: Span;
  readonly norm?: Readonly<Record<string, unknown>>;
}

/**
 * What to show of a list of suggestions: not what a person has tagged already, in whatever way, nor what was rejected.
 * A suggestion that overlaps a tag of another kind stays, because a name may stand within a quote.
 */
export function openSuggestions(
  suggestions: readonly Suggestion[],
  placed: readonly Placed[],
  rejected: ReadonlySet<string>,
  quote: (span: Span) => string,
): Suggestion[] {
  const tags = placed.flatMap(({ annotation, span }) =>
    span ? [{ kind: kindOf(annotation), ...span }] : [],
  );
  return suggestions.filter(({ kind, span: { start, end } }) => {
    if (rejected.has(rejectionKey(kind, quote({ start, end })))) return false;
    return !tags.some((tag) => {
      const isSame = tag.start === start && tag.end === end;
      return isSame || (tag.kind === kind && tag.start < end && start < tag.end);
    });
  });
}

/** What a rejection is remembered by: the words and the kind, wherever they stand, so that it outlives every edit. */
export function rejectionKey(kind: AnnotationKind, quote: string): string {
  return `${kind} ${quote}`;
}
