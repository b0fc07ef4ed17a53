import { type Command, Option } from 'commander';
import type { Session } from '../session.ts';
import {
  addInputOptions,
  addStyleOptions,
  type InputOptions,
  type StyleOptions,
  splitIds,
} from './options.ts';

export const factsFormats = ['pretty', 'json', 'ndjson', 'csv'] as const;
export type FactsFormat = (typeof factsFormats)[number];

export interface FactsOptions extends InputOptions, StyleOptions {
  readonly format: FactsFormat;
  readonly kinds?: readonly string[];
}

/** `galley facts` */
export function addFacts(program: Command, session: Session): void {
  const { terminal } = session;
  const command = program.command('facts').description(
    terminal.say({
      zh: '列出版面上的事实：数字、日期、人物、机构、地点、引语',
      en: 'list the facts of pages: figures, dates, people, organisations, places, quotations',
    }),
  );
  addStyleOptions(addInputOptions(command, terminal), terminal)
    .addOption(
      new Option('-f, --format <name>', terminal.say({ zh: '输出格式', en: 'output format' }))
        .choices(factsFormats)
        .default('pretty'),
    )
    .option(
      '-k, --kinds <kinds>',
      terminal.say({ zh: '只列这些种类，以逗号分隔', en: 'list only these kinds, parted by commas' }),
      (value: string, before: readonly string[] | undefined) => [...(before ?? []), ...splitIds(value)],
    )
    .action(async (paths: string[], options: FactsOptions) => {
      const { runFacts } = await import('../facts/run-facts.ts');
      session.status = await runFacts(paths, options, terminal);
    });
}
