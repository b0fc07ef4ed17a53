import { existsSync, statSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import type { SuiteOptions } from './host.ts';
import type { Serving } from './served.ts';

/** The folder of the page's own address under which the extension's files appear. */
const mount = '/galley-under-test';

/**
 * Makes the workbench of a page load an extension and its tests into its worker. The workbench takes such extensions
 * from its configuration only, and only from its own address; so it is given a configuration that names them, and the
 * browser is given their files.
 */
export async function developInWorker(page: Page, serving: Serving, options: SuiteOptions): Promise<void> {
  const at = (file: string) => ({ scheme: 'http', authority: serving.authority, path: mount + file });
  await page.addInitScript({
    content: configure({ extensions: [at('')], extensionTestsPath: at(`/${options.suite}`) }),
  });
  await page.context().route(
    ({ pathname }) => pathname.startsWith(`${mount}/`),
    async (route) => {
      const name = decodeURIComponent(new URL(route.request().url()).pathname.slice(mount.length));
      const file = path.join(options.extension, path.posix.normalize(name));
      if (existsSync(file) && statSync(file).isFile()) await route.fulfill({ path: file });
      else await route.fulfill({ status: 404 });
    },
  );
}

/**
 * A script for the page that adds to the development options in its configuration, where the workbench reads it.
 * Serving a changed page instead would make it a foreign one to Chromium, which then blocks its local connections.
 */
function configure(development: Readonly<Record<string, unknown>>): string {
  return `
    const read = Element.prototype.getAttribute;
    Element.prototype.getAttribute = function (name) {
      const text = read.call(this, name);
      if (this.id !== 'vscode-workbench-web-configuration' || name !== 'data-settings') return text;
      const settings = JSON.parse(text);
      Object.assign((settings.developmentOptions ??= {}), ${JSON.stringify(development)});
      return JSON.stringify(settings);
    };`;
}
