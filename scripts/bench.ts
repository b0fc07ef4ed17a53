/**
 * Runs a benchmark the way Galley is shipped: bundled by esbuild, not translated module by module, which marks every
 * function with its name and doubles the times.
 *
 *   tsx scripts/bench.ts ENTRY [ARGUMENT…]
 */
import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';

const [entry, ...args] = process.argv.slice(2);
if (entry === undefined) throw new Error('name the benchmark to run');
// Beside the entry, so that paths relative to it hold.
const built = path.join(path.dirname(entry), `.built-${path.basename(entry, '.ts')}.mjs`);
await build({
  entryPoints: [entry],
  outfile: built,
  bundle: true,
  packages: 'external',
  platform: 'node',
  format: 'esm',
  target: 'node20',
  logLevel: 'warning',
});
try {
  const { status, error } = spawnSync(process.execPath, [built, ...args], { stdio: 'inherit' });
  if (error) throw error;
  process.exitCode = status ?? 1;
} finally {
  rmSync(built, { force: true });
}
