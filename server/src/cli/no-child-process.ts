/**
 * Stands in for `node:child_process` in the bundle of the command line: Galley starts no process, and this makes sure
 * that the library which parses the arguments cannot either.
 */
export function spawn(): never {
  throw new Error('galley starts no process');
}
