import { createWriteStream, mkdirSync, readFileSync, renameSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { install, npmCi, type Say } from './install.ts';
import type { Keeper } from './keeper.ts';
import { findNode } from './node.ts';

/** A VS Code server with its web workbench, installed from npm's code-server package. */
export interface Served {
  /** Version of VS Code. */
  readonly version: string;
  readonly node: string;
  /** The server itself: runs an extension from its folder, and its tests. */
  readonly server: string;
  /** code-server's own entry: serves webviews too, and installs packages. */
  readonly wrapper: string;
}

/** A server that answers at `url`. */
export interface Serving {
  readonly url: string;
  /** Host and port, which is also the remote authority of its files. */
  readonly authority: string;
  /** Settled when the server's process has ended. */
  readonly ended: Promise<void>;
}

export async function findServed(say: Say): Promise<Served> {
  const folder = await install('served', say, async (partial) => {
    // The server looks for its libraries beside itself.
    await npmCi(path.join(partial, 'modules'));
    const beside = path.join(partial, 'node_modules/code-server/lib/vscode/node_modules');
    renameSync(path.join(partial, 'modules/node_modules'), beside);
  });
  const home = path.join(folder, 'node_modules/code-server');
  const manifest = JSON.parse(readFileSync(path.join(home, 'lib/vscode/package.json'), 'utf8'));
  return {
    version: manifest.version,
    node: await findNode(say),
    server: path.join(home, 'lib/vscode/out/server-main.js'),
    wrapper: path.join(home, 'out/node/entry.js'),
  };
}

export interface ServerOptions {
  readonly data: string;
  readonly log: string;
  readonly environment?: Readonly<Record<string, string>>;
}

/** Starts the bare server on a free port. */
export function startServer(served: Served, keeper: Keeper, options: ServerOptions): Promise<Serving> {
  const args = [
    served.server,
    ...['--host', '127.0.0.1', '--port', '0'],
    ...['--server-data-dir', options.data],
    ...['--telemetry-level', 'off'],
    '--without-connection-token',
    '--accept-server-license-terms',
    '--enable-smoke-test-driver',
    '--disable-workspace-trust',
  ];
  return serve(served, keeper, args, options, /Extension host agent listening on (\d+)/);
}

export interface WrapperOptions extends ServerOptions {
  readonly extensions: string;
  /** 0, the default, takes a free one. */
  readonly port?: number;
}

/** Starts code-server, which serves webviews too, on a free port. */
export function startWrapper(served: Served, keeper: Keeper, options: WrapperOptions): Promise<Serving> {
  const args = [
    served.wrapper,
    ...['--auth', 'none', '--bind-addr', `127.0.0.1:${options.port ?? 0}`],
    ...wrapperFolders(options),
    '--disable-telemetry',
    '--disable-update-check',
    '--disable-workspace-trust',
    '--disable-getting-started-override',
    '--ignore-last-opened',
  ];
  return serve(served, keeper, args, options, /HTTP server listening on http:\/\/127\.0\.0\.1:(\d+)/);
}

/** Installs a packaged extension for `startWrapper`. */
export async function installExtension(
  served: Served,
  keeper: Keeper,
  options: WrapperOptions,
  vsix: string,
): Promise<void> {
  const args = [served.wrapper, ...wrapperFolders(options), '--install-extension', vsix];
  const child = keeper.start(served.node, args, {
    env: environment(options),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  child.stdout?.on('data', (chunk) => (output += chunk));
  child.stderr?.on('data', (chunk) => (output += chunk));
  const code = await new Promise((resolve) => child.once('close', resolve));
  if (code !== 0 || !output.includes('was successfully installed'))
    throw new Error(`${path.basename(vsix)} could not be installed (status ${code}).\n${output}`);
}

function wrapperFolders(options: WrapperOptions): string[] {
  // A path to a socket must be short (104 bytes on macOS), so it is not put into the data folder.
  const socket = path.join(os.tmpdir(), `galley-${process.pid}.sock`);
  return [
    ...['--user-data-dir', options.data, '--extensions-dir', options.extensions],
    ...['--config', path.join(options.data, 'code-server.yaml'), '--session-socket', socket],
  ];
}

/** How long a server may take to listen, in milliseconds. */
const patience = 60_000;

async function serve(
  served: Served,
  keeper: Keeper,
  args: readonly string[],
  options: ServerOptions,
  ready: RegExp,
): Promise<Serving> {
  mkdirSync(path.dirname(options.log), { recursive: true });
  const log = createWriteStream(options.log);
  const child = keeper.start(served.node, args, {
    env: environment(options),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const port = await new Promise<string>((resolve, reject) => {
    let output = '';
    const fail = (reason: string) =>
      reject(new Error(`VS Code's server ${reason}; see ${options.log}\n${output}`));
    const timer = setTimeout(() => fail(`did not listen within ${patience / 1000} s`), patience);
    const read = (chunk: Buffer) => {
      log.write(chunk);
      if (output.length > 20_000) return;
      output += chunk;
      const found = ready.exec(output)?.[1];
      if (!found) return;
      clearTimeout(timer);
      resolve(found);
    };
    child.stdout?.on('data', read);
    child.stderr?.on('data', read);
    child.once('error', reject);
    child.once('exit', (code) => {
      clearTimeout(timer);
      fail(`ended with status ${code}`);
    });
  });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  return { url: `http://127.0.0.1:${port}/`, authority: `127.0.0.1:${port}`, ended };
}

/** Without what an outer VS Code, or npm, left in the environment. */
function environment(options: ServerOptions): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(
    ([name]) => !/^(VSCODE_|ELECTRON_|CODE_SERVER_)/.test(name),
  );
  return { ...Object.fromEntries(kept), ...options.environment };
}
