import { createHash } from 'node:crypto';

/** Names a content: 128 bits in hexadecimal, so that no two ever share one. */
export function digest(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex').slice(0, 32);
}
