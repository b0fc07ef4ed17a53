import path from 'node:path';
import type { Page } from 'playwright-core';
import { launchBrowser } from './browser.ts';
import type { Host } from './host.ts';
import type { Say } from './install.ts';
import type { Keeper } from './keeper.ts';
import { findServed, startServer } from './served.ts';
import { newWindow, windowAddress } from './window.ts';
import { developInWorker } from './worker.ts';

/**
 * A VS Code server, with a headless Chromium as its window. The extension host is a process beside the server, or a
 * worker of the browser, as when VS Code runs in a browser alone.
 */
export async function servedHost(keeper: Keeper, say: Say, kind: 'process' | 'worker'): Promise<Host> {
  const served = await findServed(say);
  const browser = await launchBrowser(keeper, say);
  return {
    name: `served VS Code ${served.version} in Chromium ${browser.version()}, extensions in a ${kind}`,
    kind,
    async run(options) {
      const log = path.join(options.logs, 'server.log');
      const serving = await startServer(served, keeper, { data: options.data, log });
      const page = await newWindow(browser, {
        folder: options.workspace,
        log: path.join(options.logs, 'window.log'),
      });
      const window = { folder: options.workspace };
      if (kind === 'worker') {
        await developInWorker(page, serving, options);
        return runTests(page, windowAddress(serving, window), options.onConsole);
      }
      const development = {
        extensionDevelopmentPath: options.extension,
        extensionTestsPath: path.join(options.extension, options.suite),
      };
      return runTests(page, windowAddress(serving, { ...window, ...development }), options.onConsole);
    },
  };
}

/** Opens a workbench that is told to run tests, and gives the exit code that it reports. */
async function runTests(page: Page, address: string, onConsole: (line: string) => void): Promise<number> {
  const code = await new Promise<number>((resolve, reject) => {
    page.once('crash', () => reject(new Error('The browser page crashed.')));
    page.once('close', () => reject(new Error('The browser page was closed.')));
    // The workbench calls these two.
    const log = (_type: string, args: unknown[]) => {
      for (const line of args.join(' ').split('\n')) onConsole(line);
    };
    Promise.all([
      page.exposeFunction('codeAutomationLog', log),
      page.exposeFunction('codeAutomationExit', resolve),
    ])
      .then(() => page.goto(address))
      .catch(reject);
  });
  await page.context().close();
  return code;
}
