import { checkPage, defaultStyle, LineIndex, parsePage } from '../../core/index.ts';
import type { CheckOptions } from '../commands/check.ts';
import { complain, failureOf, type OpenPage, openPage, selectPages } from '../pages.ts';
import { Progress } from '../progress.ts';
import { openReport } from '../reports/open.ts';
import type { CheckedFile, FailedFile } from '../reports/report.ts';
import { isFailing } from '../reports/threshold.ts';
import { knownRules } from '../rule-ids.ts';
import type { Session } from '../session.ts';
import { BrokenPipe } from '../terminal.ts';
import { UsageError } from '../usage-error.ts';

/** Checks pages and reports. The exit status: 0, 1 for findings that count, 2 when something could not be used. */
export async function runCheck(
  paths: readonly string[],
  options: CheckOptions,
  session: Session,
): Promise<number> {
  const { terminal, version } = session;
  const rules = knownRules(options.rules);
  const baseline = await openBaseline(options);
  const selection = await selectPages(paths, options);
  const report = await openReport(options.format, { terminal, version, failOn: options.failOn });
  const progress = new Progress(terminal, selection.sources.length);
  const totals = { files: 0, failed: 0, failing: 0, accepted: 0 };
  const fail = (failed: FailedFile) => {
    progress.clear();
    totals.failed++;
    complain(failed, terminal);
    report.failed(failed);
  };
  report.begin?.();
  for (const unusable of selection.unusable) fail(unusable);
  for (const source of selection.sources) {
    const path = source.isStandardInput ? (options.stdinFilename ?? '-') : source.path;
    progress.next(totals.files + totals.failed, path);
    try {
      const all = checkOne(openPage(source, options), rules);
      if (options.updateBaseline) baseline?.accept(all);
      const checked = baseline ? { ...all, diagnostics: baseline.withoutKnown(all) } : all;
      totals.files++;
      totals.accepted += all.diagnostics.length - checked.diagnostics.length;
      totals.failing += checked.diagnostics.filter((found) =>
        isFailing(found.severity, options.failOn),
      ).length;
      progress.clear();
      report.file(checked);
    } catch (error) {
      if (error instanceof BrokenPipe) throw error;
      fail(failureOf(error, path));
    }
  }
  progress.clear();
  report.end(totals);
  if (options.updateBaseline) await baseline?.write();
  if (totals.failed > 0) return 2;
  return totals.failing > options.max ? 1 : 0;
}

function checkOne(page: OpenPage, rules: ReadonlySet<string> | undefined): CheckedFile {
  const { text, encoding } = page.file;
  const diagnostics = checkPage(parsePage(text), defaultStyle, rules ? { rules } : {});
  return { path: page.path, encoding, text, lines: new LineIndex(text), diagnostics };
}

async function openBaseline(options: CheckOptions) {
  if (options.baseline === undefined) {
    if (!options.updateBaseline) return undefined;
    throw new UsageError({
      zh: '--update-baseline 要与 --baseline <file> 同用。',
      en: '--update-baseline needs --baseline <file>.',
    });
  }
  const { Baseline } = await import('./baseline.ts');
  return Baseline.open(options.baseline, options.updateBaseline === true);
}
