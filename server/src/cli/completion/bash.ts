import type { CompletedCommand, CompletedOption, Values } from './model.ts';

/** For bash 3.2 and later, with or without the bash-completion package. */
export function bashScript(
  commands: readonly CompletedCommand[],
  globals: readonly CompletedOption[],
): string {
  const cases = commands.map((command) => `    ${command.name})\n${body(command)}      ;;\n`).join('');
  return `# bash completion for galley
_galley() {
  local word=\${COMP_WORDS[COMP_CWORD]} before=\${COMP_WORDS[COMP_CWORD-1]} command= at
  # readline parts --option=value in three words
  if [[ $word == = ]]; then word=; elif [[ $before == = ]]; then before=\${COMP_WORDS[COMP_CWORD-2]}; fi
  for ((at = 1; at < COMP_CWORD; at++)); do
    case \${COMP_WORDS[at]} in
      ${commands.map((command) => command.name).join('|')}) command=\${COMP_WORDS[at]}; break ;;
    esac
  done
  COMPREPLY=()
  case $command in
${cases}    *)
${optionValues(globals)}      COMPREPLY=($(compgen -W '${[...commands.map((one) => one.name), ...flags(globals)].join(' ')}' -- "$word"))
      ;;
  esac
}
complete -o filenames -F _galley galley
`;
}

function body(command: CompletedCommand): string {
  const lines = [optionValues(command.options)];
  lines.push(
    `      if [[ $word == -* ]]; then COMPREPLY=($(compgen -W '${flags(command.options).join(' ')}' -- "$word")); return; fi\n`,
  );
  if (command.argument) lines.push(`      ${reply(command.argument)}\n`);
  return lines.join('');
}

/** After an option that takes a value, only its values make sense. */
function optionValues(options: readonly CompletedOption[]): string {
  const cases = options
    .filter((option) => option.value !== undefined)
    .map((option) => `        ${flags([option]).join('|')}) ${reply(option.value!)}; return ;;\n`);
  return cases.length === 0 ? '' : `      case $before in\n${cases.join('')}      esac\n`;
}

function reply(values: Values): string {
  if (values === 'files') return filesReply('-f');
  if (values === 'folders') return filesReply('-d');
  return values === 'anything' ? ':' : `COMPREPLY=($(compgen -W '${values.join(' ')}' -- "$word"))`;
}

/** Names of files may hold blanks: only a line feed parts them. */
function filesReply(kind: '-f' | '-d'): string {
  return `local IFS=$'\\n'; COMPREPLY=($(compgen ${kind} -- "$word"))`;
}

function flags(options: readonly CompletedOption[]): string[] {
  return options.flatMap(({ short, long }) => [short, long]).filter((flag) => flag !== undefined);
}
