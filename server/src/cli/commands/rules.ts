import { type Command, Option } from 'commander';
import type { Session } from '../session.ts';

export interface RulesOptions {
  readonly format: 'pretty' | 'json';
}

/** `galley rules` */
export function addRules(program: Command, session: Session): void {
  const { terminal } = session;
  program
    .command('rules')
    .description(terminal.say({ zh: '列出规则，或说明某条规则', en: 'list the rules, or explain one' }))
    .argument(
      '[id]',
      terminal.say({ zh: '规则名，如 broken-paragraph', en: 'a rule, such as broken-paragraph' }),
    )
    .addOption(
      new Option('-f, --format <name>', terminal.say({ zh: '输出格式', en: 'output format' }))
        .choices(['pretty', 'json'])
        .default('pretty'),
    )
    .action(async (id: string | undefined, options: RulesOptions) => {
      const { runRules } = await import('../rules/run-rules.ts');
      session.status = runRules(id, options, terminal);
    });
}
