import { rules } from '../core/index.ts';
import { UsageError } from './usage-error.ts';

/** The ids asked for, all of them real; undefined means every rule in force. @throws UsageError for an unknown one. */
export function knownRules(asked: readonly string[] | undefined): ReadonlySet<string> | undefined {
  if (!asked) return undefined;
  const known = new Set(rules.map((rule) => rule.id));
  const unknown = asked.filter((id) => !known.has(id));
  if (unknown.length === 0 && asked.length > 0) return new Set(asked);
  if (asked.length === 0) {
    throw new UsageError({ zh: '--rules 没有列出规则。', en: '--rules names no rule.' });
  }
  throw new UsageError(
    { zh: '没有这样的规则：{unknown}。现有规则：{known}', en: 'no such rule: {unknown}. There are: {known}' },
    { unknown: unknown.join(', '), known: [...known].join(', ') },
  );
}
