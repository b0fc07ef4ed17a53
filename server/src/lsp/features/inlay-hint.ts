import { type InlayHint, InlayHintKind } from 'vscode-languageserver';
import { explainFact, format } from '../../core/index.ts';
import { answeringOn } from '../answer.ts';
import { toSpan } from '../convert.ts';
import type { Feature } from '../session.ts';

/** `textDocument/inlayHint`: what a figure comes to in other units and what follows from it. Off by default. */
export const inlayHints: Feature = {
  capabilities: () => ({ inlayHintProvider: true }),

  register(session) {
    const { connection, client, settings } = session;
    connection.languages.inlayHint.on(
      answeringOn(session, 'hints', async (document, { range }, token): Promise<InlayHint[]> => {
        const { style, inlayHints: wanted } = await settings.of(document.uri);
        if (!wanted) return [];
        const facts = await session.facts.of(document, style, token);
        const { start, end } = toSpan(document.lines, range);
        const hints: InlayHint[] = [];
        for (const placed of facts.within({ start, end })) {
          if (!quantities.has(placed.fact.kind)) continue;
          const lines = explainFact(placed, facts)
            .map((line) => format(line, client.locale))
            .filter((line) => saysMore(line, placed.fact.text));
          const place = placed.spans.at(-1)!.end;
          if (lines.length === 0 || place < start || place > end) continue;
          hints.push({
            position: document.lines.positionAt(place),
            label: lines.join(client.locale === 'zh' ? '；' : '; '),
            kind: InlayHintKind.Type,
            paddingLeft: true,
          });
        }
        return hints;
      }),
    );
    settings.onDidChange(() => {
      if (client.refreshesHints) void connection.languages.inlayHint.refresh();
    });
  },
};

/** What is inside a change or a share is told with the whole. */
const quantities: ReadonlySet<string> = new Set(['number', 'percentage', 'change', 'share']);

/** A value that the words do not give themselves: 71项 is 71 项, and a remark without a figure belongs into the hover. */
function saysMore(line: string, words: string): boolean {
  return /\d/.test(line) && bare(line) !== bare(words);
}

function bare(text: string): string {
  return text.replace(/[\s,，]/g, '');
}
