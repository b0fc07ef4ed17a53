import type { Command, Option } from 'commander';
import { rules } from '../../core/index.ts';
import { factKindNames } from '../facts/kinds.ts';

/** What can stand at a place of the command line: one of these words, a file, a folder, or anything. */
export type Values = readonly string[] | 'files' | 'folders' | 'anything';

export interface CompletedOption {
  /** `-f`, `--format`; either may be missing. */
  readonly short: string | undefined;
  readonly long: string | undefined;
  readonly description: string;
  /** Undefined for a flag. */
  readonly value: Values | undefined;
}

export interface CompletedCommand {
  readonly name: string;
  readonly description: string;
  /** Its own options, then those that every command takes. */
  readonly options: readonly CompletedOption[];
  /** What its arguments may be; undefined when it takes none. */
  readonly argument: Values | undefined;
}

/** The command line as a shell needs to know it, read off the parser so that both always agree. */
export function completedCommands(program: Command): CompletedCommand[] {
  const helper = program.createHelp();
  const shared = helper.visibleOptions(program).filter((option) => option.long !== '--help');
  const names = helper.visibleCommands(program).map((command) => command.name());
  return helper.visibleCommands(program).map((command) => ({
    name: command.name(),
    description: command.description(),
    options: [...optionsOf(command), ...shared].map(completed),
    argument: command.name() === 'help' ? names.filter((name) => name !== 'help') : argumentOf(command),
  }));
}

/** The options that stand before any command. */
export function completedGlobals(program: Command): CompletedOption[] {
  return program.createHelp().visibleOptions(program).map(completed);
}

/** A command with commands of its own takes what any of them takes: which one it is, a shell need not know. */
function optionsOf(command: Command): Option[] {
  const own = [...command.createHelp().visibleOptions(command)];
  for (const option of command.commands.flatMap(optionsOf)) {
    if (!own.some((one) => one.long === option.long)) own.push(option);
  }
  return own;
}

function completed(option: Option): CompletedOption {
  return {
    short: option.short,
    long: option.long,
    description: option.description,
    value: option.required || option.optional ? valuesOf(option) : undefined,
  };
}

function valuesOf(option: Option): Values {
  if (option.argChoices) return option.argChoices;
  if (option.long === '--lang') return ['zh', 'en'];
  if (option.long === '--rules') return ruleIds();
  if (option.long === '--kinds') return Object.keys(factKindNames);
  if (option.flags.includes('<folder>')) return 'folders';
  return /<(?:file|name)>/.test(option.flags) ? 'files' : 'anything';
}

function argumentOf(command: Command): Values | undefined {
  if (command.commands.length > 0) return command.commands.map((one) => one.name());
  const [argument] = command.registeredArguments;
  if (!argument) return undefined;
  if (argument.argChoices) return argument.argChoices;
  return argument.name() === 'id' ? ruleIds() : 'files';
}

function ruleIds(): string[] {
  return rules.map((rule) => rule.id);
}
