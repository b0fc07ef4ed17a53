import { InvalidArgumentError, Option } from 'commander';
import { addCheck } from './commands/check.ts';
import { addCompletion } from './commands/completion.ts';
import { addFacts } from './commands/facts.ts';
import { addFix } from './commands/fix.ts';
import { addNotes } from './commands/notes.ts';
import { addOutline } from './commands/outline.ts';
import { addRules } from './commands/rules.ts';
import { LocalCommand } from './local-command.ts';
import type { Session } from './session.ts';
import type { Terminal } from './terminal.ts';

/** The commands, in the order of the help. */
const commands: Readonly<Record<string, (program: LocalCommand, session: Session) => void>> = {
  check: addCheck,
  fix: addFix,
  facts: addFacts,
  outline: addOutline,
  notes: addNotes,
  rules: addRules,
  completion: addCompletion,
};

/** The command that a call begins with, where it needs to know no other. */
export function soleCommand(args: readonly string[]): string | undefined {
  const [name] = args;
  return name !== undefined && name !== 'completion' && Object.hasOwn(commands, name) ? name : undefined;
}

/**
 * The command line, ready to parse. The exit status stands in the session afterwards.
 * @param only a command to which it is confined: setting up the others would take longer than checking a page
 */
export function createProgram(session: Session, only?: string): LocalCommand {
  const { terminal, version } = session;
  const program = new LocalCommand(terminal, 'galley');
  program
    .description(
      terminal.say({
        zh: '清样：检查、修正 OCR 得来的报纸版面文本。',
        en: 'Galley checks and repairs the text of newspaper pages that came out of OCR.',
      }),
    )
    .version(version, '-V, --version', terminal.say({ zh: '显示版本', en: 'show the version' }))
    .helpCommand(
      'help [command]',
      terminal.say({ zh: '显示某个命令的帮助', en: 'show the help of a command' }),
    )
    .addOption(languageOption(terminal))
    .addOption(
      new Option(
        '--color <when>',
        terminal.say({
          zh: '是否着色；默认还看 NO_COLOR 和是否终端',
          en: 'colour the output; auto also looks at NO_COLOR',
        }),
      )
        .choices(['auto', 'always', 'never'])
        .default('auto'),
    )
    .addHelpText('after', `\n${exitStatus(terminal)}`);
  for (const [name, add] of Object.entries(commands)) {
    if (only === undefined || name === only) add(program, session);
  }
  return program;
}

/** Read before parsing, too; declared here so that the help shows it and a wrong value is refused. */
function languageOption(terminal: Terminal): Option {
  return new Option(
    '--lang <language>',
    terminal.say({
      zh: '界面和差错说明的语言：zh 或 en；默认看 LC_ALL、LC_MESSAGES、LANG',
      en: 'language of messages: zh or en; otherwise LC_ALL, LC_MESSAGES and LANG decide',
    }),
  ).argParser((value) => {
    if (/^(zh|en)([-_.@].*)?$/i.test(value)) return value;
    throw new InvalidArgumentError(terminal.say({ zh: '只能是 zh 或 en。', en: 'zh or en, please.' }));
  });
}

function exitStatus(terminal: Terminal): string {
  return terminal.say({
    zh: '退出码：0 没有达到 --fail-on 的问题；1 有；2 调用有误，或有文件未能使用。',
    en: 'Exit status: 0 nothing at or above --fail-on, 1 something found, 2 the call or a file could not be used.',
  });
}
