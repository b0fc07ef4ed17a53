import {
  type Annotation,
  assessmentOf,
  hasOpenQuestion,
  isReadOnly,
  kindNames,
  kindOf,
  lacksSource,
  type Message,
  message,
  quoteOf,
  type Severity,
  type Span,
  statusNames,
  statusOf,
} from '../../core/index.ts';
import type { PageNotes } from './page-notes.ts';

/** Something in the annotations of a page that a person should see to. */
export interface NotesProblem {
  readonly problem:
    | 'bad-line'
    | 'conflict'
    | 'orphan'
    | 'not-verified'
    | 'no-source'
    | 'open-question'
    | 'newer-version'
    | 'merge-markers';
  readonly severity: Severity;
  readonly message: Message;
  readonly id?: string;
  /** Zero-based line of the notes file, for lines that hold no record. */
  readonly line?: number;
  /** Where the annotation stands in the page (UTF-16). */
  readonly span?: Span;
  /** Where an orphan may belong, likeliest first. */
  readonly candidates?: readonly Span[];
}

/** @param require `verified`: every annotation must be, as before going to press */
export function* problemsOf(page: PageNotes, require: 'verified' | undefined): Generator<NotesProblem> {
  const { notes, store, placed, anchorer } = page;
  for (const { line, reason } of notes.bad) {
    yield {
      problem: 'bad-line',
      severity: 'error',
      line,
      message: message(texts[reason], { line: line + 1 }),
    };
  }
  if (notes.hadMarkers)
    yield { problem: 'merge-markers', severity: 'warning', message: message(texts.markers) };
  if (notes.newer) yield { problem: 'newer-version', severity: 'info', message: message(texts.newer) };
  for (const { id, versions } of store.conflicts()) {
    const quote = quoteOf(versions[0]!.target)?.exact ?? '';
    yield {
      problem: 'conflict',
      severity: 'error',
      id,
      message: message(texts.conflict, { quote, n: versions.length }),
    };
  }
  for (const { annotation, span } of placed) {
    const args = { quote: quoteOf(annotation.target)?.exact ?? '', ...wordsOf(annotation) };
    const where = { id: annotation.id, ...(span && { span }) };
    if (!span) {
      const candidates = anchorer.candidates(annotation.target).map((one) => one.span);
      const text = message(texts.orphan, { ...args, n: candidates.length });
      yield { problem: 'orphan', severity: 'warning', ...where, candidates, message: text };
    }
    if (require === 'verified' && statusOf(annotation) !== 'verified') {
      yield {
        problem: 'not-verified',
        severity: 'error',
        ...where,
        message: bilingual(texts.unverified, args, annotation),
      };
    }
    if (lacksSource(annotation)) {
      const by = assessmentOf(annotation)?.by ?? '';
      yield {
        problem: 'no-source',
        severity: 'warning',
        ...where,
        message: message(texts.unsourced, { ...args, by }),
      };
    }
    if (hasOpenQuestion(annotation) && !isReadOnly(annotation)) {
      yield { problem: 'open-question', severity: 'info', ...where, message: message(texts.question, args) };
    }
  }
}

function wordsOf(annotation: Annotation) {
  return { by: annotation.by, kind: kindOf(annotation) ?? '' };
}

/** The names of kind and status differ by language, so they go into the wording and not into the arguments. */
function bilingual(
  text: typeof texts.unverified,
  args: Record<string, string>,
  annotation: Annotation,
): Message {
  const kind = kindOf(annotation);
  const status = statusNames[statusOf(annotation)];
  const name = kind ? kindNames[kind] : { zh: '批注', en: 'annotation' };
  return message(
    {
      zh: text.zh.replace('{kindName}', name.zh).replace('{status}', status.zh),
      en: text.en.replace('{kindName}', name.en).replace('{status}', status.en),
    },
    args,
  );
}

const texts = {
  'not JSON': { zh: '批注文件第 {line} 行不是 JSON', en: 'line {line} of the notes file is not JSON' },
  'not a record': {
    zh: '批注文件第 {line} 行不是批注',
    en: 'line {line} of the notes file is no annotation',
  },
  markers: {
    zh: '批注文件里有 git 合并标记；两边的批注都已读入，重新保存即可',
    en: 'the notes file holds merge markers; both sides have been read: save it anew',
  },
  newer: {
    zh: '有新版 Galley 写的批注，只读',
    en: 'some annotations come from a newer Galley and are read-only',
  },
  conflict: {
    zh: '“{quote}”的批注有 {n} 个并存的版本，待裁定',
    en: '“{quote}” has {n} versions that nobody has settled',
  },
  orphan: {
    zh: '“{quote}”（{by}）在版面上找不到原处，候选 {n} 处',
    en: '“{quote}” ({by}) has lost its place; {n} candidates',
  },
  unverified: {
    zh: '{kindName}“{quote}”未核实（{status}）',
    en: '{kindName} “{quote}” is not verified ({status})',
  },
  unsourced: {
    zh: '“{quote}”记为已核实（{by}），但没有写明来源',
    en: '“{quote}” is verified by {by} without a source',
  },
  question: { zh: '“{quote}”有待回答的疑问', en: '“{quote}” has a question without an answer' },
} as const;
