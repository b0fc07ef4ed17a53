import { LineIndex } from '../../core/prelude.ts';
import type { CheckOptions } from '../commands/check.ts';
import { complain, selectPages } from '../pages.ts';
import { Progress } from '../progress.ts';
import { openReport } from '../reports/open.ts';
import type { CheckedFile, FailedFile } from '../reports/report.ts';
import { isFailing } from '../reports/threshold.ts';
import type { Session } from '../session.ts';
import { UsageError } from '../usage-error.ts';
import { checkAll } from './check-all.ts';
import { keepingFor } from './kept-findings.ts';

/** The program itself; the bundle is CommonJS. */
declare const __filename: string;

/** Checks pages and reports. The exit status: 0, 1 for findings that count, 2 when something could not be used. */
export async function runCheck(
  paths: readonly string[],
  options: CheckOptions,
  session: Session,
): Promise<number> {
  const { terminal, version } = session;
  const only = options.rules && (await import('../rule-ids.ts')).knownRules(options.rules);
  const baseline = await openBaseline(options);
  const { sources, unusable } = await selectPages(paths, options);
  const report = await openReport(options.format, { terminal, version, failOn: options.failOn });
  const progress = new Progress(terminal, sources.length);
  const totals = { files: 0, failed: 0, failing: 0, accepted: 0 };
  let brokenStyle = false;
  const fail = (failed: FailedFile) => {
    progress.clear();
    totals.failed++;
    complain(failed, terminal);
    report.failed(failed);
  };
  const take = (all: CheckedFile) => {
    if (options.updateBaseline) baseline?.accept(all);
    const checked = baseline ? { ...all, diagnostics: baseline.withoutKnown(all) } : all;
    totals.files++;
    totals.accepted += all.diagnostics.length - checked.diagnostics.length;
    totals.failing += checked.diagnostics.filter(({ severity }) =>
      isFailing(severity, options.failOn),
    ).length;
    progress.clear();
    report.file(checked);
  };

  report.begin?.();
  for (const one of unusable) fail(one);
  const keeping = options.cache
    ? keepingFor(sources.length, __filename, version, process.env, process.platform)
    : undefined;
  const outcomes = checkAll({
    sources,
    settings: { ...inputsOf(options), only, ...(keeping && { keeping }) },
    ordered: options.format !== 'ndjson',
    onNext: (path) => progress.next(totals.files + totals.failed, path),
    onStyles: async (checker) => {
      if (await checker.complain(terminal)) brokenStyle = true;
    },
  });
  for await (const outcome of outcomes) {
    if ('failed' in outcome) fail(outcome.failed);
    else take({ ...outcome, lines: new LineIndex(outcome.text) });
  }
  progress.clear();
  report.end(totals);
  if (options.updateBaseline) await baseline?.write();
  if (totals.failed > 0 || brokenStyle) return 2;
  return totals.failing > options.max ? 1 : 0;
}

/** The options that reading and checking a page need, as plain data. */
function inputsOf({ stdinFilename, encoding, ignore, config }: CheckOptions) {
  return {
    ignore,
    ...(stdinFilename !== undefined && { stdinFilename }),
    ...(encoding !== undefined && { encoding }),
    ...(config !== undefined && { config }),
  };
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
