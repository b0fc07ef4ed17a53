import type { Annotation } from './annotation.ts';
import type { Author } from './create.ts';
import { type Notes, parseNotes, type SealedLine } from './parse.ts';
import { isReadOnly } from './read.ts';
import { reconcile } from './reconcile.ts';
import { serialiseNotes, serialiseRecord } from './serialise.ts';
import { type Change, type Step, UndoStack } from './undo.ts';
import { digestOfLine, latest, succeed } from './version.ts';

/** Versions of one record that were made side by side and that nobody has settled. */
export interface Conflict {
  readonly id: string;
  /** Two or more; one of them may be a tombstone (changed here, deleted there). */
  readonly versions: readonly Annotation[];
}

/**
 * The notes of one text. It only ever gains versions: merging a file, replaying a journal, changing, deleting, undoing
 * all add one, and what an added version does not replace stays. So any two stores that have seen the same versions
 * hold the same, in whatever order they came, and nothing a person did can be lost between them.
 */
export class AnnotationStore {
  readonly #author: Author;
  readonly #versions = new Map<string, readonly Annotation[]>();
  /** Every version met, replaced ones too: a common ancestor allows a three-way merge. */
  readonly #known = new Map<string, Annotation[]>();
  /** Lines and digests of records, which are immutable. They are made when they are wanted: opening wants none. */
  readonly #lines = new WeakMap<Annotation, string>();
  readonly #digests = new WeakMap<Annotation, string>();
  readonly #sealed = new Map<string, SealedLine>();
  readonly #undo = new UndoStack();
  #onDisk: ReadonlySet<Annotation> = new Set();
  #stampsOnDisk: ReadonlySet<string> | undefined;

  constructor(author: Author) {
    this.#author = author;
  }

  /** Takes in what the notes file says now. @returns what was read: look at `bad` before writing. */
  load(text: string): Notes {
    const notes = parseNotes(text);
    this.merge(notes);
    this.#setOnDisk(notes.records);
    return notes;
  }

