import {
  closeSync,
  fstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';

export type Environment = Readonly<Record<string, string | undefined>>;

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

/**
 * One build of the program. Length, time and version together name it: files from a registry all bear the same time,
 * builds on one machine the same version.
 */
export function nameOfBuild(program: string, version: string): string {
  const { size, mtimeMs } = statSync(program);
  return `${version}-${size}-${Math.trunc(mtimeMs)}-${process.version}-${process.arch}`;
}

/** What was kept, only if nobody else can have written it; undefined when there is nothing. */
export function readOwn(file: string): Buffer | undefined {
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

/** Keeps it for the user alone, whole or not at all. False where it cannot be kept: a full disk, a read-only home. */
export function writeOwn(folder: string, name: string, content: string | Uint8Array): boolean {
  let temporary: string | undefined;
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const beside = path.join(folder, `${name}.${process.pid}.tmp`);
    const descriptor = openSync(beside, 'wx', 0o600);
    temporary = beside;
    try {
      writeFileSync(descriptor, content);
    } finally {
      closeSync(descriptor);
    }
    renameSync(beside, path.join(folder, name));
    return true;
  } catch {
    if (temporary !== undefined) rmSync(temporary, { force: true });
    return false;
  }
}

/** Throws away what was written longer ago, of the names that begin so. Another run may be doing the same. */
export function removeOld(folder: string, prefix: string, days: number): void {
  const oldest = Date.now() - days * 24 * 3600 * 1000;
  try {
    for (const name of readdirSync(folder)) {
      if (!name.startsWith(prefix)) continue;
      const file = path.join(folder, name);
      if (statSync(file).mtimeMs < oldest) unlinkSync(file);
    }
  } catch {
    // Gone meanwhile, or not ours to remove: it is tried again next time.
  }
}
