import {
  type Annotation,
  type AnnotationKind,
  type AnnotationStatus,
  type AssessingBody,
  annotationKinds,
  annotationStatuses,
  type Body,
  type IdentifyingBody,
  recordVersion,
  type TalkingBody,
} from './annotation.ts';

/** What the span is tagged as; undefined for a record of another tool that names no kind of ours. */
export function kindOf(annotation: Annotation): AnnotationKind | undefined {
  return annotation.body.find(isIdentifying)?.value;
}

export function normOf(annotation: Annotation): Readonly<Record<string, unknown>> | undefined {
  return annotation.body.find(isIdentifying)?.norm;
}

/** The last judgement counts; a fact that nobody judged is unchecked. */
export function statusOf(annotation: Annotation): AnnotationStatus {
  return assessmentOf(annotation)?.value ?? 'unchecked';
}

/** The last judgement; undefined while nobody judged. */
export function assessmentOf(annotation: Annotation): AssessingBody | undefined {
  return annotation.body.findLast(isAssessing);
}

/** Verified, and yet no source is named: worth a warning. */
export function lacksSource(annotation: Annotation): boolean {
  return statusOf(annotation) === 'verified' && !namesSource(annotation);
}

/** Whether the last judgement says what the fact was held against. */
export function namesSource(annotation: Annotation): boolean {
  return Object.values(assessmentOf(annotation)?.source ?? {}).some((one) => one !== '');
}

/** Remarks, questions and answers in the order they were made. */
export function talkOf(annotation: Annotation): readonly TalkingBody[] {
  return annotation.body.filter(isTalking);
}

/** Whether a question waits for an answer. */
export function hasOpenQuestion(annotation: Annotation): boolean {
  return talkOf(annotation).some((one) => one.purpose === 'questioning' && one.settled !== true);
}

/** Written by a newer program: shown, kept, never changed. */
export function isReadOnly(annotation: Annotation): boolean {
  return annotation.v > recordVersion;
}

export function isIdentifying(body: Body): body is IdentifyingBody {
  return body.purpose === 'identifying' && annotationKinds.some((kind) => kind === body.value);
}

export function isAssessing(body: Body): body is AssessingBody {
  return body.purpose === 'assessing' && annotationStatuses.some((status) => status === body.value);
}

export function isTalking(body: Body): body is TalkingBody {
  return (
    (body.purpose === 'commenting' || body.purpose === 'questioning' || body.purpose === 'replying') &&
    typeof body.value === 'string'
  );
}
