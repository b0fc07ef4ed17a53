import { message } from '../core/prelude.ts';
import { decodeText } from '../node/decode.ts';
import { FileError } from '../node/file-error.ts';
import { type PageFile, readPageFile } from '../node/read-page-file.ts';
import type { InputOptions } from './commands/options.ts';
import { selectSources } from './paths/select.ts';
import type { Selection, Source } from './paths/source.ts';
import { printable } from './printable.ts';
import type { FailedFile } from './reports/report.ts';
import { readStandardInput } from './standard-input.ts';
import type { Terminal } from './terminal.ts';
import { UsageError } from './usage-error.ts';

/** A page that has been read. */
export interface OpenPage {
  readonly source: Source;
  /** What to call it in the output: its path, or what `--stdin-filename` says. */
  readonly path: string;
  readonly file: PageFile;
}

/** The pages that a command was asked to work on. @throws UsageError when the call names none. */
export async function selectPages(paths: readonly string[], options: InputOptions): Promise<Selection> {
  const named =
    paths.length === 0 && options.stdinFilename !== undefined && !options.filesFrom ? ['-'] : paths;
  if (named.length === 0 && options.filesFrom === undefined) {
    throw new UsageError({
      zh: '没有给出要处理的文件。请给出文件、文件夹或通配符；- 为标准输入。',
      en: 'nothing to work on. Name files, folders or globs; - is standard input.',
    });
  }
  if (options.stdinFilename !== undefined && !named.includes('-')) {
    throw new UsageError({
      zh: '--stdin-filename 是标准输入的名字，而这里没有读标准输入（-）。',
      en: '--stdin-filename names standard input, which is not read here (-).',
    });
  }
  if (options.filesFrom === '-' && named.includes('-')) {
    throw new UsageError({
      zh: '标准输入只能用一次：或作清单（--files-from -），或作版面（-）。',
      en: 'standard input can be either the list (--files-from -) or the page (-), not both.',
    });
  }
  if (options.filesFrom === undefined) return selectSources({ paths: named, ignore: options.ignore });
  const { readFileList } = await import('./paths/file-list.ts');
  return selectSources({ paths: named, listed: readFileList(options.filesFrom), ignore: options.ignore });
}

/** Reads one page. @throws FileError */
export function openPage(source: Source, options: InputOptions): OpenPage {
  const path = nameOf(source, options);
  if (!source.isStandardInput) return { source, path, file: readPageFile(source.path, options.encoding) };
  const bytes = readStandardInput();
  return { source, path, file: { ...decodeText(bytes, options.encoding), bytes } };
}

/** What to call a page in the output, and what its house style goes by. */
export function nameOf(source: Source, options: InputOptions): string {
  return source.isStandardInput ? (options.stdinFilename ?? '-') : source.path;
}

/** What went wrong with one page, so that the run can go on with the others. */
export function failureOf(error: unknown, path: string): FailedFile {
  if (error instanceof FileError) return { path, problem: error.problem, said: error.said };
  if (error instanceof UsageError) return { path, problem: 'usage', said: error.said };
  const reason = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return {
    path,
    problem: 'internal',
    said: message(
      {
        zh: 'Galley 内部出错，请连同文件报告：{reason}',
        en: 'Galley failed on this file. Please report it: {reason}',
      },
      { reason },
    ),
  };
}

/** Names a page that could not be used on standard error, with what is wrong and what helps. */
export function complain(failed: FailedFile, terminal: Terminal): void {
  const path =
    failed.path === '-' ? terminal.say({ zh: '标准输入', en: 'standard input' }) : printable(failed.path);
  terminal.err(
    `${terminal.say({ zh: 'galley：{path}：', en: 'galley: {path}: ' }, { path })}${terminal.tell(failed.said)}\n`,
  );
}
