/**
 * Packs the extension: galley-<version>.vsix in the project's root. VS Code's own tool builds the programs first,
 * through the `vscode:prepublish` script.
 *
 *   tsx scripts/package.ts
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { createVSIX } from '@vscode/vsce';

/** Writes the package and gives its path. */
export async function packageExtension(): Promise<string> {
  const manifest = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
  const file = path.join(root, `${manifest.name}-${manifest.version}.vsix`);
  await createVSIX({
    cwd: root,
    packagePath: file,
    // Everything is bundled.
    dependencies: false,
    // Links in the README stay as they are written: no address of a repository is built into the package.
    allowMissingRepository: true,
    rewriteRelativeLinks: false,
  });
  return file;
}

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');

if (process.argv[1] && path.resolve(process.argv[1]) === fileURLToPath(import.meta.url))
  await packageExtension();
