import type { Diagnostic, LineIndex, Position, Span } from '../../core/index.ts';
import type { Terminal } from '../terminal.ts';
import type { CheckedFile, FailedFile } from './report.ts';

/** A range as LSP counts it: zero-based lines, zero-based UTF-16 characters, the end not included. */
export interface JsonRange {
  readonly start: Position;
  readonly end: Position;
}

export function toRange(lines: LineIndex, span: Span): JsonRange {
  return { start: lines.positionAt(span.start), end: lines.positionAt(span.end) };
}

/** One entry of `files` in the JSON document, and one line of NDJSON. */
export function fileToJson(checked: CheckedFile, terminal: Terminal): Record<string, unknown> {
  const { characters, errors, perTenThousand, pass } = checked.score;
  return {
    path: checked.path,
    encoding: checked.encoding,
    diagnostics: checked.diagnostics.map((found) => diagnosticToJson(found, checked.lines, terminal)),
    score: { characters, errors, perTenThousand, pass },
  };
}

export function failedToJson(failed: FailedFile, terminal: Terminal): Record<string, unknown> {
  return { path: failed.path, error: { code: failed.problem, message: terminal.tell(failed.said) } };
}

function diagnosticToJson(found: Diagnostic, lines: LineIndex, terminal: Terminal): Record<string, unknown> {
  return {
    rule: found.rule,
    severity: found.severity,
    message: terminal.tell(found.message),
    range: toRange(lines, found.span),
    ...(found.related?.length && {
      related: found.related.map((place) => ({
        message: terminal.tell(place.message),
        range: toRange(lines, place.span),
      })),
    }),
    ...(found.fix && {
      // What wants a look first is no fix: neither `fix --all` nor saving applies it.
      [found.fix.safe ? 'fix' : 'suggestion']: {
        title: terminal.tell(found.fix.title),
        edits: found.fix.edits.map((edit) => ({ range: toRange(lines, edit.span), newText: edit.newText })),
      },
    }),
  };
}
