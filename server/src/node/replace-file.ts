import { randomBytes } from 'node:crypto';
import { constants, type Stats } from 'node:fs';
import { access, type FileHandle, open, realpath, rename, stat, unlink } from 'node:fs/promises';
import path from 'node:path';
import { FileError } from './file-error.ts';
import { readBytes } from './read-page-file.ts';
import { TemporaryFiles } from './temporary.ts';

/**
 * Puts `bytes` in the place of a file, all or nothing: a sibling temporary file, flushed to the disk, then a rename.
 * Mode and owner are kept; a symbolic link stays one and its target is replaced.
 * `original` is what the file held when the work on it began (undefined: it did not exist). Anything else found there
 * just before the rename stays, and the call fails as `changed`.
 * @throws FileError; the file is then as it was, and no temporary file is left.
 */
export async function replaceFile(
  file: string,
  bytes: Uint8Array,
  original: Uint8Array | undefined,
): Promise<void> {
  const temporaryFiles = new TemporaryFiles();
  let temporary: string | undefined;
  try {
    const target = original ? await realpath(file) : file;
    const before = original ? await stat(target) : undefined;
    if (before && !before.isFile()) throw new FileError('not-a-file');
    // A rename would succeed on a write-protected file, since only its folder is changed: ask first.
    if (before) await access(target, constants.W_OK);
    temporary = path.join(
      path.dirname(target),
      // File systems allow names of 255 bytes: 40 characters are at most 160.
      `.${path.basename(target).slice(0, 40)}.${process.pid}-${randomBytes(4).toString('hex')}.galley-tmp`,
    );
    temporaryFiles.add(temporary);
    await write(temporary, bytes, before);
    if (!isUnchanged(target, original)) throw new FileError('changed');
    await rename(temporary, target);
    temporaryFiles.forget(temporary);
    await flushFolder(path.dirname(target));
  } catch (error) {
    if (temporary) {
      await unlink(temporary).catch(() => {});
      temporaryFiles.forget(temporary);
    }
    throw FileError.from(error);
  }
}

async function write(temporary: string, bytes: Uint8Array, before: Stats | undefined): Promise<void> {
  const handle = await open(temporary, 'wx', before ? before.mode & 0o777 : 0o666);
  try {
    await handle.writeFile(bytes);
    if (before) await keepOwnerAndMode(handle, before);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** The owner can be kept only by root, or where it is the same anyhow; losing it is no reason to refuse the repair. */
async function keepOwnerAndMode(handle: FileHandle, before: Stats): Promise<void> {
  const now = await handle.stat();
  if (now.uid !== before.uid || now.gid !== before.gid)
    await handle.chown(before.uid, before.gid).catch(() => {});
  await handle.chmod(before.mode & 0o7777);
}

function isUnchanged(target: string, original: Uint8Array | undefined): boolean {
  try {
    const now = readBytes(target);
    return original !== undefined && Buffer.compare(now, original) === 0;
  } catch (error) {
    if (error instanceof FileError && error.problem === 'not-found') return original === undefined;
    throw error;
  }
}

/** Makes the rename itself durable. Windows and some file systems cannot open folders: the data is safe all the same. */
async function flushFolder(folder: string): Promise<void> {
  try {
    const handle = await open(folder, 'r');
    await handle.sync().finally(() => handle.close());
  } catch {
    // Nothing to do about it, and nothing lost.
  }
}
