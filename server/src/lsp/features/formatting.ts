import { answeringOn } from '../answer.ts';
import { toTextEdits } from '../convert.ts';
import { repair } from '../repair.ts';
import type { Feature } from '../session.ts';

/** `textDocument/formatting`: all fixes that are safe without a look at them. */
export const formatting: Feature = {
  capabilities: () => ({ documentFormattingProvider: true }),

  register(session) {
    session.connection.onDocumentFormatting(
      answeringOn(session, 'formatting', async (document, _params, token) => {
        const { style } = await session.settings.of(document.uri);
        const { edits } = await repair(session, document, style, token);
        return toTextEdits(document.lines, edits);
      }),
    );
  },
};
