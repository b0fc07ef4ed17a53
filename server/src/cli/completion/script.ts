import type { Command } from 'commander';
import { bashScript } from './bash.ts';
import { fishScript } from './fish.ts';
import { completedCommands, completedGlobals } from './model.ts';
import { zshScript } from './zsh.ts';

/** A script that teaches a shell to complete `galley`. */
export function completionScript(program: Command, shell: 'bash' | 'zsh' | 'fish'): string {
  const commands = completedCommands(program);
  const globals = completedGlobals(program);
  if (shell === 'bash') return bashScript(commands, globals);
  return shell === 'zsh' ? zshScript(commands, globals) : fishScript(commands, globals);
}
