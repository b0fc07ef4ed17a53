import type { Edit } from '../text/edit.ts';
import type { Span } from '../text/span.ts';
import { Anchorer, type Candidate } from './anchoring/anchor.ts';
import { type Annotation, positionOf, quoteOf, type Target } from './annotation.ts';
import { AnnotationText } from './annotation-text.ts';
import { mapSpan } from './map-span.ts';
import { type Lost, lostOf, mostSearched, type Standing } from './standing.ts';
import { SpanTracker } from './tracker.ts';

/** What the places of a text need from the host. */
export interface PlacesHost {
  /** SHA-256, hex, of a normalised text as UTF-8. */
  hash(normal: string): Promise<string>;
  /** The normalised text of a hash, if it was kept. */
  base(textSha256: string): Promise<string | undefined>;
  /** Lets other work have its turn during a long search. */
  pause?(): Promise<void>;
  /** Whether the places that orphans may belong to are wanted with every search. */
  readonly listsCandidates?: boolean;
}

/**
 * Where the annotations of one text are, from keystroke to keystroke. A record that has no place, whose words went, or
 * that somebody else moved is looked for again, in the text as it is. Offsets are UTF-16.
 */
export class Places {
  readonly #tracker: SpanTracker;
  readonly #host: PlacesHost;
  /** What each place was made from; a record that says something else now needs a new one. */
  readonly #known = new Map<string, string>();
  /** What the last search learnt of each orphan. */
  readonly #lost = new Map<string, Lost>();
  /** Edits that came in while a search was under way. */
  readonly #waiting = new Set<(readonly Edit[])[]>();

  constructor(text: string, host: PlacesHost) {
    this.#tracker = new SpanTracker(text);
    this.#host = host;
  }

  /** Undefined when the words are nowhere, or in more than one place. */
  get(id: string): Span | undefined {
    const span = this.#tracker.get(id);
    return span && span.end > span.start ? span : undefined;
  }

  /** Ids of the places that hold the offset, the shortest first: what a person means by "this one". */
  at(offset: number): string[] {
    const found: { readonly id: string; readonly length: number }[] = [];
    for (const [id, { start, end }] of this.#tracker.entries()) {
      if (start <= offset && offset <= end && end > start) found.push({ id, length: end - start });
    }
    return found.sort((a, b) => a.length - b.length).map(({ id }) => id);
  }

  /** The record with its place, or with what is known of where it was. */
  standing(annotation: Annotation): Standing {
    const span = this.get(annotation.id);
    if (span) return { annotation, span };
    const gone = this.#tracker.get(annotation.id);
    const lost = this.#lost.get(annotation.id) ?? { last: gone ?? { start: 0, end: 0 }, candidates: [] };
    return { annotation, span: undefined, lost };
  }

  /** Says where an annotation is, by word of a person. */
  set(id: string, span: Span): void {
    this.#lost.delete(id);
    this.#tracker.set(id, span);
  }

  /** Tells that the place of the annotation is what its record says now. */
  confirm(record: Annotation): void {
    this.#known.set(record.id, stampOf(record.target));
  }

  /** Follows a change of the text. @returns the ids whose words changed, went or came back. */
  follow(edits: readonly Edit[]): string[] {
    for (const waiting of this.#waiting) waiting.push(edits);
    for (const [id, lost] of this.#lost) this.#lost.set(id, moved(lost, edits));
    return this.#tracker.apply(edits);
  }

  /** Catches up with a text that changed in a way no event told of. */
  resume(text: string): string[] {
    const old = this.#tracker.text;
    return text === old ? [] : this.follow([{ span: { start: 0, end: old.length }, newText: text }]);
  }

  /** Looks for every record that needs it. @returns whether any found a place or lost one. */
  async find(records: readonly Annotation[]): Promise<boolean> {
    const lost = records.filter((record) => !this.get(record.id) || this.#isMoved(record));
    if (lost.length === 0) return false;
    return this.#searching(lost, async (anchorer, since) => {
      const found: Standing[] = [];
      let searched = 0;
      for (const record of lost) {
        const anchor = anchorer.anchor(record.target);
        if (anchor.state === 'anchored') found.push({ annotation: record, span: anchor.span });
        else {
          const isSearched = this.#host.listsCandidates === true && searched++ < mostSearched;
          found.push({ annotation: record, span: undefined, lost: lostOf(record, anchorer, isSearched) });
          if (isSearched) await this.#host.pause?.();
        }
        if (found.length % portion === 0) await this.#host.pause?.();
      }
      return found.filter((one) => this.#settle(one, since)).length > 0;
    });
  }

  /** The places that an orphan may belong to, the likeliest first. */
  candidates(record: Annotation): Promise<readonly Candidate[]> {
    return this.#searching([record], async (anchorer) => {
      const anchor = anchorer.anchor(record.target);
      return anchor.state === 'anchored'
        ? [{ span: anchor.span, quote: quoteOf(record.target)?.exact ?? '', errors: 0 }]
        : anchorer.candidates(record.target);
    });
  }

  /** Puts down what was found in the text as it was when the search began. @returns whether it is news. */
  #settle({ annotation, span, lost }: Standing, since: readonly (readonly Edit[])[]): boolean {
    const { id } = annotation;
    const before = this.get(id);
    // It came back while the search went on in a text that is no more: the next search will tell.
    if (!span && before && since.length > 0) return false;
    this.confirm(annotation);
    if (span) {
      this.set(id, since.reduce<Span>(mapSpan, span));
      return true;
    }
    if (lost) this.#lost.set(id, since.reduce(moved, lost));
    if (before) this.#tracker.delete(id);
    return before !== undefined;
  }

  #isMoved(record: Annotation): boolean {
    const known = this.#known.get(record.id);
    return known !== undefined && known !== stampOf(record.target);
  }

  /** Everything that has to be waited for comes first; `since` holds the edits that come meanwhile. */
  async #searching<T>(
    records: readonly Annotation[],
    search: (anchorer: Anchorer, since: readonly (readonly Edit[])[]) => Promise<T>,
  ): Promise<T> {
    const since: (readonly Edit[])[] = [];
    this.#waiting.add(since);
    try {
      const text = new AnnotationText(this.#tracker.text);
      const hash = await this.#host.hash(text.normal);
      const bases = new Map<string, string | undefined>();
      for (const { target } of records) {
        if (target.textSha256 === hash || bases.has(target.textSha256)) continue;
        bases.set(target.textSha256, await this.#host.base(target.textSha256));
      }
      return await search(new Anchorer(text, hash, (base) => bases.get(base)), since);
    } finally {
      this.#waiting.delete(since);
    }
  }
}

/** Records looked for between two pauses: some milliseconds on a page that changed. */
const portion = 200;

function moved(lost: Lost, edits: readonly Edit[]): Lost {
  const candidates = lost.candidates.map((one) => mapSpan(one, edits)).filter((one) => one.end > one.start);
  return { last: mapSpan(lost.last, edits), candidates };
}

/** What of a target decides where it is. */
function stampOf(target: Target): string {
  const position = positionOf(target);
  return [target.textSha256, position?.start, position?.end, quoteOf(target)?.exact].join(' ');
}
