import { type Argument, Command, Help, type Option } from 'commander';
import { translateParserError } from './parser-errors.ts';
import type { Terminal } from './terminal.ts';

/** Commander's command, speaking the reader's language throughout: headings of the help, notes and error messages. */
export class LocalCommand extends Command {
  readonly #terminal: Terminal;

  constructor(terminal: Terminal, name?: string) {
    super(name);
    this.#terminal = terminal;
    this.helpOption('-h, --help', terminal.say({ zh: '显示帮助', en: 'show this help' }));
    this.exitOverride();
    this.configureOutput({
      writeOut: (text) => terminal.out(text),
      writeErr: (text) => terminal.err(text),
      getOutHelpWidth: () => Math.min(terminal.columns, 100),
      getErrHelpWidth: () => Math.min(terminal.columns, 100),
      getOutHasColors: () => terminal.hasColor('out'),
      getErrHasColors: () => terminal.hasColor('err'),
    });
  }

  override createCommand(name?: string): LocalCommand {
    return new LocalCommand(this.#terminal, name);
  }

  override createHelp(): Help {
    return new LocalHelp(this.#terminal);
  }

  override error(text: string, options?: { exitCode?: number; code?: string }): never {
    const path = commandPath(this);
    const hint = this.#terminal.say(
      { zh: '用法见：{path} --help', en: 'See {path} --help for how to call it.' },
      { path },
    );
    super.error(`${translateParserError(text, this.#terminal)}\n${hint}`, options);
  }
}

class LocalHelp extends Help {
  readonly #terminal: Terminal;

  constructor(terminal: Terminal) {
    super();
    this.#terminal = terminal;
    this.showGlobalOptions = true;
  }

  override formatHelp(command: Command, helper: Help): string {
    // A full-width colon brings its own space.
    return super.formatHelp(command, helper).replace('用法： ', '用法：');
  }

  override displayWidth(text: string): number {
    return displayWidth(text);
  }

  override styleTitle(title: string): string {
    const zh = titles[title];
    return zh ? this.#terminal.say({ zh, en: title }) : title;
  }

  override styleUsage(usage: string): string {
    return this.#terminal.say({
      zh: usage
        .replace('[options]', '[选项]')
        .replace('[command]', '[命令]')
        .replace('[paths...]', '[路径…]'),
      en: usage,
    });
  }

  override styleSubcommandTerm(term: string): string {
    return this.styleUsage(term);
  }

  override styleArgumentTerm(term: string): string {
    return term === 'paths' ? this.#terminal.say({ zh: '路径', en: 'paths' }) : term;
  }

  override optionDescription(option: Option): string {
    return this.#described(option.description, option.argChoices, shownDefault(option));
  }

  override argumentDescription(argument: Argument): string {
    return this.#described(argument.description, argument.argChoices, undefined);
  }

  /** Chinese has no spaces to wrap at: break between its characters, but not before a mark that may not begin a line. */
  override boxWrap(text: string, width: number): string {
    if (width < this.minWidthToWrap) return text;
    return text
      .split('\n')
      .map((line) => wrap(line, width))
      .join('\n');
  }

  #described(text: string, choices: readonly string[] | undefined, fallback: string | undefined): string {
    const notes: string[] = [];
    if (choices)
      notes.push(
        this.#terminal.say({ zh: '可选 {list}', en: 'one of {list}' }, { list: choices.join(', ') }),
      );
    if (fallback !== undefined) {
      notes.push(this.#terminal.say({ zh: '默认 {fallback}', en: 'default {fallback}' }, { fallback }));
    }
    if (notes.length === 0) return text;
    return this.#terminal.say({ zh: `${text}（${notes.join('；')}）`, en: `${text} (${notes.join('; ')})` });
  }
}

function shownDefault(option: Option): string | undefined {
  if (option.defaultValue === undefined || !(option.required || option.optional)) return undefined;
  return option.defaultValueDescription ?? String(option.defaultValue);
}

const titles: Readonly<Record<string, string>> = {
  'Usage:': '用法：',
  'Arguments:': '参数：',
  'Options:': '选项：',
  'Global Options:': '通用选项：',
  'Commands:': '命令：',
};

function wrap(line: string, width: number): string {
  // A unit is a run of Latin letters or one Chinese character with the closing marks behind it.
  const units =
    line.match(
      /\s*(?:[\u2e80-\u9fff\uff00-\uffef][，。；：、！？）》”’]*|[^\s\u2e80-\u9fff\uff00-\uffef]+[，。；：、！？）》”’]*|[，。；：、！？（）《》“”‘’…—])/gu,
    ) ?? [];
  const lines: string[] = [];
  let current = '';
  let used = 0;
  for (const unit of units) {
    const columns = displayWidth(unit);
    if (used > 0 && used + columns > width) {
      lines.push(current);
      current = unit.trimStart();
      used = displayWidth(current);
    } else {
      current += unit;
      used += columns;
    }
  }
  lines.push(current);
  return lines.join('\n');
}

/** Columns of the texts above, which know two kinds of character; the table for all of Unicode need not be loaded. */
function displayWidth(text: string): number {
  return text.length + (text.match(/[\u2e80-\u9fff\uff00-\uff60]/g)?.length ?? 0);
}

function commandPath(command: Command): string {
  return command.parent ? `${commandPath(command.parent)} ${command.name()}` : command.name();
}
