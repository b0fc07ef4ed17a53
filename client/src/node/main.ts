import { createRequire } from 'node:module';
import { userInfo } from 'node:os';
import type { ExtensionContext } from 'vscode';
import { activateGalley, type GalleyApi } from '../extension.ts';
import type { Later } from '../later.ts';
import type { Runtime } from '../runtime.ts';

/** Entry on the desktop and on remote hosts. */
export function activate(context: ExtensionContext): GalleyApi {
  return activateGalley(context, runtimeFor(context));
}

function runtimeFor(context: ExtensionContext): Runtime {
  return {
    async load() {
      const file = context.asAbsolutePath('dist/client.later.cjs');
      return createRequire(file)(file) as Later;
    },
    userName() {
      try {
        return userInfo().username || undefined;
      } catch {
        // Containers run under numbers that no password file knows.
        return undefined;
      }
    },
  };
}
