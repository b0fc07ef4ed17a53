import { type Diagnostic, type DiagnosticSeverity, languages, type Position, type Uri } from 'vscode';
import { annotationRules } from '#core/index.ts';

/** Galley's own findings of a file, in reading order; other linters' diagnostics are not counted. */
export function findingsOf(uri: Uri): Diagnostic[] {
  return languages
    .getDiagnostics(uri)
    .filter((one) => one.source === source)
    .sort((a, b) => a.range.start.compareTo(b.range.start) || a.range.end.compareTo(b.range.end));
}

/** Those that the page is to blame for: what nobody verified yet is told by the progress of the check. */
export function faultsOf(uri: Uri): Diagnostic[] {
  return findingsOf(uri).filter((one) => !annotationRules.has(String(ruleOf(one))));
}

/** The rule that a finding comes from. */
export function ruleOf({ code }: Diagnostic): string | number | undefined {
  return typeof code === 'object' ? code.value : code;
}

/** The finding behind the position, or before it, going round at the ends of the file. */
export function neighbour(
  findings: readonly Diagnostic[],
  from: Position,
  direction: 'next' | 'previous',
): Diagnostic | undefined {
  if (direction === 'next') return findings.find((one) => one.range.start.isAfter(from)) ?? findings[0];
  return findings.findLast((one) => one.range.start.isBefore(from)) ?? findings.at(-1);
}

/** The gravest severity among the findings; VS Code counts errors as 0. */
export function gravest(findings: readonly Diagnostic[]): DiagnosticSeverity | undefined {
  return findings.length === 0 ? undefined : Math.min(...findings.map((one) => one.severity));
}

const source = 'galley';
