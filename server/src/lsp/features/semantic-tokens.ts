import type { CancellationToken, SemanticTokens, SemanticTokensDelta } from 'vscode-languageserver';
import type { Span } from '../../core/index.ts';
import { answeringOn } from '../answer.ts';
import { toSpan } from '../convert.ts';
import type { PageDocument } from '../document.ts';
import { tokensIn, tokenTypes } from '../semantic-tokens.ts';
import type { Feature, Session } from '../session.ts';

/** `textDocument/semanticTokens`: what a line is by its context, and the facts in it. */
export const semanticTokens: Feature = {
  capabilities: () => ({
    semanticTokensProvider: {
      legend: { tokenTypes: [...tokenTypes], tokenModifiers: [] },
      full: { delta: true },
      range: true,
    },
  }),

  register(session) {
    const { documents } = session;
    const { semanticTokens: requests } = session.connection.languages;
    const last = new Map<string, SemanticTokens>();
    let count = 0;
    const whole = async (document: PageDocument, token: CancellationToken): Promise<SemanticTokens> => {
      const data = await tokensOf(session, document, { start: 0, end: document.text.length }, token);
      const tokens = { resultId: String(++count), data };
      last.set(document.uri, tokens);
      return tokens;
    };
    documents.onDidClose(({ document }) => last.delete(document.uri));
    requests.on(
      answeringOn(session, 'colouring', (document, _params, token) =>
        document.text.length > largest ? null : whole(document, token),
      ),
    );
    requests.onDelta(
      answeringOn(session, 'colouring', async (document, { previousResultId }, token) => {
        if (document.text.length > largest) return null;
        const before = last.get(document.uri);
        const now = await whole(document, token);
        return before?.resultId === previousResultId ? difference(before.data, now) : now;
      }),
    );
    requests.onRange(
      answeringOn(session, 'colouring', async (document, { range }, token) => ({
        data: await tokensOf(session, document, toSpan(document.lines, range), token),
      })),
    );
  },
};

async function tokensOf(
  session: Session,
  document: PageDocument,
  range: Span,
  token: CancellationToken,
): Promise<number[]> {
  const { style } = await session.settings.of(document.uri);
  return tokensIn(range, document, await session.facts.of(document, style, token));
}

/** One edit that covers all that changed: keystrokes change one place. */
function difference(before: readonly number[], { resultId, data }: SemanticTokens): SemanticTokensDelta {
  let start = 0;
  while (start < before.length && start < data.length && before[start] === data[start]) start++;
  let end = before.length;
  let newEnd = data.length;
  while (end > start && newEnd > start && before[end - 1] === data[newEnd - 1]) {
    end--;
    newEnd--;
  }
  const edit = { start, deleteCount: end - start, data: data.slice(start, newEnd) };
  return { ...(resultId ? { resultId } : {}), edits: edit.deleteCount + edit.data.length > 0 ? [edit] : [] };
}

/** UTF-16 units. Colours of a page beyond this size come from the grammar alone. */
const largest = 1_000_000;
