/**
 * Runs the suite in test/vscode/suite inside a real VS Code, on each host, and reports.
 *
 *   tsx test/vscode/run.ts [part of a test's name]
 */
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { bundle } from '../../scripts/bundle.ts';
import { findHosts, type Host } from './host/host.ts';
import { createKeeper } from './host/keeper.ts';
import { projectRoot } from './host/paths.ts';
import { createScratch } from './host/scratch.ts';
import { closeReport, printEvent, type ReportEvent } from './report.ts';

/** How long the whole suite may take, in milliseconds. */
const patience = 10 * 60_000;

interface Counted {
  readonly passed: number;
  readonly failed: number;
}

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
  const filter = process.argv[2];
  await bundle({ suite: { filter } });
  const hosts = await findHosts(keeper, console.log);
  const total = { passed: 0, failed: 0 };
  for (const host of hosts) {
    console.log(`\nhost: ${host.name}`);
    const { passed, failed } = await runOn(host);
    console.log(`${host.kind}: ${passed} passed, ${failed} failed`);
    total.passed += passed;
    total.failed += failed;
  }
  return closeReport(total);
}

async function runOn(host: Host): Promise<Counted> {
  const scratch = createScratch(keeper);
  const logs = path.join(projectRoot, 'test-results', `vscode-${host.kind}`);
  mkdirSync(logs, { recursive: true });
  let counted: Counted | undefined;
  const run = host.run({
    extension: projectRoot,
    suite: host.kind === 'worker' ? 'dist/test/suite.browser.cjs' : 'dist/test/suite.cjs',
    workspace: scratch.workspace,
    data: scratch.data,
    logs,
    onConsole(line) {
      const event = parse(line);
      if (event) printEvent(event);
      if (event?.event === 'end') counted = event;
    },
  });
  const code = await within(patience, run);
  if (!counted)
    console.log(`The suite did not finish (exit code ${code}); see ${path.relative(projectRoot, logs)}/.`);
  counted ??= { passed: 0, failed: 1 };
  return code !== 0 && counted.failed === 0 ? { ...counted, failed: 1 } : counted;
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
