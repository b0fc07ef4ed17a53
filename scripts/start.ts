/**
 * Builds Galley and opens a fresh copy of the sample page with it, for the original must stay as it is: in desktop VS
 * Code where that is installed, else in a served one, whose address is printed and opened in the default browser.
 *
 *   npm start [-- --served] [-- --port N] [-- --no-open]
 */
import { copyFileSync, existsSync, mkdirSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import open from 'open';
import { createKeeper, type Keeper } from '../test/vscode/host/keeper.ts';
import { cacheFolder, projectRoot, samplePage } from '../test/vscode/host/paths.ts';
import { writeSettings } from '../test/vscode/host/scratch.ts';
import { findServed, installExtension, startWrapper } from '../test/vscode/host/served.ts';
import { windowAddress } from '../test/vscode/host/window.ts';
import { bundle } from './bundle.ts';
import { packageExtension } from './package.ts';

const { values: flags } = parseArgs({
  options: {
    served: { type: 'boolean', default: false },
    port: { type: 'string', default: '0' },
    'no-open': { type: 'boolean', default: false },
  },
});
const data = path.join(cacheFolder, 'start');
const folder = path.join(data, 'seeds');
const page = path.join(folder, path.basename(samplePage));
mkdirSync(folder, { recursive: true });
copyFileSync(samplePage, page);

const keeper = createKeeper();
try {
  const desktop = flags.served ? undefined : findDesktop();
  if (desktop) await openDesktop(desktop, keeper);
  else await openServed(keeper);
} finally {
  await keeper.close();
}

/** The command that opens desktop VS Code, where there is one and a display to show it on. */
function findDesktop(): string | undefined {
  if (process.env.VSCODE_EXECUTABLE) return process.env.VSCODE_EXECUTABLE;
  if (!hasDisplay()) return undefined;
  const names =
    process.platform === 'win32' ? ['code.cmd', 'codium.cmd'] : ['code', 'code-insiders', 'codium'];
  const folders = (process.env.PATH ?? '').split(path.delimiter);
  const usual =
    process.platform === 'darwin'
      ? ['/Applications', path.join(os.homedir(), 'Applications')].map(
          (applications) => `${applications}/Visual Studio Code.app/Contents/Resources/app/bin/code`,
        )
      : [
          process.env.LOCALAPPDATA && `${process.env.LOCALAPPDATA}\\Programs`,
          process.env.ProgramFiles,
        ].flatMap((programs) => (programs ? [`${programs}\\Microsoft VS Code\\bin\\code.cmd`] : []));
  const candidates = names.flatMap((name) => folders.map((directory) => path.join(directory, name)));
  return [...candidates, ...usual].find((file) => existsSync(file));
}

function hasDisplay(): boolean {
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

async function openDesktop(command: string, keeper: Keeper): Promise<void> {
  await bundle();
  const user = path.join(data, 'desktop');
  const args = [
    ...['--user-data-dir', user, '--extensions-dir', path.join(data, 'desktop-extensions')],
    `--extensionDevelopmentPath=${projectRoot}`,
    ...['--disable-workspace-trust', '--new-window', '--wait'],
    ...[folder, '--goto', `${page}:1`],
  ];
  console.log(`用 ${command} 打开样张，关上窗口即结束。`);
  console.log(`Opening the sample page in ${command}; closing its window ends this.`);
  const shell = command.endsWith('.cmd');
  const quote = (text: string) => (shell ? `"${text}"` : text);
  const child = keeper.start(quote(command), args.map(quote), { stdio: 'inherit', shell });
  await new Promise((resolve, reject) => {
    child.once('exit', resolve);
    child.once('error', reject);
  });
}

async function openServed(keeper: Keeper): Promise<void> {
  const vsix = await packageExtension();
  const served = await findServed(console.log);
  const options = {
    data: path.join(data, 'served'),
    extensions: path.join(data, 'served-extensions'),
    log: path.join(data, 'server.log'),
    port: Number(flags.port),
  };
  mkdirSync(options.extensions, { recursive: true });
  if (!existsSync(options.data)) writeSettings(options.data);
  await installExtension(served, keeper, options, vsix);
  const serving = await startWrapper(served, keeper, options);
  const address = windowAddress(serving, { folder, file: page });
  console.log(`
装好清样的 VS Code ${served.version} 和样张在这里，按 Ctrl-C 结束。
VS Code ${served.version} with Galley and the sample page is here; Ctrl-C ends it.

  ${address}
`);
  if (hasDisplay() && !flags['no-open'] && !process.env.CI) await open(address);
  await serving.ended;
}
