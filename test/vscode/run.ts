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

/** How long the whole suite may take, in milliseconds. */
const patience = 10 * 60_000;

type ReportLine =
  | { event: 'start'; version: string; app: string; language: string }
  | { event: 'pass'; title: string[]; milliseconds: number }
  | { event: 'fail'; title: string[]; error: string }
  | { event: 'end'; passed: number; failed: number };

const keeper = createKeeper();
try {
  process.exitCode = await main();
} catch (error) {
  console.error(error);
  console.log('0 passed, 1 failed');
  process.exitCode = 1;
} finally {
  await keeper.close();
}

async function main(): Promise<number> {
  await bundle({ suite: true, allowMissing: true });
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
    environment: { GALLEY_TEST_SCRATCH: scratch.root, ...(filter ? { GALLEY_TEST_GREP: filter } : {}) },
    onConsole(line) {
      const event = parse(line);
      if (event) print(event);
      if (event?.event === 'end') counted = event;
    },
  });
  const code = await within(patience, run);
  if (!counted) {
    console.log(`The suite did not finish (exit code ${code}); see ${path.relative(projectRoot, logs)}/.`);
    counted = { passed: 0, failed: 1 };
  }
  if (counted.passed + counted.failed === 0) {
    console.log('No test ran.');
    counted.failed = 1;
  }
  console.log(`${counted.passed} passed, ${counted.failed} failed`);
  return code === 0 && counted.failed === 0 ? 0 : 1;
}

function parse(line: string): ReportLine | undefined {
  const start = line.indexOf('galley-test {');
  return start < 0 ? undefined : JSON.parse(line.slice(start + 'galley-test '.length));
}

function print(event: ReportLine): void {
  if (event.event === 'start')
    console.log(`VS Code ${event.version} (${event.app}), language ${event.language}`);
  else if (event.event === 'pass') console.log(`  ✓ ${event.title.join(' › ')} (${event.milliseconds} ms)`);
  else if (event.event === 'fail') console.log(`  ✗ ${event.title.join(' › ')}\n${event.error}`);
}

function within<T>(milliseconds: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(
      () => reject(new Error(`The suite took more than ${milliseconds / 60_000} min.`)),
      milliseconds,
    );
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}
