import { type Bilingual, type Message, message } from '../text/message.ts';
import { type AnnotationStatus, quoteOf } from './annotation.ts';
import type { Placed } from './formats/exchange.ts';
import type { BadLine } from './parse.ts';
import { isReadOnly, kindOf, lacksSource, statusOf } from './read.ts';
import type { Conflict } from './store.ts';

/** Something about the notes that a person must look at. */
export interface NotesProblem {
  readonly what: 'bad-line' | 'conflict' | 'orphan' | 'no-kind' | 'newer' | 'unsourced' | 'unverified';
  /** `error`: notes are damaged, lost their place, or a gate demands more. `warning`: they are whole and doubtful. */
  readonly severity: 'error' | 'warning';
  readonly message: Message;
  /** Of the record; a bad line has none. */
  readonly id?: string;
  /** Zero-based, of the notes file. */
  readonly line?: number;
}

export interface NotesToCheck {
  /** Records that are not deleted, with their places. */
  readonly placed: readonly Placed[];
  readonly conflicts: readonly Conflict[];
  readonly bad: readonly BadLine[];
  /** A gate before publication: every fact must have come this far, by a source if it is `verified`. */
  readonly require?: AnnotationStatus;
}

/** Everything that is wrong with the notes of one text, worst first, else in the order given. */
export function checkNotes({ placed, conflicts, bad, require }: NotesToCheck): NotesProblem[] {
  const problems: NotesProblem[] = bad.map(({ line, text }) => ({
    what: 'bad-line',
    severity: 'error',
    line,
    message: message(texts.badLine, { text: text.slice(0, 60) }),
  }));
  for (const { id, versions } of conflicts) {
    const isDeleted = versions.some((one) => one.deleted);
    const quote = quoteOf(versions[0]!.target)?.exact ?? id;
    problems.push({
      what: 'conflict',
      severity: 'error',
      id,
      message: message(isDeleted ? texts.deleted : texts.conflict, { quote }),
    });
  }
  for (const { annotation, span } of placed) {
    const { id } = annotation;
    const quote = quoteOf(annotation.target)?.exact ?? id;
    const add = (what: NotesProblem['what'], severity: NotesProblem['severity'], text: Bilingual) =>
      problems.push({ what, severity, id, message: message(text, { quote }) });
    if (!span) add('orphan', 'error', texts.orphan);
    if (isReadOnly(annotation)) add('newer', 'warning', texts.newer);
    else if (!kindOf(annotation)) add('no-kind', 'warning', texts.noKind);
    if (lacksSource(annotation))
      add('unsourced', require === 'verified' ? 'error' : 'warning', texts.unsourced);
    if (require !== undefined && statusOf(annotation) !== require)
      add('unverified', 'error', texts.unverified);
  }
  return problems.sort((a, b) => Number(a.severity === 'warning') - Number(b.severity === 'warning'));
}

const texts = {
  badLine: { zh: '这一行不是标注：{text}', en: 'this line is no annotation: {text}' },
  conflict: { zh: '“{quote}”有两种改法，请定夺', en: '“{quote}” was changed in two ways; choose one' },
  deleted: {
    zh: '“{quote}”一处删了，一处改了，请定夺',
    en: '“{quote}” was deleted in one place and changed in another',
  },
  orphan: { zh: '“{quote}”在正文中找不到了', en: '“{quote}” has lost its place in the text' },
  newer: {
    zh: '“{quote}”由新版写成，只能查看',
    en: '“{quote}” was written by a newer version and cannot be changed',
  },
  noKind: { zh: '“{quote}”没有类别', en: '“{quote}” has no kind' },
  unsourced: { zh: '“{quote}”已核实，却没有注明依据', en: '“{quote}” is verified and names no source' },
  unverified: {
    zh: '“{quote}”还没有核到要求的程度',
    en: '“{quote}” has not been checked as far as required',
  },
} satisfies Record<string, Bilingual>;
