import { CONFIGURATION_FILE } from './configuration.ts';

/**
 * Paths here are URIs or slash-separated paths: hosts turn backslashes round before they ask. Nothing is read.
 */

/** Where a configuration for the file may lie: its folder first, then every folder above. */
export function configurationPaths(path: string): string[] {
  const paths: string[] = [];
  const root = /^[a-z][a-z\d+.-]*:\/\/[^/]*/i.exec(path)?.[0].length ?? 0;
  for (let at = path.lastIndexOf('/'); at >= root; at = path.lastIndexOf('/', at - 1)) {
    paths.push(`${path.slice(0, at)}/${CONFIGURATION_FILE}`);
    if (at === 0) break;
  }
  return paths.length > 0 ? paths : [CONFIGURATION_FILE];
}

/** The folder of a path, without its final slash; empty for a bare name. */
export function folderOf(path: string): string {
  const at = path.lastIndexOf('/');
  return at < 0 ? '' : path.slice(0, at);
}

/** A path as it is written in a configuration, seen from the folder of that configuration. */
export function resolvePath(folder: string, relative: string): string {
  if (/^(?:[a-z][a-z\d+.-]+:|\/)/i.test(relative)) return relative;
  const root = /^(?:[a-z][a-z\d+.-]*:\/\/[^/]*)?\/?/i.exec(folder)![0];
  const parts = folder
    .slice(root.length)
    .split('/')
    .filter((part) => part !== '');
  for (const part of relative.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.' && part !== '') parts.push(part);
  }
  return root + (root === '' || root.endsWith('/') ? '' : '/') + parts.join('/');
}

/** The path seen from the folder, or undefined when it does not lie below it. */
export function relativeTo(folder: string, path: string): string | undefined {
  if (folder === '') return path.startsWith('/') ? undefined : path;
  return path.startsWith(`${folder}/`) ? path.slice(folder.length + 1) : undefined;
}
