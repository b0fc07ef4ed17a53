import { checkPage, defaultStyle, LineIndex, parsePage } from '../../core/index.ts';
import type { CheckOptions } from '../commands/check.ts';
import type { Threshold } from '../commands/options.ts';
import { complain, failureOf, type OpenPage, openPage, selectPages } from '../pages.ts';
import { openReport } from '../reports/open.ts';
import type { CheckedFile, FailedFile } from '../reports/report.ts';
import { severities } from '../reports/words.ts';
import { knownRules } from '../rule-ids.ts';
import { BrokenPipe, type Terminal } from '../terminal.ts';

/** Checks pages and reports. The exit status: 0, 1 for findings that count, 2 when something could not be used. */
export async function runCheck(
  paths: readonly string[],
  options: CheckOptions,
  terminal: Terminal,
): Promise<number> {
  const rules = knownRules(options.rules);
  const selection = await selectPages(paths, options);
  const report = await openReport(options.format, terminal);
  const totals = { files: 0, failed: 0, failing: 0 };
  const fail = (failed: FailedFile) => {
    totals.failed++;
    complain(failed, terminal);
    report.failed(failed);
  };
  report.begin?.();
  for (const unusable of selection.unusable) fail(unusable);
  for (const source of selection.sources) {
    const path = source.isStandardInput ? (options.stdinFilename ?? '-') : source.path;
    try {
      const checked = checkOne(openPage(source, options), rules);
      totals.files++;
      totals.failing += checked.diagnostics.filter((found) => counts(found.severity, options.failOn)).length;
      report.file(checked);
    } catch (error) {
      if (error instanceof BrokenPipe) throw error;
      fail(failureOf(error, path));
    }
  }
  report.end(totals);
  if (totals.failed > 0) return 2;
  return totals.failing > options.max ? 1 : 0;
}

function checkOne(page: OpenPage, rules: ReadonlySet<string> | undefined): CheckedFile {
  const { text, encoding } = page.file;
  const diagnostics = checkPage(parsePage(text), defaultStyle, rules ? { rules } : {});
  return { path: page.path, encoding, text, lines: new LineIndex(text), diagnostics };
}

/** Whether a finding of this severity fails a run with this threshold. */
export function counts(severity: (typeof severities)[number], threshold: Threshold): boolean {
  return threshold !== 'never' && severities.indexOf(severity) <= severities.indexOf(threshold);
}
