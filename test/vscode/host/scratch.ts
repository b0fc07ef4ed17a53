import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Keeper } from './keeper.ts';
import { samplePage } from './paths.ts';

/** Folders of one run, removed at its end. */
export interface Scratch {
  readonly root: string;
  /** A workspace with a fresh copy of the sample page under seeds/, as in the project. */
  readonly workspace: string;
  /** The copy of the sample page. */
  readonly page: string;
  /** Settings, state and logs of the editor. */
  readonly data: string;
  readonly extensions: string;
}

export function createScratch(keeper: Keeper, settings: Readonly<Record<string, unknown>> = {}): Scratch {
  const root = mkdtempSync(path.join(os.tmpdir(), 'galley-'));
  keeper.onClose(() => rmSync(root, { recursive: true, force: true, maxRetries: 5 }));
  const workspace = path.join(root, 'workspace');
  const page = path.join(workspace, 'seeds', path.basename(samplePage));
  mkdirSync(path.dirname(page), { recursive: true });
  cpSync(samplePage, page);
  const extensions = path.join(root, 'extensions');
  mkdirSync(extensions);
  const data = path.join(root, 'data');
  writeSettings(data, settings);
  return { root, workspace, page, data, extensions };
}

/** Writes the user's and the server's settings of a data folder; a desktop window reads one, a served one both. */
export function writeSettings(data: string, settings: Readonly<Record<string, unknown>> = {}): void {
  const text = `${JSON.stringify({ ...quiet, ...settings }, undefined, 2)}\n`;
  for (const folder of ['User', 'Machine', 'data/User', 'data/Machine']) {
    mkdirSync(path.join(data, folder), { recursive: true });
    writeFileSync(path.join(data, folder, 'settings.json'), text);
  }
}

/** Nothing in the window but what the user opened. */
const quiet = {
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.settings.showAISearchToggle': false,
  'chat.disableAIFeatures': true,
  'chat.commandCenter.enabled': false,
  'extensions.autoCheckUpdates': false,
  'extensions.ignoreRecommendations': true,
  'git.enabled': false,
  'security.workspace.trust.enabled': false,
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
};
