import { type Command, InvalidArgumentError, Option } from 'commander';
import type { Severity } from '../../core/index.ts';
import { type Encoding, encodings } from '../../node/decode.ts';
import type { Terminal } from '../terminal.ts';

/** What every command that reads pages takes. */
export interface InputOptions {
  readonly filesFrom?: string;
  readonly stdinFilename?: string;
  readonly encoding?: Encoding;
  /** False with `--no-ignore`. */
  readonly ignore: boolean;
}

/** What every command that judges pages takes. */
export interface RuleOptions {
  readonly rules?: readonly string[];
}

/** What every command that goes by the house style takes. */
export interface StyleOptions {
  readonly config?: string;
}

export type Threshold = Severity | 'never';

export function addInputOptions(command: Command, terminal: Terminal): Command {
  return command
    .argument(
      '[paths...]',
      terminal.say({
        zh: '文件、文件夹（其下的 *.txt 和 *.article）、通配符；- 为标准输入',
        en: 'files, folders (their *.txt and *.article), globs; - is standard input',
      }),
    )
    .option(
      '--files-from <file>',
      terminal.say({
        zh: '从清单读文件名，一行一个或以空字符分隔；- 为标准输入',
        en: 'read paths from a list, one a line or parted by NUL; - is standard input',
      }),
    )
    .option(
      '--stdin-filename <name>',
      terminal.say({ zh: '标准输入按此文件名处理和显示', en: 'treat and show standard input as this file' }),
    )
    .addOption(
      new Option(
        '--encoding <name>',
        terminal.say({ zh: '文件编码；默认自动识别', en: 'encoding of the files; detected otherwise' }),
      ).choices(encodings),
    )
    .option(
      '--no-ignore',
      terminal.say({ zh: '不理会 .gitignore', en: 'do not leave out what .gitignore excludes' }),
    );
}

export function addRuleOptions(command: Command, terminal: Terminal): Command {
  return command.option(
    '-r, --rules <ids>',
    terminal.say({ zh: '只用这些规则，以逗号分隔', en: 'use only these rules, parted by commas' }),
    (value: string, before: readonly string[] | undefined) => [...(before ?? []), ...splitIds(value)],
  );
}

export function addStyleOptions(command: Command, terminal: Terminal): Command {
  return command.option(
    '-c, --config <file>',
    terminal.say({
      zh: '用这个配置文件；默认从版面所在文件夹向上找 galley.config.json',
      en: 'use this configuration; otherwise galley.config.json in the folder of a page or above',
    }),
  );
}

export function failOnOption(terminal: Terminal, fallback: Threshold): Option {
  return new Option(
    '--fail-on <severity>',
    terminal.say({
      zh: '有此级别或更重的问题时退出码为 1',
      en: 'exit with 1 for findings of this severity or graver',
    }),
  )
    .choices(['error', 'warning', 'info', 'hint', 'never'])
    .default(fallback);
}

export function countParser(terminal: Terminal): (value: string) => number {
  return (value) => {
    if (/^\d{1,9}$/.test(value)) return Number(value);
    throw new InvalidArgumentError(terminal.say({ zh: '须为 0 或正整数。', en: 'a whole number, please.' }));
  };
}

export function splitIds(value: string): string[] {
  return value
    .split(/[,，\s]+/)
    .map((id) => id.trim())
    .filter((id) => id !== '');
}
