import Mocha from 'mocha';
import * as vscode from 'vscode';
import { type ReportEvent, reporterTo } from '../report.ts';

/**
 * Runs the test files inside the extension host and reports each result as a line of JSON on the console, marked so
 * that it is found among all the others. VS Code takes a rejected promise for a failed run.
 */
export async function runSuite(files: Readonly<Record<string, () => unknown>>): Promise<void> {
  const mocha = new Mocha({
    ui: 'bdd',
    reporter: reporterTo(write),
    timeout: 60_000,
    forbidOnly: process.env.CI !== undefined,
    forbidPending: true,
    ...(process.env.GALLEY_TEST_FILTER ? { grep: process.env.GALLEY_TEST_FILTER } : {}),
  });
  write({ event: 'start', version: vscode.version, app: vscode.env.appName, language: vscode.env.language });
  for (const [file, load] of Object.entries(files)) {
    mocha.suite.emit('pre-require', globalThis, file, mocha);
    mocha.suite.emit('require', load(), file, mocha);
    mocha.suite.emit('post-require', globalThis, file, mocha);
  }
  const failures = await new Promise<number>((resolve) => mocha.run(resolve));
  if (failures > 0) throw new Error(`${failures} failed`);
}

function write(event: ReportEvent): void {
  console.log(`galley-test ${JSON.stringify(event)}`);
}
