/**
 * Runs the suite in test/vscode/suite inside a real VS Code and reports.
 *
 *   tsx test/vscode/run.ts [part of a test's name]
 */
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { bundle } from '../../scripts/bundle.ts';
import { findHost } from './host/host.ts';
import { createKeeper } from './host/keeper.ts';
import { projectRoot } from './host/paths.ts';
import { createScratch } from './host/scratch.ts';
import { closeReport, printEvent, type ReportEvent } from './report.ts';

/** How long the whole suite may take, in milliseconds. */
const patience = 10 * 60_000;

const keeper = createKeeper();
try {
  process.exitCode = await main();
} catch (error) {
  console.error(error);
  process.exitCode = closeReport(undefined);
} finally {
  await keeper.close();
}

async function main(): Promise<number> {
  await bundle({ suite: true });
  const host = await findHost(keeper, console.log);
  console.log(`host: ${host.name}`);
  const scratch = createScratch(keeper);
  const logs = path.join(projectRoot, 'test-results', 'vscode');
  mkdirSync(logs, { recursive: true });

  let counted: { passed: number; failed: number } | undefined;
  const filter = process.argv[2];
  const run = host.run({
    extension: projectRoot,
    suite: path.join(projectRoot, 'dist/test/suite.cjs'),
    workspace: scratch.workspace,
    data: scratch.data,
    logs,
    environment: filter ? { GALLEY_TEST_GREP: filter } : {},
    onConsole(line) {
      const event = parse(line);
      if (event) printEvent(event);
      if (event?.event === 'end') counted = event;
    },
  });
  const code = await within(patience, run);
  if (!counted) console.log(`The suite did not finish (exit code ${code}); see test-results/vscode/.`);
  return closeReport(counted) || code;
}

function parse(line: string): ReportEvent | undefined {
  const start = line.indexOf('galley-test {');
  return start < 0 ? undefined : JSON.parse(line.slice(start + 'galley-test '.length));
}

function within<T>(milliseconds: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    const fail = () => reject(new Error(`The suite took more than ${milliseconds / 60_000} min.`));
    timer = setTimeout(fail, milliseconds);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}
