import path from 'node:path';
import { launchBrowser } from '../host/browser.ts';
import type { Say } from '../host/install.ts';
import type { Keeper } from '../host/keeper.ts';
import { projectRoot } from '../host/paths.ts';
import { createScratch, type Scratch } from '../host/scratch.ts';
import { findServed, installExtension, type Served, startWrapper } from '../host/served.ts';
import { newWindow, windowAddress } from '../host/window.ts';
import { Workbench } from './workbench.ts';

export interface SessionOptions {
  /** The packaged extension. */
  readonly vsix: string;
  /** Name of the folder in test-results/ that takes the logs. */
  readonly name: string;
  readonly settings?: Readonly<Record<string, unknown>>;
  /** Display language, `en` or `zh-cn`. */
  readonly language?: string;
  readonly size?: { readonly width: number; readonly height: number };
  readonly scale?: number;
}

/** A fresh served VS Code with the packaged extension installed and a copy of the sample page open. */
export interface Session {
  readonly host: string;
  readonly workbench: Workbench;
  readonly scratch: Scratch;
  readonly served: Served;
}

export async function openSession(keeper: Keeper, say: Say, options: SessionOptions): Promise<Session> {
  const served = await findServed(say);
  const browser = await launchBrowser(keeper, say);
  const scratch = createScratch(keeper, options.settings);
  const logs = path.join(projectRoot, 'test-results', options.name);
  const server = { data: scratch.data, extensions: scratch.extensions, log: path.join(logs, 'server.log') };
  await installExtension(served, keeper, server, options.vsix);
  const serving = await startWrapper(served, keeper, server);
  const target = {
    folder: scratch.workspace,
    file: scratch.page,
    log: path.join(logs, 'window.log'),
    ...(options.language ? { language: options.language } : {}),
    ...(options.size ? { size: options.size } : {}),
    ...(options.scale ? { scale: options.scale } : {}),
  };
  const page = await newWindow(browser, target);
  await page.goto(windowAddress(serving, target));
  const workbench = new Workbench(page);
  await workbench.ready();
  const host = `served VS Code ${served.version} in Chromium ${browser.version()}`;
  return { host, workbench, scratch, served };
}
