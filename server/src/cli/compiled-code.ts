import {
  closeSync,
  fstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  statSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';

type Environment = Readonly<Record<string, string | undefined>>;

/** What V8 made of a program, kept between runs. It is a gain of time and nothing else: every failure is silent. */
export interface CompiledCode {
  read(): Buffer | undefined;
  write(code: Buffer): void;
}

/** Days after which the code of other versions is thrown away. */
const keptDays = 30;

/**
 * The compiled code of one build of the program for one version of Node. Length, time and version together name the
 * build: files from a registry all bear the same time, builds on one machine the same version.
 */
export function compiledCode(
  program: string,
  version: string,
  env: Environment,
  platform: string,
): CompiledCode {
  const folder = cacheFolder(env, platform);
  const { size, mtimeMs } = statSync(program);
  const name = `galley-${version}-${size}-${Math.trunc(mtimeMs)}-${process.version}-${process.arch}.v8`;
  return folder === undefined
    ? { read: () => undefined, write: () => {} }
    : { read: () => readOwn(path.join(folder, name)), write: (code) => replace(folder, name, code) };
}

/** The user's cache folder as each system has it; undefined where the environment does not tell. */
export function cacheFolder(env: Environment, platform: string): string | undefined {
  if (platform === 'win32') return env.LOCALAPPDATA && path.join(env.LOCALAPPDATA, 'galley', 'Cache');
  if (env.XDG_CACHE_HOME && path.isAbsolute(env.XDG_CACHE_HOME))
    return path.join(env.XDG_CACHE_HOME, 'galley');
  if (!env.HOME) return undefined;
  return platform === 'darwin'
    ? path.join(env.HOME, 'Library', 'Caches', 'galley')
    : path.join(env.HOME, '.cache', 'galley');
}

/** Only what nobody else can have written: this is code that will run. */
function readOwn(file: string): Buffer | undefined {
  try {
    const descriptor = openSync(file, 'r');
    try {
      const { uid, mode } = fstatSync(descriptor);
      const own = process.getuid === undefined || (uid === process.getuid() && (mode & 0o022) === 0);
      return own ? readFileSync(descriptor) : undefined;
    } finally {
      closeSync(descriptor);
    }
  } catch {
    return undefined;
  }
}

function replace(folder: string, name: string, code: Buffer): void {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const temporary = path.join(folder, `${name}.${process.pid}.tmp`);
    writeFileSync(temporary, code, { mode: 0o600, flag: 'wx' });
    renameSync(temporary, path.join(folder, name));
    removeOld(folder, name);
  } catch {
    // A full disk, a read-only home: the next run compiles again.
  }
}

function removeOld(folder: string, current: string): void {
  const oldest = Date.now() - keptDays * 24 * 3600 * 1000;
  for (const name of readdirSync(folder)) {
    if (name === current || !name.startsWith('galley-')) continue;
    const file = path.join(folder, name);
    if (statSync(file).mtimeMs < oldest) unlinkSync(file);
  }
}
