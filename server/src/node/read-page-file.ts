import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { type Decoded, decodeText, type Encoding } from './decode.ts';
import { FileError } from './file-error.ts';

/** A page as it stands on the disk. */
export interface PageFile extends Decoded {
  /** The very bytes, to tell later whether the file has changed meanwhile. */
  readonly bytes: Uint8Array;
}

/**
 * Reads a page file whole. Synchronous: a page is read in well under a millisecond, and the command line has nothing
 * else to do meanwhile. Symbolic links are followed.
 * @throws FileError for everything that is wrong with the file.
 */
export function readPageFile(path: string, expected?: Encoding): PageFile {
  const bytes = readBytes(path);
  return { ...decodeText(bytes, expected), bytes };
}

/** The bytes of a file or pipe. @throws FileError */
export function readBytes(path: string): Uint8Array {
  try {
    const file = openSync(path, 'r');
    try {
      const stat = fstatSync(file);
      if (stat.isDirectory()) throw new FileError('is-folder');
      // Pipes are welcome: `galley check <(command)` hands one over.
      if (!stat.isFile() && !stat.isFIFO() && !stat.isCharacterDevice()) throw new FileError('not-a-file');
      refuseLarge(stat.size);
      return readOpen(file, stat.size);
    } finally {
      closeSync(file);
    }
  } catch (error) {
    throw FileError.from(error);
  }
}

/** @throws FileError when a file of so many bytes is not read. */
export function refuseLarge(size: number): void {
  // Asking how much memory there is costs more than reading a page: only where the answer could matter.
  if (size <= alwaysRead) return;
  const limit = Math.max(alwaysRead, Math.floor(heapLimit() / bytesPerByte));
  if (size <= limit) return;
  throw new FileError('too-large', { size: megabytes(size), limit: Math.floor(limit / 2 ** 20) });
}

/** Bytes of a file that fit into the smallest heap Node gives itself, 8 MiB: five hundred pages in one. */
const alwaysRead = 8 * 2 ** 20;
/** Memory that a page takes for each byte of its file: text, tree, findings and report. Measured: 60 on 15 MB. */
const bytesPerByte = 64;

function heapLimit(): number {
  const v8 = process.getBuiltinModule?.('node:v8');
  return v8?.getHeapStatistics().heap_size_limit ?? 2 ** 31;
}

function megabytes(bytes: number): number {
  return Math.ceil(bytes / 2 ** 20);
}

/** Files in /proc and some network mounts state size 0 or a stale one: read until nothing comes. */
function readOpen(file: number, size: number): Uint8Array {
  let bytes = Buffer.allocUnsafe(size + 1);
  let length = 0;
  for (;;) {
    const count = readSync(file, bytes, length, bytes.length - length, null);
    if (count === 0) return bytes.subarray(0, length);
    length += count;
    refuseLarge(length);
    if (length === bytes.length) bytes = Buffer.concat([bytes], bytes.length * 2);
  }
}
