import { type DocumentHighlight, DocumentHighlightKind } from 'vscode-languageserver';
import { answeringOn } from '../answer.ts';
import { toRange } from '../convert.ts';
import { nameUnder } from '../name-under.ts';
import type { Feature } from '../session.ts';
import { mentionsOf } from '../workspace/names.ts';

/** `textDocument/documentHighlight`: every mention of the person, organisation or place under the caret. */
export const documentHighlights: Feature = {
  capabilities: () => ({ documentHighlightProvider: true }),

  register(session) {
    session.connection.onDocumentHighlight(
      answeringOn(
        session,
        'highlighting',
        async (document, { position }, token): Promise<DocumentHighlight[] | null> => {
          const under = await nameUnder(session, document, position, token);
          if (!under) return null;
          return mentionsOf(under.facts, under.name).flatMap(({ spans }) =>
            spans.map((span) => ({ range: toRange(document.lines, span), kind: DocumentHighlightKind.Text })),
          );
        },
      ),
    );
  },
};
