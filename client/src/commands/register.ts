import { Disposable, commands as registry, window } from 'vscode';
import type { Galley } from '../galley.ts';

/**
 * Puts every command that the manifest declares into VS Code's registry; their code loads with the first that is used.
 * A command that fails tells the person and the log, and never goes silent.
 */
export function registerCommands(galley: Galley): Disposable {
  const declared: readonly { readonly command: string }[] =
    galley.context.extension.packageJSON.contributes.commands;
  return Disposable.from(
    ...declared.map(({ command }) =>
      registry.registerCommand(command, (...args: unknown[]) => run(galley, command, args)),
    ),
  );
}

async function run(galley: Galley, id: string, args: readonly unknown[]): Promise<unknown> {
  try {
    const { commands } = await galley.runtime.load();
    return await commands.find((command) => command.id === id)?.run(galley, ...args);
  } catch (error) {
    galley.log.error(id, error);
    void window.showErrorMessage(error instanceof Error ? error.message : String(error));
    return undefined;
  }
}
