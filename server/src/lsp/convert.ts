import {
  DiagnosticSeverity,
  DiagnosticTag,
  type Diagnostic as LspDiagnostic,
  type Range,
  type TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import {
  type Diagnostic,
  type Edit,
  format,
  inOrder,
  type LineIndex,
  type Severity,
  type Span,
} from '../core/index.ts';
import type { Client } from './client.ts';
import type { PageDocument } from './document.ts';

// The only place where the core's offsets and terms meet those of LSP.

export function toRange(lines: LineIndex, span: Span): Range {
  return { start: lines.positionAt(span.start), end: lines.positionAt(span.end) };
}

/** The span of a range; one whose ends stand the wrong way round is read as if they did not. */
export function toSpan(lines: LineIndex, range: Range): Span {
  const start = lines.offsetAt(range.start);
  const end = lines.offsetAt(range.end);
  return start <= end ? { start, end } : { start: end, end: start };
}

export function toTextEdits(lines: LineIndex, edits: readonly Edit[]): TextEdit[] {
  return inOrder(edits).map((edit) => ({ range: toRange(lines, edit.span), newText: edit.newText }));
}

/** Edits of one document, bound to its version where the client can tell: on another text they would do harm. */
export function toWorkspaceEdit(
  document: PageDocument,
  edits: readonly Edit[],
  client: Client,
): WorkspaceEdit {
  const { uri, version, lines } = document;
  const changes = toTextEdits(lines, edits);
  if (!client.versionedEdits) return { changes: { [uri]: changes } };
  return { documentChanges: [{ textDocument: { uri, version }, edits: changes }] };
}

export function toDiagnostic(found: Diagnostic, document: PageDocument, client: Client): LspDiagnostic {
  const { uri, lines } = document;
  const out: LspDiagnostic = {
    range: toRange(lines, found.span),
    severity: severities[found.severity],
    code: found.rule,
    source: 'galley',
    message: format(found.message, client.locale),
  };
  if (client.linksCodes && client.rulePages)
    out.codeDescription = { href: rulePage(client.rulePages, found.rule) };
  if (client.showsTags && isSuperfluous(found)) out.tags = [DiagnosticTag.Unnecessary];
  if (client.showsRelatedInformation && found.related?.length) {
    out.relatedInformation = found.related.slice(0, mostRelated).map((one) => ({
      location: { uri, range: toRange(lines, one.span) },
      message: format(one.message, client.locale),
    }));
  }
  return out;
}

/** The URI of the page that explains a rule. */
export function rulePage(pages: string, rule: string): string {
  return `${pages}${encodeURIComponent(rule)}.md`;
}

/** One habit of the OCR can stand in a large file a hundred thousand times; nobody reads on so far. */
const mostRelated = 500;

const severities: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

/** Characters that the fix takes away and nothing else: editors show such text faded. */
function isSuperfluous(found: Diagnostic): boolean {
  const edits = found.fix?.edits ?? [];
  return (
    edits.length > 0 &&
    edits.every(
      ({ span, newText }) =>
        newText === '' &&
        span.end > span.start &&
        span.start >= found.span.start &&
        span.end <= found.span.end,
    )
  );
}
