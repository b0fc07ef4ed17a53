import {
  Anchorer,
  type Annotation,
  AnnotationText,
  type Candidate,
  type Edit,
  mapSpan,
  positionOf,
  quoteOf,
  type Span,
  SpanTracker,
  type Target,
} from '#core/index.ts';
import type { Bases } from './bases.ts';
import { sha256 } from './hash.ts';

/**
 * Where the annotations of one text are, from keystroke to keystroke. A record that has no place, whose words went, or
 * that somebody else moved is looked for again, in the text as it is and by the rules of the core. Offsets are UTF-16.
 */
export class Places {
  readonly #tracker: SpanTracker;
  readonly #bases: Bases;
  /** What each place was made from; a record that says something else now needs a new one. */
  readonly #known = new Map<string, string>();
  /** Edits that came in while a search waited for a file. */
  readonly #waiting = new Set<(readonly Edit[])[]>();

  constructor(text: string, bases: Bases) {
    this.#tracker = new SpanTracker(text);
    this.#bases = bases;
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

  /** Says where an annotation is, by word of a person. */
  set(id: string, span: Span): void {
    this.#tracker.set(id, span);
  }

  /** Tells that the place of the annotation is what its record says now. */
  confirm(record: Annotation): void {
    this.#known.set(record.id, stampOf(record.target));
  }

  /** Follows a change of the text. @returns the ids whose words changed, went or came back. */
  follow(edits: readonly Edit[]): string[] {
    for (const waiting of this.#waiting) waiting.push(edits);
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
    const { anchorer, since } = await this.#anchorer(lost);
    let changed = false;
    for (const record of lost) {
      const anchor = anchorer.anchor(record.target);
      const before = this.get(record.id);
      this.confirm(record);
      if (anchor.state === 'anchored') {
        this.set(record.id, since.reduce<Span>(mapSpan, anchor.span));
        changed = true;
      } else if (before) {
        this.#tracker.delete(record.id);
        changed = true;
      }
    }
    return changed;
  }

  /** The places that an orphan may belong to, the likeliest first. */
  async candidates(record: Annotation): Promise<readonly Candidate[]> {
    const { anchorer } = await this.#anchorer([record]);
    const anchor = anchorer.anchor(record.target);
    return anchor.state === 'orphan'
      ? anchorer.candidates(record.target)
      : [{ span: anchor.span, quote: quoteOf(record.target)?.exact ?? '', errors: 0 }];
  }

  #isMoved(record: Annotation): boolean {
    const known = this.#known.get(record.id);
    return known !== undefined && known !== stampOf(record.target);
  }

  /** Everything that has to be waited for comes first; `since` holds the edits that came meanwhile. */
  async #anchorer(
    records: readonly Annotation[],
  ): Promise<{ anchorer: Anchorer; since: readonly (readonly Edit[])[] }> {
    const since: (readonly Edit[])[] = [];
    this.#waiting.add(since);
    try {
      const text = new AnnotationText(this.#tracker.text);
      const hash = await sha256(text.normal);
      const bases = new Map<string, string | undefined>();
      for (const { target } of records) {
        if (target.textSha256 === hash || bases.has(target.textSha256)) continue;
        bases.set(target.textSha256, await this.#bases.get(target.textSha256, sha256));
      }
      return { anchorer: new Anchorer(text, hash, (base) => bases.get(base)), since };
    } finally {
      this.#waiting.delete(since);
    }
  }
}

/** What of a target decides where it is. */
function stampOf(target: Target): string {
  const position = positionOf(target);
  return [target.textSha256, position?.start, position?.end, quoteOf(target)?.exact].join(' ');
}
