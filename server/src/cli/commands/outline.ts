import { type Command, Option } from 'commander';
import type { Session } from '../session.ts';
import { addInputOptions, type InputOptions } from './options.ts';

export interface OutlineOptions extends InputOptions {
  readonly format: 'pretty' | 'json';
  readonly explain?: boolean;
}

/** `galley outline` */
export function addOutline(program: Command, session: Session): void {
  const { terminal } = session;
  const command = program.command('outline').description(
    terminal.say({
      zh: '列出版面结构：栏目、稿件、小标题',
      en: 'list the structure of pages: labels, articles, subheads',
    }),
  );
  addInputOptions(command, terminal)
    .addOption(
      new Option('-f, --format <name>', terminal.say({ zh: '输出格式', en: 'output format' }))
        .choices(['pretty', 'json'])
        .default('pretty'),
    )
    .option(
      '--explain',
      terminal.say({
        zh: '逐块说明判断依据：为何是图片说明、断行、小标题',
        en: 'say of each block why it is held to be what it is',
      }),
    )
    .action(async (paths: string[], options: OutlineOptions) => {
      const { runOutline } = await import('../outline/run-outline.ts');
      session.status = await runOutline(paths, options, terminal);
    });
}
