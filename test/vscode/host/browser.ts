import { execFile, spawnSync } from 'node:child_process';
import { chmodSync, createReadStream, createWriteStream, existsSync, mkdirSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { promisify } from 'node:util';
import { createBrotliDecompress } from 'node:zlib';
import { type Browser, chromium } from 'playwright-core';
import { fontEnvironment } from './fonts.ts';
import { install, type Say } from './install.ts';
import type { Keeper } from './keeper.ts';

/**
 * A headless Chromium: the installed one, else one from npm.
 * `GALLEY_BROWSER` names another executable, or is `npm`.
 */
export async function launchBrowser(keeper: Keeper, say: Say): Promise<Browser> {
  const { executable, environment } = await findBrowser(say);
  const browser = await chromium.launch({
    executablePath: executable,
    args: switches(),
    env: { ...process.env, ...(await fontEnvironment(say)), ...environment } as Record<string, string>,
    // The keeper ends everything, in order.
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
  });
  keeper.onClose(() => browser.close());
  say(`browser: Chromium ${browser.version()}, ${executable}`);
  return browser;
}

interface Found {
  readonly executable: string;
  readonly environment: Record<string, string>;
}

async function findBrowser(say: Say): Promise<Found> {
  const named = process.env.GALLEY_BROWSER;
  if (named && named !== 'npm') {
    if (!existsSync(named)) throw new Error(`GALLEY_BROWSER names ${named}, which does not exist.`);
    return { executable: named, environment: {} };
  }
  const installed = candidates().find((file) => existsSync(file));
  if (installed && named !== 'npm') return { executable: installed, environment: {} };
  if (process.platform !== 'linux' || process.arch !== 'x64')
    throw new Error('No Chrome, Chromium or Edge was found; install one, or name it in GALLEY_BROWSER.');
  return browserFromNpm(say);
}

function candidates(): string[] {
  if (process.platform === 'darwin')
    return ['Google Chrome', 'Chromium', 'Microsoft Edge'].map(
      (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
    );
  if (process.platform === 'win32') {
    const roots = [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA];
    const files = ['Google/Chrome/Application/chrome.exe', 'Microsoft/Edge/Application/msedge.exe'];
    return roots.flatMap((root) => (root ? files.map((file) => path.join(root, file)) : []));
  }
  const names = ['chromium', 'google-chrome', 'google-chrome-stable', 'chrome', 'microsoft-edge'];
  const folders = (process.env.PATH ?? '').split(path.delimiter);
  return [
    ...names.flatMap((name) => folders.map((folder) => path.join(folder, name))),
    chromium.executablePath(),
  ].filter((file) => file !== '');
}

/** Sparticuz's package carries the binary and the libraries it needs as brotli archives. */
async function browserFromNpm(say: Say): Promise<Found> {
  const folder = await install('chromium', say, async (partial) => {
    const bin = path.join(partial, 'node_modules/@sparticuz/chromium/bin');
    const out = path.join(partial, 'browser');
    mkdirSync(out);
    await unbrotli(path.join(bin, 'chromium.br'), path.join(out, 'chromium'));
    chmodSync(path.join(out, 'chromium'), 0o755);
    for (const archive of ['al2023', 'swiftshader', 'fonts']) {
      const tar = path.join(out, `${archive}.tar`);
      await unbrotli(path.join(bin, `${archive}.tar.br`), tar);
      await promisify(execFile)('tar', ['-xf', tar, '-C', out]);
    }
  });
  const out = path.join(folder, 'browser');
  const environment: Record<string, string> = hasLibraries(path.join(out, 'chromium'))
    ? {}
    : { LD_LIBRARY_PATH: [path.join(out, 'lib'), process.env.LD_LIBRARY_PATH].filter(Boolean).join(':') };
  return { executable: path.join(out, 'chromium'), environment };
}

async function unbrotli(from: string, to: string): Promise<void> {
  await pipeline(createReadStream(from), createBrotliDecompress(), createWriteStream(to));
}

/** The system's own libraries are preferred; the package's were built for another distribution. */
function hasLibraries(executable: string): boolean {
  const listed = spawnSync('ldd', [executable], { encoding: 'utf8' });
  return listed.status === 0 && !listed.stdout.includes('not found');
}

function switches(): string[] {
  const quiet = [
    '--disable-gpu',
    '--disable-quic',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--no-first-run',
  ];
  // Chromium refuses to run its sandbox as root, and containers often forbid it to others.
  const sandboxed = process.platform !== 'linux' || (os.userInfo().uid !== 0 && process.env.CI === undefined);
  return sandboxed ? quiet : ['--no-sandbox', ...quiet];
}
