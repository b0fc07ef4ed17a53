import { type Command, Option } from 'commander';
import { type ReportFormat, reportFormats } from '../reports/open.ts';
import type { Session } from '../session.ts';
import {
  addInputOptions,
  addRuleOptions,
  addStyleOptions,
  countParser,
  failOnOption,
  type InputOptions,
  type RuleOptions,
  type StyleOptions,
  type Threshold,
} from './options.ts';

export interface CheckOptions extends InputOptions, RuleOptions, StyleOptions {
  readonly format: ReportFormat;
  readonly failOn: Threshold;
  readonly max: number;
  readonly baseline?: string;
  readonly updateBaseline?: boolean;
  /** False with `--no-cache`. */
  readonly cache: boolean;
}

/** `galley check` */
export function addCheck(program: Command, session: Session): void {
  const { terminal } = session;
  const command = program
    .command('check')
    .description(terminal.say({ zh: '检查版面，列出问题', en: 'check pages and list what is wrong' }));
  addStyleOptions(addRuleOptions(addInputOptions(command, terminal), terminal), terminal)
    .addOption(
      new Option('-f, --format <name>', terminal.say({ zh: '输出格式', en: 'output format' }))
        .choices(reportFormats)
        .default('pretty'),
    )
    .addOption(failOnOption(terminal, 'warning'))
    .option(
      '--max <count>',
      terminal.say({
        zh: '达到 --fail-on 的问题不超过此数时仍算通过',
        en: 'how many findings at or above --fail-on are tolerated',
      }),
      countParser(terminal),
      0,
    )
    .option(
      '--baseline <file>',
      terminal.say({
        zh: '基线文件：其中的问题视为已知，只报新的',
        en: 'accept the findings in this file, report new ones',
      }),
    )
    .option(
      '--update-baseline',
      terminal.say({ zh: '把这次的问题记入基线文件', en: 'write what is found now to the baseline' }),
    )
    .option(
      '--no-cache',
      terminal.say({
        zh: '不用上次留下的结果；默认没有改动的版面不重查',
        en: 'check every page anew; otherwise unchanged pages keep their findings from the last run',
      }),
    )
    .action(async (paths: string[], options: CheckOptions) => {
      const { runCheck } = await import('../check/run-check.ts');
      session.status = await runCheck(paths, options, session);
    });
}
