import { type DocumentDiagnosticReport, LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import { answering, logFailure } from '../answer.ts';
import { Reports } from '../reports.ts';
import type { Feature } from '../session.ts';

/** `textDocument/diagnostic`: findings when the client asks, and only if they changed since it asked last. */
export const pulledDiagnostics: Feature = {
  capabilities: ({ pullsDiagnostics }) =>
    pullsDiagnostics
      ? {
          diagnosticProvider: {
            identifier: 'galley',
            interFileDependencies: false,
            workspaceDiagnostics: false,
          },
        }
      : {},

  register(session) {
    const { client, connection, documents, settings, annotations, checks } = session;
    if (!client.pullsDiagnostics) return;
    const reports = new Reports(client);
    connection.languages.diagnostics.on(
      answering(session, 'checking', async ({ textDocument: { uri }, previousResultId }, token) => {
        const { style } = await settings.of(uri);
        const document = documents.get(uri);
        if (!document) return none;
        const found = await checks.of(document, style, token);
        const now = documents.get(uri);
        if (!now) return none;
        if (now !== document) throw changedMeanwhile();
        const { id, items } = reports.of(document, found);
        return id === previousResultId
          ? { kind: 'unchanged', resultId: id }
          : ({ kind: 'full', resultId: id, items } satisfies DocumentDiagnosticReport);
      }),
    );
    documents.onDidClose(({ document }) => reports.forget(document.uri));
    const refresh = () => {
      if (!client.refreshesDiagnostics) return;
      const asked = connection.languages.diagnostics.refresh();
      asked.catch((error) => logFailure(session, 'asking for a new look at the findings', error));
    };
    settings.onDidChange(refresh);
    annotations.onDidChange(refresh);
  },
};

const none: DocumentDiagnosticReport = { kind: 'full', items: [] };

/** Findings for an old version would stand in the wrong places; the client is told to ask again. */
function changedMeanwhile(): ResponseError<{ retriggerRequest: boolean }> {
  const reason = 'galley: the page changed while it was checked';
  return new ResponseError(LSPErrorCodes.ServerCancelled, reason, { retriggerRequest: true });
}
