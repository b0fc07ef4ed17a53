import {
  type Diagnostic,
  type LineIndex,
  type Rule,
  rules,
  type Severity,
  type Span,
} from '../../core/index.ts';
import { fingerprint } from '../fingerprint.ts';
import type { Terminal } from '../terminal.ts';
import type { ReportContext } from './open.ts';
import type { CheckedFile, FailedFile, Report } from './report.ts';

/** SARIF 2.1.0 (OASIS), for code scanning and other viewers of findings. */
export function sarifReport({ terminal, version }: ReportContext): Report {
  const files: CheckedFile[] = [];
  const failures: FailedFile[] = [];
  return {
    file: (checked) => files.push(checked),
    failed: (failed) => failures.push(failed),
    end: () => {
      const log = {
        $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
        version: '2.1.0',
        runs: [
          {
            tool: {
              driver: {
                name: 'Galley',
                version,
                language: terminal.locale,
                rules: rules.map((rule) => describe(rule, terminal)),
              },
            },
            columnKind: 'utf16CodeUnits',
            newlineSequences: ['\r\n', '\n', '\r'],
            artifacts: files.map((file) => ({
              location: location(file.path),
              encoding: charset(file.encoding),
            })),
            invocations: [
              {
                executionSuccessful: failures.length === 0,
                toolExecutionNotifications: failures.map((failed) => notification(failed, terminal)),
              },
            ],
            results: files.flatMap((file, index) =>
              file.diagnostics.map((found) => result(file, index, found, terminal)),
            ),
          },
        ],
      };
      terminal.out(`${JSON.stringify(log, undefined, 2)}\n`);
    },
  };
}

function describe(rule: Rule, terminal: Terminal): Record<string, unknown> {
  const docs = terminal.say(rule.docs);
  const help = rule.source ? `${docs}\n\n${rule.source}` : docs;
  return {
    id: rule.id,
    name: rule.id.replace(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase()),
    shortDescription: { text: terminal.say(rule.name) },
    fullDescription: { text: docs },
    help: { text: help, markdown: help },
    defaultConfiguration: rule.severity === 'off' ? { enabled: false } : { level: levels[rule.severity] },
    properties: { tags: [rule.group] },
  };
}

function result(
  file: CheckedFile,
  index: number,
  found: Diagnostic,
  terminal: Terminal,
): Record<string, unknown> {
  const place = (span: Span) => ({
    physicalLocation: {
      artifactLocation: { ...location(file.path), index },
      region: region(file.lines, span),
    },
  });
  return {
    ruleId: found.rule,
    ruleIndex: rules.findIndex((rule) => rule.id === found.rule),
    level: levels[found.severity],
    message: { text: terminal.tell(found.message) },
    locations: [place(found.span)],
    ...(found.related?.length && {
      relatedLocations: found.related.map((one, at) => ({
        id: at + 1,
        message: { text: terminal.tell(one.message) },
        ...place(one.span),
      })),
    }),
    partialFingerprints: { 'galleyContext/v1': fingerprint(file.text, found) },
    ...(found.fix && {
      fixes: [
        {
          description: { text: terminal.tell(found.fix.title) },
          artifactChanges: [
            {
              artifactLocation: { ...location(file.path), index },
              replacements: found.fix.edits.map((edit) => ({
                deletedRegion: region(file.lines, edit.span),
                insertedContent: { text: edit.newText },
              })),
            },
          ],
        },
      ],
    }),
    properties: { severity: found.severity },
  };
}

function notification(failed: FailedFile, terminal: Terminal): Record<string, unknown> {
  return {
    descriptor: { id: failed.problem },
    level: 'error',
    message: { text: terminal.tell(failed.said) },
    locations: [{ physicalLocation: { artifactLocation: location(failed.path) } }],
  };
}

function region(lines: LineIndex, span: Span): Record<string, number> {
  const start = lines.positionAt(span.start);
  const end = lines.positionAt(span.end);
  return {
    startLine: start.line + 1,
    startColumn: start.character + 1,
    endLine: end.line + 1,
    endColumn: end.character + 1,
  };
}

/** A URI reference: relative paths stay so, absolute ones become file URIs. */
function location(path: string): { uri: string } {
  if (path === '-') return { uri: 'stdin' };
  const slashed = path.replaceAll('\\', '/').split('/').map(encodeURIComponent).join('/');
  if (slashed.startsWith('/')) return { uri: `file://${slashed}` };
  return { uri: /^[a-z]%3A/i.test(slashed) ? `file:///${slashed.replace('%3A', ':')}` : slashed };
}

/** The name under which the encoding is registered. */
function charset(encoding: CheckedFile['encoding']): string {
  return encoding
    .toUpperCase()
    .replace('-BOM', '')
    .replace(/^UTF-16.*/, 'UTF-16');
}

const levels: Readonly<Record<Severity, 'error' | 'warning' | 'note'>> = {
  error: 'error',
  warning: 'warning',
  info: 'note',
  hint: 'note',
};
