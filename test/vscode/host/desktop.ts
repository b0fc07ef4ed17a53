import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { downloadAndUnzipVSCode, SilentReporter } from '@vscode/test-electron';
import type { Host } from './host.ts';
import type { Say } from './install.ts';
import type { Keeper } from './keeper.ts';
import { cacheFolder } from './paths.ts';

/** How long the download server may stay silent, in milliseconds. */
const silence = 10_000;

/** Desktop VS Code, or the reason why there is none. */
export async function findDesktop(keeper: Keeper, say: Say): Promise<Host | string> {
  const display = findDisplay();
  if (display === undefined) return 'this machine has no display, and no xvfb-run';
  const executable = await findExecutable(say);
  if (executable.error !== undefined) return executable.error;
  return {
    name: `desktop VS Code ${versionOf(executable.file)}`,
    kind: 'process',
    async run(options) {
      const args = [
        options.workspace,
        ...(os.userInfo().uid === 0 || process.env.CI ? ['--no-sandbox'] : []),
        '--disable-gpu-sandbox',
        '--disable-updates',
        '--skip-welcome',
        '--skip-release-notes',
        '--disable-workspace-trust',
        '--disable-extensions',
        `--user-data-dir=${options.data}`,
        `--extensionDevelopmentPath=${options.extension}`,
        `--extensionTestsPath=${path.join(options.extension, options.suite)}`,
      ];
      const [command = executable.file, ...rest] = [...display, executable.file, ...args];
      const child = keeper.start(command, rest, {
        stdio: ['ignore', 'pipe', 'pipe'],
      });
      for (const stream of [child.stdout, child.stderr])
        if (stream) createInterface({ input: stream }).on('line', options.onConsole);
      return new Promise((resolve, reject) => {
        child.once('error', reject);
        child.once('close', (code) => resolve(code ?? 1));
      });
    },
  };
}

/** What a command needs in front so that it has a display; undefined when there is no way. */
function findDisplay(): string[] | undefined {
  if (process.platform !== 'linux' || process.env.DISPLAY || process.env.WAYLAND_DISPLAY) return [];
  const found = spawnSync('xvfb-run', ['--help'], { stdio: 'ignore' });
  return found.error ? undefined : ['xvfb-run', '-a'];
}

type Executable = { readonly file: string; readonly error?: undefined } | { readonly error: string };

async function findExecutable(say: Say): Promise<Executable> {
  const named = process.env.VSCODE_EXECUTABLE;
  if (named)
    return existsSync(named)
      ? { file: named }
      : { error: `VSCODE_EXECUTABLE names ${named}, which is not there` };
  try {
    say('desktop VS Code: looking for it, or downloading it once …');
    const reporter = new SilentReporter();
    return { file: await downloadAndUnzipVSCode({ cachePath: cacheFolder, timeout: silence, reporter }) };
  } catch (error) {
    return { error: `it cannot be downloaded here (${error instanceof Error ? error.message : error})` };
  }
}

function versionOf(executable: string): string {
  const folder = path.dirname(executable);
  const manifests = ['resources/app/package.json', '../Resources/app/package.json'];
  for (const manifest of manifests) {
    const file = path.join(folder, manifest);
    if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8')).version;
  }
  return '';
}
