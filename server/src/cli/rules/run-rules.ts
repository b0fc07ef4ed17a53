import { type Rule, rules } from '../../core/index.ts';
import type { RulesOptions } from '../commands/rules.ts';
import { knownRules } from '../rule-ids.ts';
import type { Terminal } from '../terminal.ts';
import { explainRule, listRules } from './print-rules.ts';

/** Lists all rules, or explains one. The exit status is 0. @throws UsageError for a rule that does not exist */
export function runRules(id: string | undefined, options: RulesOptions, terminal: Terminal): number {
  const asked = id === undefined ? undefined : knownRules([id]);
  const shown = asked ? rules.filter((rule) => asked.has(rule.id)) : rules;
  if (options.format === 'json') {
    terminal.out(`${JSON.stringify({ version: 1, rules: shown.map(toJson) }, undefined, 2)}\n`);
  } else {
    terminal.out(asked ? explainRule(shown[0]!, terminal) : listRules(shown, terminal));
  }
  return 0;
}

/** The record of a rule as other programs read it; texts in both languages, whatever the terminal speaks. */
function toJson(rule: Rule): Record<string, unknown> {
  return {
    id: rule.id,
    severity: rule.severity,
    group: rule.group,
    scope: rule.scope,
    name: rule.name,
    docs: rule.docs,
    ...(rule.source !== undefined && { source: rule.source }),
    errors: rule.errors,
    examples: rule.examples,
    page: `docs/rules/${rule.id}.md`,
  };
}
