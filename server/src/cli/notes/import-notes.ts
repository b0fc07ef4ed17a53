import { adopt, type ImportPlan, importFormats, readXlsx, withoutKnown } from '../../core/index.ts';
import { decodeText } from '../../node/decode.ts';
import { FileError } from '../../node/file-error.ts';
import { keepBase, readNotesFile, saveNotesFile } from '../../node/notes-file.ts';
import { readBytes } from '../../node/read-page-file.ts';
import type { NotesImportOptions } from '../commands/notes.ts';
import { complain, failureOf, openPage } from '../pages.ts';
import { printable } from '../printable.ts';
import type { Terminal } from '../terminal.ts';
import { UsageError } from '../usage-error.ts';
import { commandLineAuthor, type PageNotes, placeNotes } from './page-notes.ts';

/**
 * Takes annotations from another program's file. Rows whose words do not match the page are held back and listed; the
 * exit status is then 1. With --dry-run nothing is written.
 */
export async function importNotes(
  file: string,
  pagePath: string,
  options: NotesImportOptions,
  terminal: Terminal,
): Promise<number> {
  let at = pagePath;
  try {
    const source = { path: pagePath, isStandardInput: false, under: pagePath };
    const page = openPage(source, { ignore: true });
    const author = commandLineAuthor(options.author);
    const notes = placeNotes(page, readNotesFile(pagePath) ?? '', author);
    at = file;
    const plan = await read(readBytes(file), options.format, notes);
    at = pagePath;
    const { ready, held, known } = withoutKnown(plan, notes.placed);
    for (const { row, reason } of held) {
      terminal.err(
        `${terminal.say({ zh: 'galley：{file} 第 {row} 行未收：{reason}', en: 'galley: {file}, row {row}, held back: {reason}' }, { file: printable(file), row: row + 1, reason: printable(terminal.tell(reason)) })}\n`,
      );
    }
    if (!options.dryRun && ready.length > 0) {
      notes.store.create(adopt(ready, notes.text, notes, author));
      await keepBase(pagePath, notes.textSha256, notes.text.normal);
      await saveNotesFile(pagePath, notes.store);
    }
    const counts = { ready: ready.length, held: held.length, known: known.length };
    terminal.err(
      `${terminal.say(
        options.dryRun
          ? {
              zh: '可收 {ready} 条，未收 {held} 条，已有 {known} 条；未写入',
              en: '{ready} to import, {held} held back, {known} there already; nothing written',
            }
          : {
              zh: '收入 {ready} 条，未收 {held} 条，已有 {known} 条',
              en: '{ready} imported, {held} held back, {known} there already',
            },
        counts,
      )}\n`,
    );
    return held.length > 0 ? 1 : 0;
  } catch (error) {
    if (!(error instanceof FileError)) throw error;
    complain(failureOf(error, at), terminal);
    return 2;
  }
}

/** Without a format, the one that fits the most rows. */
async function read(bytes: Uint8Array, format: string | undefined, { text }: PageNotes): Promise<ImportPlan> {
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b;
  if (format === 'xlsx' || (format === undefined && isZip)) return readXlsx(bytes, text);
  const content = decodeText(bytes).text;
  const tried = importFormats.filter(({ id }) => format === undefined || id === format);
  const [best] = tried.map((one) => one.read(content, text)).sort((a, b) => b.ready.length - a.ready.length);
  if (best && (format !== undefined || best.ready.length > 0)) return best;
  throw new UsageError({
    zh: '看不出是哪种格式，或没有一行与版面相符。请用 --format 指明。',
    en: 'the format cannot be told, or no row fits the page. Say which with --format.',
  });
}
