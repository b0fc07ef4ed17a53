import type { CompletedCommand, CompletedOption, Values } from './model.ts';

/** For fish, one `complete` a command and an option. */
export function fishScript(
  commands: readonly CompletedCommand[],
  globals: readonly CompletedOption[],
): string {
  const lines = ['# fish completion for galley', 'complete -c galley -f'];
  const none = "-n '__fish_use_subcommand'";
  for (const command of commands) {
    lines.push(`complete -c galley ${none} -a ${command.name} -d ${quote(command.description)}`);
  }
  for (const option of globals) lines.push(`complete -c galley ${none} ${optionPart(option)}`);
  for (const command of commands) {
    const here = `-n '__fish_seen_subcommand_from ${command.name}'`;
    for (const option of command.options) lines.push(`complete -c galley ${here} ${optionPart(option)}`);
    if (command.argument !== undefined)
      lines.push(`complete -c galley ${here} ${valuePart(command.argument)}`);
  }
  return `${lines.join('\n')}\n`;
}

function optionPart(option: CompletedOption): string {
  const parts: string[] = [];
  if (option.short) parts.push(`-s ${option.short.slice(1)}`);
  if (option.long) parts.push(`-l ${option.long.slice(2)}`);
  // -x: nothing but the values listed, -r: a value of any kind.
  if (option.value !== undefined) parts.push(option.value === 'files' ? '-r' : '-x', valuePart(option.value));
  parts.push(`-d ${quote(option.description)}`);
  return parts.join(' ');
}

function valuePart(values: Values): string {
  if (values === 'files') return '-F';
  if (values === 'folders') return "-a '(__fish_complete_directories)'";
  return values === 'anything' ? '' : `-a ${quote(values.join(' '))}`;
}

function quote(text: string): string {
  return `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
}
