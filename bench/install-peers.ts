import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Installs what Galley is compared with, on request and once, in a folder of its own that git does not see: peers are no
 * dependencies of the project.
 * @param packages exact versions by name
 * @returns the folder's package.json, to resolve from
 */
export function installPeers(folder: string, packages: Readonly<Record<string, string>>): string {
  const manifest = join(folder, 'package.json');
  if (Object.keys(packages).every((name) => existsSync(join(folder, 'node_modules', name)))) return manifest;
  mkdirSync(folder, { recursive: true });
  writeFileSync(manifest, JSON.stringify({ private: true, dependencies: packages }, null, 2));
  execFileSync('npm', ['install', '--ignore-scripts', '--no-audit', '--no-fund'], {
    cwd: folder,
    stdio: 'inherit',
  });
  return manifest;
}
