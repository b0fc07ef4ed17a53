import { Argument, type Command, Option } from 'commander';
import { exportFormatIds, importFormatIds } from '../notes/format-ids.ts';
import type { Session } from '../session.ts';
import { addInputOptions, failOnOption, type InputOptions, type Threshold } from './options.ts';

export interface NotesStatsOptions extends InputOptions {
  readonly format: 'pretty' | 'json';
}

export interface NotesCheckOptions extends NotesStatsOptions {
  readonly failOn: Threshold;
  readonly require?: 'verified';
}

export interface NotesExportOptions extends InputOptions {
  readonly out?: string;
  readonly url?: string;
}

export interface NotesImportOptions {
  readonly format?: string;
  readonly author?: string;
  readonly dryRun?: boolean;
}

export interface NotesAgreementOptions {
  readonly page?: string;
  readonly format: 'pretty' | 'json';
}

/** `galley notes` */
export function addNotes(program: Command, session: Session): void {
  const { terminal } = session;
  const notes = program.command('notes').description(
    terminal.say({
      zh: '标注（<版面>.galley.jsonl）：检查、导出、导入、统计、一致性',
      en: 'annotations (<page>.galley.jsonl): check, export, import, count, compare',
    }),
  );
  const format = () =>
    new Option('-f, --format <name>', terminal.say({ zh: '输出格式', en: 'output format' }))
      .choices(['pretty', 'json'])
      .default('pretty');

  addInputOptions(
    notes.command('check').description(
      terminal.say({
        zh: '检查标注：格式、位置、冲突',
        en: 'check annotations: records, places, conflicts',
      }),
    ),
    terminal,
  )
    .addOption(format())
    .addOption(failOnOption(terminal, 'warning'))
    .addOption(
      new Option(
        '--require <status>',
        terminal.say({
          zh: '付印前的关口：每条标注都须达到此状态',
          en: 'before press: every annotation must have this status',
        }),
      ).choices(['verified']),
    )
    .action(async (paths: string[], options: NotesCheckOptions) => {
      const { checkNotes } = await import('../notes/check-notes.ts');
      session.status = await checkNotes(paths, options, terminal);
    });

  const exporting = notes
    .command('export')
    .description(terminal.say({ zh: '导出标注给其他软件', en: 'write annotations for other programs' }))
    .addArgument(
      new Argument('<format>', terminal.say({ zh: '格式', en: 'format' })).choices(exportFormatIds),
    );
  addInputOptions(exporting, terminal)
    .option(
      '-o, --out <folder>',
      terminal.say({ zh: '写到这个文件夹，每个版面一个文件', en: 'write to this folder, one file a page' }),
    )
    .option(
      '--url <address>',
      terminal.say({
        zh: '版面发布的网址，供需要它的格式使用',
        en: 'where the page is published, for formats that say so',
      }),
    )
    .action(async (name: string, paths: string[], options: NotesExportOptions) => {
      const { exportNotes } = await import('../notes/export-notes.ts');
      session.status = await exportNotes(name, paths, options, terminal);
    });

  notes
    .command('import')
    .description(
      terminal.say({ zh: '从其他软件的文件导入标注', en: "take annotations from another program's file" }),
    )
    .argument('<file>', terminal.say({ zh: '要导入的文件', en: 'the file to import' }))
    .argument('<page>', terminal.say({ zh: '版面文件', en: 'the page' }))
    .addOption(
      new Option(
        '-f, --format <name>',
        terminal.say({ zh: '文件格式；默认自动识别', en: 'its format; told from the file otherwise' }),
      ).choices(importFormatIds),
    )
    .option(
      '--author <name>',
      terminal.say({ zh: '署名；默认本机登录名', en: 'who signs; the name signed in with otherwise' }),
    )
    .option(
      '-n, --dry-run',
      terminal.say({ zh: '只说会收入什么，不写文件', en: 'say what would come in and write nothing' }),
    )
    .action(async (file: string, page: string, options: NotesImportOptions) => {
      const { importNotes } = await import('../notes/import-notes.ts');
      session.status = await importNotes(file, page, options, terminal);
    });

  addInputOptions(
    notes
      .command('stats')
      .description(terminal.say({ zh: '统计核对进度', en: 'say how far the checking has come' })),
    terminal,
  )
    .addOption(format())
    .action(async (paths: string[], options: NotesStatsOptions) => {
      const { notesStats } = await import('../notes/notes-stats.ts');
      session.status = await notesStats(paths, options, terminal);
    });

  notes
    .command('agreement')
    .description(
      terminal.say({ zh: '比较两人对同一版面的标注', en: "compare two people's annotations of one page" }),
    )
    .argument('<first>', terminal.say({ zh: '一人的标注文件或版面', en: "one person's notes file, or page" }))
    .argument('<second>', terminal.say({ zh: '另一人的', en: "the other's" }))
    .option(
      '--page <file>',
      terminal.say({
        zh: '版面文件；默认是第一份标注旁边的',
        en: 'the page; otherwise the one beside the first notes',
      }),
    )
    .addOption(format())
    .action(async (first: string, second: string, options: NotesAgreementOptions) => {
      const { notesAgreement } = await import('../notes/notes-agreement.ts');
      session.status = await notesAgreement([first, second], options, terminal);
    });
}
