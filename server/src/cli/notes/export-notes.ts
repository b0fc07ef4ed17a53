import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { type ExportRequest, exportFormats, type Loss, type Placed, writeXlsx } from '../../core/index.ts';
import { readBytes } from '../../node/read-page-file.ts';
import { replaceFile } from '../../node/replace-file.ts';
import type { NotesExportOptions } from '../commands/notes.ts';
import { printable } from '../printable.ts';
import type { Terminal } from '../terminal.ts';
import { UsageError } from '../usage-error.ts';
import { eachPage } from './each-page.ts';
import { commandLineAuthor, notesOf, type PageNotes } from './page-notes.ts';

/** Writes annotations for other programs: to standard output, or with --out one file a page. */
export async function exportNotes(
  format: string,
  paths: readonly string[],
  options: NotesExportOptions,
  terminal: Terminal,
): Promise<number> {
  if (format === 'xlsx' && options.out === undefined) {
    throw new UsageError({
      zh: 'xlsx 是二进制文件，请用 --out 指定文件夹。',
      en: 'xlsx is binary: name a folder with --out.',
    });
  }
  const author = commandLineAuthor(undefined);
  let written = 0;
  const failures = await eachPage(paths, options, terminal, async (page) => {
    const notes = notesOf(page, author);
    if (!notes) return;
    const { content, losses, extension } = await render(format, requestOf(notes, options, terminal));
    if (options.out === undefined) {
      if (written > 0) {
        throw new UsageError({
          zh: '标准输出只能容一个版面，多个请用 --out 指定文件夹。',
          en: 'standard output takes one page: name a folder with --out for several.',
        });
      }
      terminal.out(content);
    } else await write(path.join(options.out, `${page.source.under}.${extension}`), content);
    written++;
    report(page.path, losses, terminal);
  });
  return failures.length > 0 ? 2 : 0;
}

function requestOf(notes: PageNotes, options: NotesExportOptions, terminal: Terminal): ExportRequest {
  const byPlace = (one: Placed) => one.span?.start ?? Number.POSITIVE_INFINITY;
  const { text, textSha256, source } = notes;
  const placed = notes.placed.toSorted((a, b) => byPlace(a) - byPlace(b));
  return {
    text,
    textSha256,
    source,
    placed,
    locale: terminal.locale,
    ...(options.url !== undefined && { url: options.url }),
  };
}

async function render(format: string, request: ExportRequest) {
  if (format === 'xlsx') return { ...(await writeXlsx(request)), extension: 'xlsx' };
  const one = exportFormats.find(({ id }) => id === format)!;
  return { ...one.write(request), extension: one.extension };
}

async function write(file: string, content: string | Uint8Array): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true });
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  await replaceFile(file, bytes, existsSync(file) ? readBytes(file) : undefined);
}

/** An export that loses something says what. */
function report(file: string, losses: readonly Loss[], terminal: Terminal): void {
  for (const { what, ids } of losses) {
    const args = { path: printable(file), what: terminal.tell(what), n: ids.length };
    terminal.err(
      `${terminal.say({ zh: 'galley：{path}：此格式容不下：{what}（{n} 条）', en: 'galley: {path}: not carried: {what} ({n})' }, args)}\n`,
    );
  }
}
