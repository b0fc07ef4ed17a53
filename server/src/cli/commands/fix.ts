import { type Command, Option } from 'commander';
import type { Session } from '../session.ts';
import {
  addInputOptions,
  addRuleOptions,
  addStyleOptions,
  failOnOption,
  type InputOptions,
  type RuleOptions,
  type StyleOptions,
  type Threshold,
} from './options.ts';

export interface FixOptions extends InputOptions, RuleOptions, StyleOptions {
  readonly stdout?: boolean;
  readonly out?: string;
  readonly dryRun?: boolean;
  /** Also correct characters, not only the structure of the page. */
  readonly all?: boolean;
  readonly failOn: Threshold;
}

/** `galley fix` */
export function addFix(program: Command, session: Session): void {
  const { terminal } = session;
  const command = program.command('fix').description(
    terminal.say({
      zh: '修正有把握的问题，默认写回原文件',
      en: 'repair what is safe to repair, in place unless told otherwise',
    }),
  );
  addStyleOptions(addRuleOptions(addInputOptions(command, terminal), terminal), terminal)
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
    .option(
      '-a, --all',
      terminal.say({
        zh: '连同字符、标点、数字的差错一并改正；不加此项只接断行、理版面，一字不改',
        en: 'correct characters, marks and figures too; without it only the structure is repaired, to the letter',
      }),
    )
    .addOption(failOnOption(terminal, 'never'))
    .action(async (paths: string[], options: FixOptions) => {
      const { runFix } = await import('../fix/run-fix.ts');
      session.status = await runFix(paths, options, terminal);
    });
}
