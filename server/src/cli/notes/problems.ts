import {
  type Finding,
  hasOpenQuestion,
  isReadOnly,
  type Message,
  message,
  quoteOf,
  rules,
  type Severity,
  type Span,
  type Standing,
} from '../../core/index.ts';
import type { PageNotes } from './page-notes.ts';

/** Something in the annotations of a page that a person should see to. */
export interface NotesProblem {
  /** What is wrong with the notes file; for an annotation, the id of the rule that judges it. */
  readonly problem: string;
  readonly severity: Severity;
  readonly message: Message;
  /** Of the annotation. */
  readonly id?: string;
  /** Zero-based line of the notes file, for lines that hold no record. */
  readonly line?: number;
  /** Where the annotation stands in the page, or stood last (UTF-16). */
  readonly span?: Span;
  /** Where an orphan may belong, likeliest first. */
  readonly candidates?: readonly Span[];
}

/** @param require `verified`: every fact must be, as before going to press */
export function* problemsOf(page: PageNotes, require: 'verified' | undefined): Generator<NotesProblem> {
  const { notes, store, placed } = page;
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
  for (const standing of placed) {
    const { annotation, span, lost } = standing;
    for (const [problem, finding] of judged(standing)) {
      yield {
        problem,
        severity: require === 'verified' ? 'error' : (finding.severity ?? severities[problem] ?? 'info'),
        id: annotation.id,
        span: finding.span,
        ...(lost && { candidates: lost.candidates }),
        message: finding.message,
      };
    }
    if (hasOpenQuestion(annotation) && !isReadOnly(annotation)) {
      const quote = quoteOf(annotation.target)?.exact ?? '';
      yield {
        problem: 'open-question',
        severity: 'info',
        id: annotation.id,
        ...(span && { span }),
        message: message(texts.question, { quote }),
      };
    }
  }
}

/** What the rules about annotations find, the same ones that `galley check` and the editor go by. */
function* judged(standing: Standing): Generator<readonly [rule: string, finding: Finding]> {
  for (const rule of rules) {
    if (rule.scope !== 'annotation') continue;
    for (const finding of rule.check(standing)) yield [rule.id, finding];
  }
}

/** Whoever asks after the notes themselves is told more loudly what they lack than whoever checks a page. */
const severities: Readonly<Record<string, Severity>> = {
  'orphan-annotation': 'warning',
  'unsourced-claim': 'warning',
};

const texts = {
  'not JSON': { zh: '标注文件第 {line} 行不是 JSON', en: 'line {line} of the notes file is not JSON' },
  'not a record': {
    zh: '标注文件第 {line} 行不是标注',
    en: 'line {line} of the notes file is no annotation',
  },
  markers: {
    zh: '标注文件里有 git 合并标记；两边的标注都已读入，重新保存即可',
    en: 'the notes file holds merge markers; both sides have been read: save it anew',
  },
  newer: {
    zh: '有新版清样写的标注，只读',
    en: 'some annotations come from a newer Galley and are read-only',
  },
  conflict: {
    zh: '“{quote}”的标注有 {n} 个并存的版本，待裁定',
    en: '“{quote}” has {n} versions that nobody has settled',
  },
  question: { zh: '“{quote}”有待回答的疑问', en: '“{quote}” has a question without an answer' },
} as const;
