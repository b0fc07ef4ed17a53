import type { CompletedCommand, CompletedOption, Values } from './model.ts';

/** For zsh, by its own `_arguments`, which shows the descriptions. */
export function zshScript(
  commands: readonly CompletedCommand[],
  globals: readonly CompletedOption[],
): string {
  const list = commands.map(
    (command) => `    ${quote(`${command.name}:${command.description.replaceAll(':', '\\:')}`)}`,
  );
  const cases = commands.map((command) => {
    const specs = [...command.options.map(optionSpec), ...argumentSpec(command.argument)];
    return `    ${command.name})\n      _arguments -s ${specs.join(' \\\n        ')}\n      ;;`;
  });
  return `#compdef galley
# zsh completion for galley
_galley() {
  local context state state_descr line
  typeset -A opt_args
  local -a commands=(
${list.join('\n')}
  )
  _arguments -C ${globals.map(optionSpec).join(' \\\n    ')} \\
    '1: :->command' '*:: :->rest'
  case $state in
    command) _describe command commands ;;
    rest)
  case $line[1] in
${cases.join('\n')}
  esac
    ;;
  esac
}
if [ "$funcstack[1]" = _galley ]; then _galley "$@"; else compdef _galley galley; fi
`;
}

/** `{-f,--format}'[what it does]:value:(a b)'` */
function optionSpec(option: CompletedOption): string {
  const names = [option.short, option.long].filter((name) => name !== undefined);
  const description = option.description.replace(/[[\]:]/g, '\\$&');
  const value = option.value === undefined ? '' : `:value:${action(option.value)}`;
  // A value may also follow a long option after an equals sign.
  const marked = names.map((name) =>
    option.value !== undefined && name.startsWith('--') ? `${name}=` : name,
  );
  const alone = marked.length > 1 ? quote(`(${names.join(' ')})`) : '';
  const head = marked.length > 1 ? `{${marked.join(',')}}` : marked[0]!;
  return `${alone}${head}${quote(`[${description}]${value}`)}`;
}

function argumentSpec(argument: Values | undefined): string[] {
  if (argument === undefined) return [];
  return [quote(argument === 'files' ? '*:file:_files' : `1:value:${action(argument)}`)];
}

function action(values: Values): string {
  if (values === 'files') return '_files';
  if (values === 'folders') return '_files -/';
  return values === 'anything' ? ' ' : `(${values.join(' ')})`;
}

function quote(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
