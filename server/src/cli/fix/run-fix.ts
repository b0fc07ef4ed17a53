import path from 'node:path';
import { checkPage, parsePage, type RepairOptions, repairPage, type Style } from '../../core/index.ts';
import { assertReversible, encodeText } from '../../node/encode.ts';
import type { FixOptions } from '../commands/fix.ts';
import { HouseStyles } from '../house-styles.ts';
import { complain, failureOf, nameOf, type OpenPage, openPage, selectPages } from '../pages.ts';
import type { FailedFile } from '../reports/report.ts';
import { isFailing } from '../reports/threshold.ts';
import { plural } from '../reports/words.ts';
import { knownRules } from '../rule-ids.ts';
import { BrokenPipe, type Terminal } from '../terminal.ts';
import { UsageError } from '../usage-error.ts';
import { carryNotes } from './carry-notes.ts';
import { type Destination, destinationFor } from './destination.ts';

/** Repairs pages. The exit status: 0, 1 when findings at or above `--fail-on` remain, 2 when something failed. */
export async function runFix(
  paths: readonly string[],
  options: FixOptions,
  terminal: Terminal,
): Promise<number> {
  const rules = knownRules(options.rules);
  const selection = await selectPages(paths, options);
  if (options.stdout && selection.sources.length > 1) {
    throw new UsageError(
      {
        zh: '--stdout 一次只能处理一个文件，这里有 {n} 个。多个文件请用 --out。',
        en: '--stdout takes one file, and here are {n}. Use --out for several.',
      },
      { n: selection.sources.length },
    );
  }
  const destination = await destinationFor(options, terminal);
  const totals = { files: 0, changed: 0, fixes: 0, failed: 0, remaining: 0 };
  const fail = (failed: FailedFile) => {
    totals.failed++;
    complain(failed, terminal);
  };
  for (const unusable of selection.unusable) fail(unusable);
  const styles = new HouseStyles(options.config);
  let brokenStyle = false;
  for (const source of selection.sources) {
    const style = await styles.styleFor(nameOf(source, options));
    if (styles.complain(terminal)) brokenStyle = true;
    try {
      const page = openPage(source, options);
      const done = await fixOne(page, style, repairOptions(options, rules), destination);
      totals.files++;
      totals.fixes += done.applied;
      if (done.changed) totals.changed++;
      if (options.failOn !== 'never') {
        const left = checkPage(parsePage(done.text), style, rules ? { rules } : {});
        totals.remaining += left.filter((found) => isFailing(found.severity, options.failOn)).length;
      }
    } catch (error) {
      if (error instanceof BrokenPipe) throw error;
      fail(failureOf(error, nameOf(source, options)));
    }
  }
  if (!options.stdout || terminal.isInteractive('err'))
    terminal.err(`${summary(totals, options, terminal)}\n`);
  if (totals.failed > 0 || brokenStyle) return 2;
  return totals.remaining > 0 ? 1 : 0;
}

/**
 * Without more words `galley fix` puts the page back as it was printed and changes no character of it; corrections of
 * characters are asked for, with `--all` or by naming their rules.
 */
function repairOptions(options: FixOptions, rules: ReadonlySet<string> | undefined): RepairOptions {
  return rules ? { rules } : { keepCharacters: !options.all };
}

async function fixOne(page: OpenPage, style: Style, options: RepairOptions, destination: Destination) {
  const { text, encoding, bytes } = page.file;
  const repaired = repairPage(text, style, options);
  const changed = repaired.text !== text;
  if (changed) assertReversible(bytes, { text, encoding });
  const fixed = changed ? encodeText({ text: repaired.text, encoding }) : bytes;
  const moves = destination.notes === 'copy' || (destination.notes === 'follow' && changed);
  const notes = moves ? await carryNotes(page, repaired) : undefined;
  const file = await destination.put({ page, text: repaired.text, bytes: fixed, changed });
  if (file !== undefined) await notes?.follow(file);
  return { text: repaired.text, changed, applied: repaired.applied.length };
}

function summary(
  totals: { readonly files: number; readonly changed: number; readonly fixes: number },
  options: FixOptions,
  terminal: Terminal,
): string {
  const where = options.out === undefined ? '' : path.join(options.out, path.sep);
  const args = {
    ...totals,
    fixesDone: plural(totals.fixes, 'fix', 'fixes'),
    allFiles: plural(totals.files, 'file'),
    where,
  };
  if (options.dryRun) {
    return terminal.say(
      {
        zh: '{files} 个文件中 {changed} 个可改，共 {fixes} 处；未写入',
        en: '{fixesDone} possible in {changed} of {allFiles}; nothing written',
      },
      args,
    );
  }
  return terminal.say(
    where
      ? {
          zh: '{files} 个文件中改了 {changed} 个，共 {fixes} 处；写入 {where}',
          en: '{fixesDone} made in {changed} of {allFiles}; written to {where}',
        }
      : {
          zh: '{files} 个文件中改了 {changed} 个，共 {fixes} 处',
          en: '{fixesDone} made in {changed} of {allFiles}',
        },
    args,
  );
}
