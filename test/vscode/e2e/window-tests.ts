import { pathToFileURL } from 'node:url';
import Mocha from 'mocha';
import { packageExtension } from '../../../scripts/package.ts';
import { createKeeper } from '../host/keeper.ts';
import { closeReport, printEvent, reporterTo } from '../report.ts';
import { openSession, type Session } from './session.ts';

export interface WindowTests {
  /** Name of the folder in test-results/ that takes the logs. */
  readonly name: string;
  /** Each exports a default function that declares its tests; absolute paths. */
  readonly files: readonly string[];
  readonly filter?: string;
  /** Display language; English if not said. */
  readonly language?: string;
}

/** A file of tests: declares them for a window that is already open. */
export type DeclareTests = (session: Session) => void;

/** Opens one window with the packaged extension, runs the tests in it and gives the exit code. */
export async function runWindowTests({ name, files, filter, language }: WindowTests): Promise<number> {
  const keeper = createKeeper();
  try {
    const vsix = await packageExtension();
    const session = await openSession(keeper, console.log, { vsix, name, ...(language ? { language } : {}) });
    console.log(`host: ${session.host}`);
    let counted: { passed: number; failed: number } | undefined;
    const mocha = new Mocha({
      ui: 'bdd',
      timeout: 120_000,
      forbidOnly: process.env.CI !== undefined,
      forbidPending: true,
      reporter: reporterTo((event) => {
        printEvent(event);
        if (event.event === 'end') counted = event;
      }),
      ...(filter ? { grep: filter } : {}),
    });
    mocha.suite.emit('pre-require', globalThis, 'window-tests', mocha);
    mocha.suite.afterEach(async function keepPicture() {
      const test = this.currentTest;
      if (test?.state === 'failed')
        await session.workbench.picture(`failed-${test.title.replace(/\W+/g, '-')}`);
    });
    for (const file of files) {
      const { default: declare } = (await import(pathToFileURL(file).href)) as { default: DeclareTests };
      declare(session);
    }
    await new Promise((resolve) => mocha.run(resolve));
    return closeReport(counted);
  } catch (error) {
    console.error(error);
    return closeReport(undefined);
  } finally {
    await keeper.close();
  }
}
