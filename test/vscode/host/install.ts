import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { cacheFolder, projectRoot } from './paths.ts';

/** What can be fetched from npm; each has a folder with its own lock file in install/. */
export type Installable = 'served' | 'node' | 'chromium' | 'font' | 'language';

export type Say = (line: string) => void;

/**
 * Installs a locked set of npm packages in the cache and gives its folder.
 *
 * The folder is named by what it is installed from, so a changed lock file installs anew, and it appears by a rename, so a run
 * that was broken off leaves nothing half-installed. No install script runs.
 */
export async function install(
  name: Installable,
  say: Say,
  finish?: (folder: string) => Promise<void>,
): Promise<string> {
  const source = path.join(projectRoot, 'test/vscode/host/install', name);
  const folder = path.join(cacheFolder, `${name}-${digest(source)}`);
  if (existsSync(folder)) return folder;

  say(`installing ${name} from npm, once …`);
  const partial = `${folder}.partial-${process.pid}`;
  mkdirSync(cacheFolder, { recursive: true });
  rmSync(partial, { recursive: true, force: true });
  cpSync(source, partial, { recursive: true });
  try {
    await npmCi(partial);
    await finish?.(partial);
    renameSync(partial, folder);
  } catch (error) {
    rmSync(partial, { recursive: true, force: true });
    // Another run may have finished first.
    if (!existsSync(folder)) throw error;
  }
  forgetOlder(name, path.basename(folder));
  return folder;
}

function digest(folder: string): string {
  const hash = createHash('sha256');
  for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort())
    if (file.endsWith('.json')) hash.update(readFileSync(path.join(folder, file)));
  return hash.digest('hex').slice(0, 12);
}

/** Installs exactly what the folder's lock file names. */
export function npmCi(folder: string): Promise<void> {
  const args = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--prefer-offline', '--loglevel=error'];
  const npm = process.env.npm_execpath;
  // Under `npm run`, npm tells where it is; called otherwise it is found on the path.
  const [command, ...rest] = npm?.endsWith('.js') ? [process.execPath, npm, ...args] : ['npm', ...args];
  return new Promise((resolve, reject) => {
    let output = '';
    const child = spawn(command, rest, {
      cwd: folder,
      shell: process.platform === 'win32' && command === 'npm',
    });
    child.stdout.on('data', (chunk) => (output += chunk));
    child.stderr.on('data', (chunk) => (output += chunk));
    child.once('error', reject);
    child.once('close', (code) => {
      if (code === 0) resolve();
      else reject(new Error(`npm ci failed with status ${code} in ${folder}\n${output}`));
    });
  });
}

function forgetOlder(name: string, keep: string): void {
  for (const entry of readdirSync(cacheFolder)) {
    if (entry.startsWith(`${name}-`) && entry !== keep && !entry.includes('.partial-'))
      rmSync(path.join(cacheFolder, entry), { recursive: true, force: true });
  }
}