  /** Takes in versions from elsewhere: a journal, an import, another store. @returns the ids that are not as before. */
  merge(notes: Pick<Notes, 'records'> & Partial<Pick<Notes, 'sealed'>>): string[] {
    for (const line of notes.sealed ?? []) this.#sealed.set(line.text, line);
    return [...new Set(notes.records.filter((record) => this.#add(record)).map(({ id }) => id))];
  }

  /** The bytes of the notes file. */
  serialise(): string {
    return serialiseNotes(this.versions(), this.#sealed.values(), (record) => this.#line(record));
  }

  /** Tells that the file holds what `serialise` gives now: the same as loading it again, without reading it. */
  written(): void {
    this.#setOnDisk(this.versions());
  }

  /** Versions that the file as last loaded does not hold: what a journal must keep until it does. */
  unsynced(): Annotation[] {
    return [...this.versions()].filter((record) => !this.#isOnDisk(record));
  }

  *versions(): Generator<Annotation> {
    for (const versions of this.#versions.values()) yield* versions;
  }

  /** The record as it is shown: of a conflict the furthest version, or the tombstone. Undefined for an unknown id. */
  get(id: string): Annotation | undefined {
    const versions = this.#versions.get(id);
    return versions?.find((one) => one.deleted) ?? versions?.at(-1);
  }

  /** Every record that is not deleted, as it is shown. */
  live(): Annotation[] {
    return [...this.#versions.keys()].map((id) => this.get(id)!).filter((one) => !one.deleted);
  }

  /** What a person must settle. Two deletions of one record are no conflict. */
  conflicts(): Conflict[] {
    return [...this.#versions]
      .filter(([, versions]) => versions.length > 1 && !versions.every((one) => one.deleted))
      .map(([id, versions]) => ({ id, versions }));
  }

  /** Adds new records (from `createAnnotation`) as one step. An id that is known is an error of the caller. */
  create(records: readonly Annotation[], label = ''): void {
    for (const { id } of records) if (this.#versions.has(id)) throw new RangeError(`${id} exists`);
    this.#commit(
      label,
      records.map((after) => ({ id: after.id, before: undefined, after })),
    );
  }

  /**
   * Changes records as one step. Deleted, unknown and read-only records are left alone.
   * @returns the ids that were changed.
   */
  change(ids: Iterable<string>, how: (one: Annotation) => Partial<Annotation>, label = ''): string[] {
    const changes = [...new Set(ids)].flatMap((id): Change[] => {
      const before = this.get(id);
      if (!before || before.deleted || isReadOnly(before)) return [];
      const after = succeed([before], how(before), this.#author.now());
      return content(after) === content(before) ? [] : [{ id, before, after }];
    });
    this.#commit(label, changes);
    return changes.map(({ id }) => id);
  }

  /** Deletes records as one step, by tombstones. */
  remove(ids: Iterable<string>, label = ''): string[] {
    return this.change(ids, () => ({ deleted: true }), label);
  }

  /** Settles a conflict: the given content replaces every version. A tombstone confirms the deletion. */
  settle(id: string, chosen: Annotation, label = ''): void {
    const versions = this.#versions.get(id);
    if (!versions || versions.length < 2 || versions.some(isReadOnly)) return;
    const change = { ...contentFields(chosen), ...(chosen.deleted ? { deleted: true as const } : {}) };
    const after = succeed([chosen, ...versions.filter((one) => one !== chosen)], change, this.#author.now());
    this.#commit(label, [{ id, before: this.get(id), after }]);
  }

  get nextUndo(): Step | undefined {
    return this.#undo.nextUndo;
  }

  get nextRedo(): Step | undefined {
    return this.#undo.nextRedo;
  }

  /** Takes the last step back. Records that somebody else has changed since stay as they are. @returns ids changed. */
  undo(): string[] {
    const step = this.#undo.takeUndo();
    return (step?.changes ?? []).flatMap(({ id, before, after }) =>
      this.#turn(id, after, before ?? { ...after, deleted: true }),
    );
  }

  redo(): string[] {
    const step = this.#undo.takeRedo();
    return (step?.changes ?? []).flatMap(({ id, before, after }) =>
      this.#turn(id, before ?? { ...after, deleted: true }, after),
    );
  }

  #turn(id: string, from: Annotation, to: Annotation): string[] {
    const now = this.get(id);
    if (!now || content(now) !== content(from) || isReadOnly(now)) return [];
    const change = { ...contentFields(to), ...(to.deleted ? { deleted: true as const } : {}) };
    this.#add(succeed([now], change, this.#author.now()));
    return [id];
  }

  #commit(label: string, changes: readonly Change[]): void {
    for (const { after } of changes) this.#add(after);
    this.#undo.push({ label, changes });
  }

  /** @returns whether anything is different now. */
  #add(record: Annotation): boolean {
    const known = this.#known.get(record.id);
    if (!known) {
      this.#known.set(record.id, [record]);
      this.#versions.set(record.id, [record]);
      return true;
    }
    // A version met before says nothing new, whatever has become of it since.
    if (known.some((one) => this.#digest(one) === this.#digest(record))) return false;
    known.push(record);
    const before = this.#versions.get(record.id) ?? [];
    let after = latest([...before, record]);
    const [one, other] = after;
    if (after.length === 2) {
      const merged = reconcile(one!, other!, known);
      if (merged) after = latest([...after, merged]);
    }
    this.#versions.set(record.id, after);
    return after.map((one) => this.#digest(one)).join() !== before.map((one) => this.#digest(one)).join();
  }

  #setOnDisk(records: Iterable<Annotation>): void {
    this.#onDisk = new Set(records);
    this.#stampsOnDisk = undefined;
  }

  /** The very record, or one that says the same. */
  #isOnDisk(record: Annotation): boolean {
    if (this.#onDisk.has(record)) return true;
    this.#stampsOnDisk ??= new Set([...this.#onDisk].map((one) => this.#stamp(one)));
    return this.#stampsOnDisk.has(this.#stamp(record));
  }

  #line(record: Annotation): string {
    const known = this.#lines.get(record);
    if (known !== undefined) return known;
    const made = serialiseRecord(record);
    this.#lines.set(record, made);
    return made;
  }

  #digest(record: Annotation): string {
    const known = this.#digests.get(record);
    if (known !== undefined) return known;
    const made = digestOfLine(this.#line(record));
    this.#digests.set(record, made);
    return made;
  }

  #stamp(record: Annotation): string {
    return `${record.id} ${this.#digest(record)}`;
  }
}

/** What a record says, apart from when and after what it was said. */
function content(record: Annotation): string {
  const { rev: _rev, modified: _modified, prior: _prior, floor: _floor, ...said } = record;
  return serialiseRecord(said as Annotation);
}

function contentFields(record: Annotation): Partial<Annotation> {
  const {
    id: _id,
    rev: _rev,
    modified: _modified,
    prior: _prior,
    floor: _floor,
    deleted: _deleted,
    ...said
  } = record;
  return said;
}
