import { readSync } from 'node:fs';
import { refuseLarge } from '../node/read-page-file.ts';

/** Everything on standard input. @throws FileError when it is larger than a page file may be. */
export function readStandardInput(): Uint8Array {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for (;;) {
    const chunk = readChunk();
    if (chunk.length === 0) return Buffer.concat(chunks);
    chunks.push(chunk);
    length += chunk.length;
    refuseLarge(length);
  }
}

function readChunk(): Uint8Array {
  const chunk = Buffer.allocUnsafe(65536);
  for (;;) {
    try {
      return chunk.subarray(0, readSync(0, chunk));
    } catch (error) {
      const code = (error as NodeJS.ErrnoException).code;
      // Windows says EOF where a pipe ends; a closed descriptor holds nothing.
      if (code === 'EOF' || code === 'EBADF') return chunk.subarray(0, 0);
      if (code !== 'EAGAIN') throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5);
    }
  }
}
