/**
 * Annotations: records, notes files, places in the text. The public interface, in the order a host needs it.
 *
 * Opening: `store = new AnnotationStore(author)`, `notes = store.load(fileText)` (look at `notes.bad`, `notes.newer`,
 *   `store.conflicts()`), `store.merge(parseNotes(journalText))`, then for each `store.live()` record
 *   `resolve(new AnnotationText(documentText), record.target)` gives its UTF-16 span, or undefined.
 * Editing the text: `places = new Places(documentText, host)`, `places.find(store.live())` after opening, after a change of
 *   the notes and when typing pauses; `places.follow(edits)` for each change event (its changes as edits in the
 *   coordinates before the event); `places.get(id)`, `places.standing(record)`. `SpanTracker` is the part without searching.
 * Tagging: `describe(text, span, {source, textSha256})` → `createAnnotation(kind, target, author)` → `store.create([…])`.
 *   `store.change(ids, withStatus(…) | withKind(…) | withTalk(…) | withTarget(…))`, `store.remove(ids)`, `store.undo()`,
 *   `store.redo()`. Labels of steps are the host's.
 * Saving: re-read the file, `store.load(it)`, write `store.serialise()`, read back, `store.load(it)`; what
 *   `store.unsynced()` holds until then goes to the journal as `serialiseNotes(store.unsynced())`.
 * After an outside change: `anchorer = new Anchorer(text, textSha256, baseOfHash)`, `anchorer.anchor(record.target)`; an orphan's
 *   `anchorer.candidates(record.target)` one at a time. Notes of a moved file: `kinshipWith(text, textSha256)(records)`.
 * Repairs outside an editor: `targetsAfter(placed, oldText, rounds, newOrigin)` gives the new targets for `store.change`; keep the
 *   old text as a base. `standingsOf(store.live(), anchorer)` is what `checkPage` takes as `annotations`.
 * Exchange: `exportFormats`, `importFormats` (dry: a plan of `ready` and `held`), `withoutKnown(plan, placed)`, `adopt(ready, …)` →
 *   `store.create`; `writeXlsx`, `readXlsx`.
 * Looking: `findAnnotations`, `progressOf`, `agreement`, `openSuggestions`.
 * Reading a record: `kindOf`, `normOf`, `statusOf`, `assessmentOf`, `lacksSource`, `talkOf`, `hasOpenQuestion`, `quoteOf`.
 * Units: spans are UTF-16 of the text as the editor has it; records count code points of the normalised text, and
 *   `AnnotationText` is the one door between the two. Hashes are the host's: SHA-256 (hex) of `AnnotationText.normal` as UTF-8.
 */

export { type Agreement, agreement, type Difference, type Score } from './agreement.ts';
export { type Anchor, Anchorer, type Candidate } from './anchoring/anchor.ts';
export {
  type Annotation,
  type AnnotationKind,
  type AnnotationStatus,
  type AssessingBody,
  annotationKinds,
  annotationStatuses,
  type Body,
  type IdentifyingBody,
  positionOf,
  quoteOf,
  recordVersion,
  type Selector,
  type Source,
  type TalkingBody,
  type Target,
  type TextPositionSelector,
  type TextQuoteSelector,
} from './annotation.ts';
export { AnnotationText, normaliseText } from './annotation-text.ts';
export { Carrier, carry } from './carry.ts';
export {
  type Author,
  createAnnotation,
  withKind,
  withQuestionsSettled,
  withStatus,
  withTalk,
  withTarget,
} from './create.ts';
export { describe, type Origin, resolve } from './describe.ts';
export { findAnnotations } from './find.ts';
export * from './formats/index.ts';
export { type Kinship, kinshipWith } from './kinship.ts';
export { EditMap, mapSpan } from './map-span.ts';
export { type BadLine, isAnnotation, type Notes, parseNotes, type SealedLine } from './parse.ts';
export { Places, type PlacesHost } from './places.ts';
export { type Progress, progressOf } from './progress.ts';
export {
  assessmentOf,
  hasOpenQuestion,
  isReadOnly,
  kindOf,
  lacksSource,
  normOf,
  statusOf,
  talkOf,
} from './read.ts';
export { refineEdits } from './refine.ts';
export { targetsAfter } from './repair.ts';
export { serialiseNotes, serialiseRecord } from './serialise.ts';
export { type Lost, type Standing, standingsOf } from './standing.ts';
export { AnnotationStore, type Conflict } from './store.ts';
export { openSuggestions, rejectionKey, type Suggestion } from './suggestion.ts';
export { SpanTracker } from './tracker.ts';
export type { Change, Step } from './undo.ts';
export { digest, latest, succeed } from './version.ts';
