import { LineIndex, notesSuffix, type Severity } from '../../core/index.ts';
import type { NotesCheckOptions } from '../commands/notes.ts';
import { printable } from '../printable.ts';
import { colorsFor } from '../reports/colors.ts';
import { failedToJson, toRange } from '../reports/json-shapes.ts';
import { isFailing } from '../reports/threshold.ts';
import { plural, severityNames } from '../reports/words.ts';
import type { Terminal } from '../terminal.ts';
import { eachPage } from './each-page.ts';
import { commandLineAuthor, notesOf } from './page-notes.ts';
import { type NotesProblem, problemsOf } from './problems.ts';

interface CheckedNotes {
  readonly path: string;
  readonly annotations: number;
  readonly lines: LineIndex;
  readonly problems: readonly NotesProblem[];
}

/** Checks annotations: records, places, conflicts. The exit status: 0, 1 for problems that count, 2 for bad files. */
export async function checkNotes(
  paths: readonly string[],
  options: NotesCheckOptions,
  terminal: Terminal,
): Promise<number> {
  const author = commandLineAuthor(undefined);
  const checked: CheckedNotes[] = [];
  const failures = await eachPage(paths, options, terminal, (page) => {
    const notes = notesOf(page, author);
    if (!notes) return;
    const problems = [...problemsOf(notes, options.require)];
    const lines = new LineIndex(page.file.text);
    checked.push({ path: page.path, annotations: notes.placed.length, lines, problems });
  });
  if (options.format === 'json') {
    const files = checked.map((one) => toJson(one, terminal));
    const errors = failures.map((failed) => failedToJson(failed, terminal));
    terminal.out(`${JSON.stringify({ version: 1, files, ...(errors.length > 0 && { errors }) })}\n`);
  } else terminal.out(pretty(checked, terminal));
  if (failures.length > 0) return 2;
  return checked.some((one) => one.problems.some(({ severity }) => isFailing(severity, options.failOn)))
    ? 1
    : 0;
}

function toJson(
  { path, annotations, lines, problems }: CheckedNotes,
  terminal: Terminal,
): Record<string, unknown> {
  return {
    path,
    annotations,
    problems: problems.map(({ message, span, candidates, ...rest }) => ({
      ...rest,
      message: terminal.tell(message),
      ...(span && { range: toRange(lines, span) }),
      ...(candidates && { candidates: candidates.map((one) => toRange(lines, one)) }),
    })),
  };
}

function pretty(checked: readonly CheckedNotes[], terminal: Terminal): string {
  const colors = colorsFor(terminal.hasColor('out'));
  const paint: Readonly<Record<Severity, (text: string) => string>> = {
    error: colors.red,
    warning: colors.yellow,
    info: colors.blue,
    hint: colors.magenta,
  };
  const out: string[] = [];
  for (const { path, lines, problems } of checked) {
    for (const one of problems) {
      const place = one.span ? lines.positionAt(one.span.start) : undefined;
      const at = place
        ? `${path}:${place.line + 1}:${place.character + 1}`
        : path + notesSuffix + lineOf(one);
      const name = paint[one.severity](terminal.say(severityNames[one.severity]));
      out.push(`${colors.bold(printable(at))}  ${name}  ${colors.dim(one.problem)}`);
      out.push(`  ${printable(terminal.tell(one.message))}`, '');
    }
  }
  const annotations = checked.reduce((sum, one) => sum + one.annotations, 0);
  const problems = checked.reduce((sum, one) => sum + one.problems.length, 0);
  out.push(
    terminal.say(
      {
        zh: '{files} 个文件、{annotations} 条标注，{problems} 处待处理',
        en: '{allProblems} in {allAnnotations} of {allFiles}',
      },
      {
        files: checked.length,
        annotations,
        problems,
        allFiles: plural(checked.length, 'page'),
        allAnnotations: plural(annotations, 'annotation'),
        allProblems: plural(problems, 'problem'),
      },
    ),
  );
  return `${out.join('\n')}\n`;
}

function lineOf({ line }: NotesProblem): string {
  return line === undefined ? '' : `:${line + 1}`;
}
