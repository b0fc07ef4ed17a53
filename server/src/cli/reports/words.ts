import type { Bilingual, Severity } from '../../core/index.ts';

/** What a newsroom calls the severities. */
export const severityNames: Readonly<Record<Severity, Bilingual>> = {
  error: { zh: '差错', en: 'error' },
  warning: { zh: '警告', en: 'warning' },
  info: { zh: '提示', en: 'info' },
  hint: { zh: '建议', en: 'hint' },
};

/** From the gravest to the least. */
export const severities: readonly Severity[] = ['error', 'warning', 'info', 'hint'];

/** `1 finding`, `2 findings`: English only, Chinese needs none. */
export function plural(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}
