import {
  type Annotation,
  type AnnotationKind,
  type AnnotationStatus,
  type Body,
  recordVersion,
  type Source,
  type Target,
} from './annotation.ts';
import { isAssessing, isIdentifying } from './read.ts';

/** What the host gives, because the core has neither randomness nor a clock. */
export interface Author {
  /** A fresh `urn:uuid:…`. */
  newId(): string;
  /** The time, ISO 8601 in UTC. */
  now(): string;
  /** The name that changes are signed with. */
  readonly name: string;
}

/** A new record of a tagged span. `target` comes from `describe`. */
export function createAnnotation(
  kind: AnnotationKind,
  target: Target,
  author: Author,
  norm?: Readonly<Record<string, unknown>>,
): Annotation {
  const now = author.now();
  return {
    id: author.newId(),
    type: 'Annotation',
    v: recordVersion,
    rev: 1,
    motivation: ['identifying'],
    body: [{ purpose: 'identifying', value: kind, ...(norm ? { norm } : {}) }],
    target,
    by: author.name,
    created: now,
    modified: now,
  };
}

/** Changes of content, for `AnnotationStore.change`: each gives the fields that differ. */
export const withKind =
  (kind: AnnotationKind, norm?: Readonly<Record<string, unknown>>) => (one: Annotation) => {
    const known = one.body.find(isIdentifying);
    const { norm: _old, ...rest } = known ?? { purpose: 'identifying' };
    const body = { ...rest, purpose: 'identifying', value: kind, ...(norm ? { norm } : {}) };
    return withBody(one, [body, ...one.body.filter((other) => other !== known)]);
  };

/** A judgement replaces the one before it: the file's history holds who said what when. */
export const withStatus =
  (status: AnnotationStatus, author: Author, source?: Source) => (one: Annotation) => {
    const known = one.body.findLast(isAssessing);
    const kept = source ?? known?.source;
    const body: Body = {
      ...known,
      purpose: 'assessing',
      value: status,
      by: author.name,
      at: author.now(),
      ...(kept ? { source: kept } : {}),
    };
    return withBody(one, [...one.body.filter((other) => other !== known), body]);
  };

/** Adds a remark, a question or an answer, signed and dated. */
export const withTalk =
  (purpose: 'commenting' | 'questioning' | 'replying', value: string, author: Author) => (one: Annotation) =>
    withBody(one, [...one.body, { purpose, value, by: author.name, at: author.now() }]);

/** Marks every question answered; an answer without this leaves them open. */
export const withQuestionsSettled = () => (one: Annotation) =>
  withBody(
    one,
    one.body.map((body) => (body.purpose === 'questioning' ? { ...body, settled: true } : body)),
  );

/** Puts the annotation somewhere else, by word of a person. */
export const withTarget = (target: Target) => (): Partial<Annotation> => ({ target });

/** The motivations follow the bodies; those of other tools stay. */
function withBody(one: Annotation, body: readonly Body[]): Partial<Annotation> {
  const purposes = body.map(({ purpose }) => purpose);
  return { body, motivation: [...new Set([...one.motivation, ...purposes])] };
}
