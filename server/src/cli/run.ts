import { CommanderError } from 'commander';
import { chooseLocale } from './locale.ts';
import { createProgram, soleCommand } from './program.ts';
import type { Session } from './session.ts';
import { BrokenPipe, Terminal } from './terminal.ts';
import { UsageError } from './usage-error.ts';

/** Runs the command line; resolves to the exit status. `args` are those after the program's name. */
export async function run(args: readonly string[], version: string): Promise<number> {
  const terminal = new Terminal(chooseLocale(args, process.env, process.platform), chooseColor(args));
  const session: Session = { terminal, version, status: 0 };
  try {
    await createProgram(session, soleCommand(args)).parseAsync([...args], { from: 'user' });
    return session.status;
  } catch (error) {
    // The reader has seen enough.
    if (error instanceof BrokenPipe) return 0;
    // Help and version, where they are what the person wanted, end with 0.
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    if (error instanceof UsageError) {
      terminal.err(`${terminal.say({ zh: 'galley：', en: 'galley: ' })}${terminal.tell(error.said)}\n`);
      return 2;
    }
    const reason = error instanceof Error ? (error.stack ?? error.message) : String(error);
    terminal.err(
      `${terminal.say({ zh: 'galley：内部出错，请报告：{reason}', en: 'galley: failed. Please report it: {reason}' }, { reason })}\n`,
    );
    return 2;
  }
}

/** Looked up before parsing, as the parser's own output is coloured or not, too. */
function chooseColor(args: readonly string[]): 'always' | 'never' | 'auto' {
  const end = args.indexOf('--');
  const options = end < 0 ? args : args.slice(0, end);
  const at = options.findLastIndex((arg) => arg === '--color' || arg.startsWith('--color='));
  const value =
    at < 0 ? undefined : options[at] === '--color' ? options[at + 1] : options[at]!.slice('--color='.length);
  return value === 'always' || value === 'never' ? value : 'auto';
}
