import Mocha from 'mocha';

/** What a run of tests tells, event by event. */
export type ReportEvent =
  | { event: 'start'; version: string; app: string; language: string }
  | { event: 'pass'; title: string[]; milliseconds: number }
  | { event: 'fail'; title: string[]; error: string }
  | { event: 'end'; passed: number; failed: number };

/** A Mocha reporter that hands each event on. */
export function reporterTo(write: (event: ReportEvent) => void): Mocha.ReporterConstructor {
  return class extends Mocha.reporters.Base {
    constructor(runner: Mocha.Runner, options: Mocha.MochaOptions) {
      super(runner, options);
      const { constants } = Mocha.Runner;
      let passed = 0;
      let failed = 0;
      runner.on(constants.EVENT_TEST_PASS, (test) => {
        passed++;
        write({ event: 'pass', title: test.titlePath(), milliseconds: test.duration ?? 0 });
      });
      runner.on(constants.EVENT_TEST_FAIL, (test, error: Error) => {
        failed++;
        write({ event: 'fail', title: test.titlePath(), error: error.stack ?? String(error) });
      });
      runner.on(constants.EVENT_RUN_END, () => write({ event: 'end', passed, failed }));
    }
  };
}

/** Shows an event to the person who runs the tests. */
export function printEvent(event: ReportEvent): void {
  if (event.event === 'start')
    console.log(`VS Code ${event.version} (${event.app}), language ${event.language}`);
  else if (event.event === 'pass') console.log(`  ✓ ${event.title.join(' › ')} (${event.milliseconds} ms)`);
  else if (event.event === 'fail') console.log(`  ✗ ${event.title.join(' › ')}\n${event.error}`);
}

/** The last lines of a run; gives its exit code. A run without a test is a failure. */
export function closeReport(counted: { passed: number; failed: number } | undefined): number {
  const { passed, failed } = counted ?? { passed: 0, failed: 1 };
  if (passed + failed === 0) console.log('No test ran.');
  const failures = passed + failed === 0 ? 1 : failed;
  console.log(`${passed} passed, ${failures} failed`);
  return failures > 0 ? 1 : 0;
}
