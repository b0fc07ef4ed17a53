import type { Command } from 'commander';
import { createProgram } from '../../server/src/cli/program.ts';
import { Terminal } from '../../server/src/cli/terminal.ts';
import type { Locale } from '../../server/src/core/index.ts';
import type { Document } from '../docs.ts';
import { fenced, generated } from './markdown.ts';

/** The help of every command, in both languages. */
export async function commandLineDocuments(): Promise<Document[]> {
  return [
    { path: 'docs/cli.md', text: document('en') },
    { path: 'docs/cli.zh-cn.md', text: document('zh') },
  ];
}

function document(locale: Locale): string {
  const page = new Recorder(locale);
  // The version is no part of the help: documents must not change with every release.
  const program = createProgram({ terminal: page, version: '', status: 0 });
  const describe = (command: Command, path: string): string[] => {
    command.outputHelp();
    const own = `## ${path}\n\n${fenced(page.take())}`;
    return [own, ...command.commands.flatMap((one) => describe(one, `${path} ${one.name()}`))];
  };
  const commands = program.commands.flatMap((command) => describe(command, `galley ${command.name()}`));
  program.outputHelp();
  const whole = fenced(page.take());
  const [title, intro] = headings[locale];
  return `${generated}\n\n# ${title}\n\n${intro}\n\n${whole}\n\n${commands.join('\n\n')}\n`;
}

/** Keeps what is written to it; as wide as a document, without colours. */
class Recorder extends Terminal {
  #written = '';

  constructor(locale: Locale) {
    super(locale, 'never');
  }

  override get columns(): number {
    return 90;
  }

  override out(text: string | Uint8Array): void {
    this.#written += text.toString();
  }

  take(): string {
    const written = this.#written;
    this.#written = '';
    return written;
  }
}

const headings: Readonly<Record<Locale, readonly [title: string, intro: string]>> = {
  zh: ['命令行 galley', '中文帮助加 `--lang zh`。[English](cli.md)'],
  en: ['The command line `galley`', 'The same help comes with `--help`. [中文](cli.zh-cn.md)'],
};
