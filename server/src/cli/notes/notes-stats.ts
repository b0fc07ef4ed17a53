import {
  annotationKinds,
  annotationStatuses,
  kindNames,
  type Placed,
  progressOf,
  statusNames,
} from '../../core/index.ts';
import type { NotesStatsOptions } from '../commands/notes.ts';
import { printable } from '../printable.ts';
import { colorsFor } from '../reports/colors.ts';
import { failedToJson } from '../reports/json-shapes.ts';
import type { Terminal } from '../terminal.ts';
import { eachPage } from './each-page.ts';
import { commandLineAuthor, notesOf } from './page-notes.ts';

/** Says how far the checking has come, by page and in all. */
export async function notesStats(
  paths: readonly string[],
  options: NotesStatsOptions,
  terminal: Terminal,
): Promise<number> {
  const author = commandLineAuthor(undefined);
  const pages: { readonly path: string; readonly placed: readonly Placed[] }[] = [];
  const failures = await eachPage(paths, options, terminal, (page) => {
    const notes = notesOf(page, author);
    if (notes) pages.push({ path: page.path, placed: notes.placed });
  });
  const total = progressOf(pages.flatMap((one) => one.placed));
  if (options.format === 'json') {
    const files = pages.map(({ path, placed }) => ({ path, ...progressOf(placed) }));
    const errors = failures.map((failed) => failedToJson(failed, terminal));
    terminal.out(`${JSON.stringify({ version: 1, files, total, ...(errors.length > 0 && { errors }) })}\n`);
    return failures.length > 0 ? 2 : 0;
  }
  const colors = colorsFor(terminal.hasColor('out'));
  const out = pages.map(({ path, placed }) => {
    const { settled, total: all } = progressOf(placed);
    return `${colors.bold(printable(path))}  ${settled}/${all}`;
  });
  const row = (name: string, count: number) => `  ${String(count).padStart(5)}  ${name}`;
  const heading = (zh: string, en: string) => colors.cyan(terminal.say({ zh, en }));
  out.push(
    '',
    heading('状态', 'By status'),
    ...annotationStatuses
      .filter((status) => total.byStatus[status] > 0)
      .map((status) => row(terminal.say(statusNames[status]), total.byStatus[status])),
    heading('种类', 'By kind'),
    ...annotationKinds
      .filter((kind) => total.byKind[kind] > 0)
      .map((kind) => row(terminal.say(kindNames[kind]), total.byKind[kind])),
    heading('人员（标注／核对）', 'By person (tagged/judged)'),
    ...total.people.map(({ name, tagged, judged }) => `  ${tagged}/${judged}  ${printable(name)}`),
    '',
    terminal.say(
      {
        zh: '{all} 条标注，已有结论 {settled} 条；失位 {orphans}，缺来源 {unsourced}，待答 {questions}',
        en: '{settled} of {all} settled; orphans: {orphans}, without a source: {unsourced}, open questions: {questions}',
      },
      {
        all: total.total,
        settled: total.settled,
        orphans: total.orphans,
        unsourced: total.unsourced,
        questions: total.openQuestions,
      },
    ),
  );
  terminal.out(`${out.join('\n')}\n`);
  return failures.length > 0 ? 2 : 0;
}
