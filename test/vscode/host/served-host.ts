import path from 'node:path';
import { launchBrowser } from './browser.ts';
import type { Host } from './host.ts';
import type { Say } from './install.ts';
import type { Keeper } from './keeper.ts';
import { findServed, startServer } from './served.ts';
import { newWindow, windowAddress } from './window.ts';

/** A VS Code server, with a headless Chromium as its window. */
export async function servedHost(keeper: Keeper, say: Say): Promise<Host> {
  const served = await findServed(say);
  const browser = await launchBrowser(keeper, say);
  return {
    name: `served VS Code ${served.version} in Chromium ${browser.version()}`,
    async run(options) {
      const serving = await startServer(served, keeper, {
        data: options.data,
        log: path.join(options.logs, 'server.log'),
        environment: options.environment,
      });
      const target = {
        folder: options.workspace,
        extensionDevelopmentPath: options.extension,
        extensionTestsPath: options.suite,
        log: path.join(options.logs, 'window.log'),
      };
      const page = await newWindow(browser, target);
      const ended = new Promise<number>((resolve, reject) => {
        page.once('crash', () => reject(new Error('The browser page crashed.')));
        page.once('close', () => reject(new Error('The browser page was closed.')));
        // The workbench calls these two when it is told to run tests.
        const log = (_type: string, args: unknown[]) => {
          for (const line of args.join(' ').split('\n')) options.onConsole(line);
        };
        Promise.all([
          page.exposeFunction('codeAutomationLog', log),
          page.exposeFunction('codeAutomationExit', resolve),
        ])
          .then(() => page.goto(windowAddress(serving, target)))
          .catch(reject);
      });
      const code = await ended;
      await page.context().close();
      return code;
    },
  };
}
