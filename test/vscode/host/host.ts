import { findDesktop } from './desktop.ts';
import type { Say } from './install.ts';
import type { Keeper } from './keeper.ts';
import { servedHost } from './served-host.ts';

/** A real VS Code that can run a test suite inside its extension host. */
export interface Host {
  /** For the person who reads the log: what it is and its version. */
  readonly name: string;
  /** Runs `suite` and gives the exit code that VS Code reported. */
  run(options: SuiteOptions): Promise<number>;
}

export interface SuiteOptions {
  /** The extension's folder. */
  readonly extension: string;
  /** A CommonJS file that exports `run()`. */
  readonly suite: string;
  /** The workspace folder to open. */
  readonly workspace: string;
  /** A fresh folder for settings and state. */
  readonly data: string;
  /** Where the logs of the editor go. */
  readonly logs: string;
  readonly environment: Readonly<Record<string, string>>;
  /** Each line that the extension host writes to its console. */
  readonly onConsole: (line: string) => void;
}

/**
 * The first host that is to be had: desktop VS Code, else a served one in a browser.
 * `GALLEY_HOST` asks for `desktop` or `served`; `VSCODE_EXECUTABLE` names a desktop VS Code.
 */
export async function findHost(keeper: Keeper, say: Say): Promise<Host> {
  const asked = process.env.GALLEY_HOST;
  if (asked !== 'served') {
    const desktop = await findDesktop(keeper, say);
    if (typeof desktop !== 'string') return desktop;
    if (asked === 'desktop') throw new Error(desktop);
    say(`desktop VS Code: ${desktop}; taking the served one`);
  }
  return servedHost(keeper, say);
}
