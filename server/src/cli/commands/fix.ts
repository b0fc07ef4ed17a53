import { type Command, Option } from 'commander';
import type { Outcome } from '../program.ts';
import type { Terminal } from '../terminal.ts';
import {
  addInputOptions,
  addRuleOptions,
  failOnOption,
  type InputOptions,
  type RuleOptions,
  type Threshold,
} from './options.ts';

export interface FixOptions extends InputOptions, RuleOptions {
  readonly stdout?: boolean;
  readonly out?: string;
  readonly dryRun?: boolean;
  readonly failOn: Threshold;
}

/** `galley fix` */
export function addFix(program: Command, terminal: Terminal, outcome: Outcome): void {
  const command = program.command('fix').description(
    terminal.say({
      zh: '修正有把握的问题，默认写回原文件',
      en: 'repair what is safe to repair, in place unless told otherwise',
    }),
  );
  addRuleOptions(addInputOptions(command, terminal), terminal)
    .addOption(
      new Option(
        '--stdout',
        terminal.say({
          zh: '修正后的文本输出到标准输出，文件不动',
          en: 'write the repaired text to standard output',
        }),
      ).conflicts(['out', 'dryRun']),
    )
    .addOption(
      new Option(
        '-o, --out <folder>',
        terminal.say({
          zh: '以同样的文件名写到这个文件夹，原文件不动',
          en: 'write to this folder under the same names',
        }),
      ).conflicts(['dryRun']),
    )
    .option(
      '-n, --dry-run',
      terminal.say({ zh: '只输出差异（diff），不写文件', en: 'print a diff and write nothing' }),
    )
    .addOption(failOnOption(terminal, 'never'))
    .action(async (paths: string[], options: FixOptions) => {
      const { runFix } = await import('../fix/run-fix.ts');
      outcome.status = await runFix(paths, options, terminal);
    });
}
