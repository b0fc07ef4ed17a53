import { type Node, type ParseError, parseTree } from 'jsonc-parser';
import type { Rule } from '../rules/rule.ts';
import type { Configuration } from './configuration.ts';
import { contradictions } from './contradictions.ts';
import type { ConfigurationProblem } from './problem.ts';
import { configurationSchema } from './schema.ts';
import { syntaxFaults } from './syntax-faults.ts';
import { type Fault, validate } from './validate.ts';

export interface ParsedConfiguration {
  /** What could be understood: a slip in one place must not switch off the rest. */
  readonly configuration: Configuration;
  readonly problems: readonly ConfigurationProblem[];
  /** The tree of the file, to find the place of an entry; undefined for an empty file. */
  readonly tree: Node | undefined;
}

/** Reads a configuration: JSON with comments and trailing commas. @param path used to name the problems */
export function parseConfiguration(path: string, text: string, rules: readonly Rule[]): ParsedConfiguration {
  const errors: ParseError[] = [];
  const tree = parseTree(text, errors, { allowTrailingComma: true });
  const problems: ConfigurationProblem[] = [];
  const tell = (faults: readonly Fault[]) => {
    for (const fault of faults) problems.push({ path, ...fault });
  };
  tell(syntaxFaults(errors));
  if (!tree) return { configuration: {}, problems, tree };
  const { faults, sound } = validate(tree, configurationSchema(rules));
  tell(faults);
  tell(contradictions(tree));
  return { configuration: sound === undefined ? {} : (sound as Configuration), problems, tree };
}
