import type { Span } from '../text/span.ts';
import type { Anchorer } from './anchoring/anchor.ts';
import type { Annotation } from './annotation.ts';
import type { Placed } from './formats/exchange.ts';

/** A record as it stands in a text: at its place, or lost with what there is to look for it by. */
export interface Standing extends Placed {
  /** Only of a record without a place. */
  readonly lost?: Lost;
}

/** What is known of a record whose words are nowhere, or in more than one place. Spans are UTF-16. */
export interface Lost {
  /** Where its words were, as near as can be told. */
  readonly last: Span;
  /** Places that it may belong to, the likeliest first. */
  readonly candidates: readonly Span[];
}

/** Every record in a text that nobody edits meanwhile, in the order given. */
export function standingsOf(records: Iterable<Annotation>, anchorer: Anchorer): Standing[] {
  let searched = 0;
  return [...records].map((annotation) => {
    const anchor = anchorer.anchor(annotation.target);
    if (anchor.state === 'anchored') return { annotation, span: anchor.span };
    return { annotation, span: undefined, lost: lostOf(annotation, anchorer, searched++ < mostSearched) };
  });
}

/** @param isSearched whether to look for candidates, which takes up to 50 ms on a megabyte. */
export function lostOf({ target }: Annotation, anchorer: Anchorer, isSearched: boolean): Lost {
  const candidates = isSearched ? anchorer.candidates(target).map(({ span }) => span) : [];
  return { last: anchorer.lastPlace(target), candidates };
}

/** Orphans of one text that candidates are listed for at once: a page that is another page has them by the thousand. */
export const mostSearched = 20;
