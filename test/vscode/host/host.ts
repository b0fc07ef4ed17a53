import { findDesktop } from './desktop.ts';
import type { Say } from './install.ts';
import type { Keeper } from './keeper.ts';
import { servedHost } from './served-host.ts';

/** A real VS Code that can run a test suite inside its extension host. */
export interface Host {
  /** For the person who reads the log: what it is and its version. */
  readonly name: string;
  /** What its extension host is: a Node process, or a web worker. */
  readonly kind: 'process' | 'worker';
  /** Runs `suite` and gives the exit code that VS Code reported. */
  run(options: SuiteOptions): Promise<number>;
}

export interface SuiteOptions {
  /** The extension's folder. */
  readonly extension: string;
  /** A CommonJS file that exports `run()`, from the extension's folder. */
  readonly suite: string;
  /** The workspace folder to open. */
  readonly workspace: string;
  /** A fresh folder for settings and state. */
  readonly data: string;
  /** Where the logs of the editor go. */
  readonly logs: string;
  /** Each line that the extension host writes to its console. */
  readonly onConsole: (line: string) => void;
}

/**
 * The hosts to run the suite on: desktop VS Code, or where that is not to be had a served one; and, for the extension
 * that runs in browsers, a served one whose extension host is a worker.
 *
 * `GALLEY_HOST` asks for one of `desktop`, `served` and `worker`; `VSCODE_EXECUTABLE` names a desktop VS Code.
 */
export async function findHosts(keeper: Keeper, say: Say): Promise<Host[]> {
  const asked = process.env.GALLEY_HOST;
  if (asked === 'worker') return [await servedHost(keeper, say, 'worker')];
  if (asked === 'served') return [await servedHost(keeper, say, 'process')];
  const desktop = await findDesktop(keeper, say);
  if (asked === 'desktop') {
    if (typeof desktop === 'string') throw new Error(desktop);
    return [desktop];
  }
  if (typeof desktop === 'string') say(`desktop VS Code: ${desktop}; taking the served one`);
  const first = typeof desktop === 'string' ? await servedHost(keeper, say, 'process') : desktop;
  return [first, await servedHost(keeper, () => undefined, 'worker')];
}
