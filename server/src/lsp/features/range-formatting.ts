import { compatible, type Edit } from '../../core/index.ts';
import { answeringOn } from '../answer.ts';
import { toSpan, toTextEdits } from '../convert.ts';
import type { Feature } from '../session.ts';

/** `textDocument/rangeFormatting`: the safe fixes that lie wholly inside the selection. */
export const rangeFormatting: Feature = {
  capabilities: () => ({ documentRangeFormattingProvider: true }),

  register(session) {
    session.connection.onDocumentRangeFormatting(
      answeringOn(session, 'formatting', async (document, { range }, token) => {
        const { style } = await session.settings.of(document.uri);
        const { start, end } = toSpan(document.lines, range);
        const inside = (edit: Edit) => start <= edit.span.start && edit.span.end <= end;
        const found = await session.checks.of(document, style, token);
        const { edits } = compatible(found.filter(({ fix }) => fix?.safe && fix.edits.every(inside)));
        return toTextEdits(document.lines, edits);
      }),
    );
  },
};
