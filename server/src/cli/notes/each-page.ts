import type { InputOptions } from '../commands/options.ts';
import { complain, failureOf, nameOf, type OpenPage, openPage, selectPages } from '../pages.ts';
import type { FailedFile } from '../reports/report.ts';
import { BrokenPipe, type Terminal } from '../terminal.ts';
import { UsageError } from '../usage-error.ts';

/** Opens the pages one after another and goes on when one fails. @returns what failed */
export async function eachPage(
  paths: readonly string[],
  options: InputOptions,
  terminal: Terminal,
  work: (page: OpenPage) => void | Promise<void>,
): Promise<FailedFile[]> {
  const failures: FailedFile[] = [];
  const fail = (failed: FailedFile) => {
    failures.push(failed);
    complain(failed, terminal);
  };
  const { sources, unusable } = await selectPages(paths, options);
  for (const one of unusable) fail(one);
  for (const source of sources) {
    if (source.isStandardInput) {
      throw new UsageError({
        zh: '标准输入没有标注文件，请给出文件名。',
        en: 'standard input has no notes file beside it: name the page.',
      });
    }
    try {
      await work(openPage(source, options));
    } catch (error) {
      if (error instanceof BrokenPipe) throw error;
      fail(failureOf(error, nameOf(source, options)));
    }
  }
  return failures;
}
