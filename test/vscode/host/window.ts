import { appendFileSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import type { Serving } from './served.ts';

export interface WindowOptions {
  /** The workspace folder to open. */
  readonly folder: string;
  /** A file to open in it. */
  readonly file?: string;
  /** Display language: an identifier as VS Code writes it, `en` or `zh-cn`. */
  readonly language?: string;
  readonly extensionDevelopmentPath?: string;
  readonly extensionTestsPath?: string;
  /** Where the page's own console goes. */
  readonly log: string;
  readonly size?: { readonly width: number; readonly height: number };
  /** Pixels of a picture to one of the window. */
  readonly scale?: number;
}

/** A page that will show the workbench once it goes to `windowAddress`. */
export async function newWindow(browser: Browser, options: WindowOptions): Promise<Page> {
  const language = options.language ?? 'en';
  const context = await browser.newContext({
    locale: language,
    viewport: options.size ?? { width: 1440, height: 900 },
    deviceScaleFactor: options.scale ?? 1,
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  const page = await context.newPage();
  // A busy machine draws slowly.
  page.setDefaultTimeout(60_000);
  if (language !== 'en') await speak(page, language);
  mkdirSync(path.dirname(options.log), { recursive: true });
  writeFileSync(options.log, '');
  page.on('console', (message) => appendFileSync(options.log, `${message.type()} ${message.text()}\n`));
  page.on('pageerror', (error) => appendFileSync(options.log, `${error.stack ?? error}\n`));
  return page;
}

/** The address of a window on a folder, with the file open; also for a person's own browser. */
export function windowAddress(serving: Serving, options: Omit<WindowOptions, 'log'>): string {
  const remote = (file: string) => `vscode-remote://${serving.authority}${forUri(file)}`;
  const payload: [string, string][] = [];
  if (options.file) payload.push(['openFile', remote(options.file)]);
  if (options.extensionDevelopmentPath)
    payload.push(['extensionDevelopmentPath', remote(options.extensionDevelopmentPath)]);
  if (options.extensionTestsPath) payload.push(['extensionTestsPath', remote(options.extensionTestsPath)]);
  const query = new URLSearchParams({ folder: forUri(options.folder), payload: JSON.stringify(payload) });
  return `${serving.url}?${query}`;
}

function forUri(file: string): string {
  const slashed = file.replaceAll('\\', '/');
  return slashed.startsWith('/') ? slashed : `/${slashed}`;
}

/**
 * The served workbench has English texts only and says so to extensions. Claiming another language lets an
 * extension show its own strings in it.
 */
async function speak(page: Page, language: string): Promise<void> {
  const name = '_VSCODE_NLS_LANGUAGE';
  const value = `{ get: () => ${JSON.stringify(language)}, set: () => undefined }`;
  await page.addInitScript({ content: `Object.defineProperty(globalThis, '${name}', ${value});` });
}
