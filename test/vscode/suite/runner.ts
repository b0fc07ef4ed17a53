import Mocha from 'mocha';
import * as vscode from 'vscode';

/** Marks the lines of a run's report among all that an extension host writes to its console. */
const mark = 'galley-test ';

/**
 * Runs the test files inside the extension host and reports each result as a marked line of JSON.
 * VS Code takes a rejected promise for a failed run.
 */
export async function runSuite(files: Readonly<Record<string, () => unknown>>): Promise<void> {
  const environment = typeof process === 'object' ? process.env : {};
  const mocha = new Mocha({
    ui: 'bdd',
    reporter: ReportLines,
    timeout: 60_000,
    forbidOnly: environment.CI !== undefined,
    forbidPending: true,
    ...(environment.GALLEY_TEST_GREP ? { grep: environment.GALLEY_TEST_GREP } : {}),
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

/** A Mocha reporter. */
class ReportLines {
  constructor(runner: Mocha.Runner) {
    const { constants } = Mocha.Runner;
    let passed = 0;
    let failed = 0;
    runner.on(constants.EVENT_TEST_PASS, (test) => {
      passed++;
      write({ event: 'pass', title: test.titlePath(), milliseconds: test.duration });
    });
    runner.on(constants.EVENT_TEST_FAIL, (test, error: Error) => {
      failed++;
      write({ event: 'fail', title: test.titlePath(), error: error.stack ?? String(error) });
    });
    runner.on(constants.EVENT_RUN_END, () => write({ event: 'end', passed, failed }));
  }
}

function write(event: object): void {
  console.log(mark + JSON.stringify(event));
}
