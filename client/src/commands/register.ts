import { Disposable, commands as registry, window } from 'vscode';
import type { Galley } from '../galley.ts';
import type { Command } from './command.ts';

/** Puts every command into VS Code's registry. A command that fails tells the person and the log, and never goes silent. */
export function registerCommands(list: readonly Command[], galley: Galley): Disposable {
  return Disposable.from(
    ...list.map((command) =>
      registry.registerCommand(command.id, async (...args: unknown[]) => {
        try {
          return await command.run(galley, ...args);
        } catch (error) {
          galley.log.error(command.id, error);
          void window.showErrorMessage(error instanceof Error ? error.message : String(error));
          return undefined;
        }
      }),
    ),
  );
}
