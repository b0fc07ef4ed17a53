/**
 * Packs the extension, installs the package into a fresh VS Code and drives its window.
 *
 *   tsx test/vscode/e2e/run.ts [part of a test's name]
 */
import { readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { runWindowTests } from './window-tests.ts';
import { pictures } from './workbench.ts';

rmSync(pictures, { recursive: true, force: true });
const files = readdirSync(import.meta.dirname).filter((name) => name.endsWith('.e2e.ts'));
process.exitCode = await runWindowTests({
  name: 'e2e',
  files: files.sort().map((name) => path.join(import.meta.dirname, name)),
  ...(process.argv[2] ? { filter: process.argv[2] } : {}),
});
