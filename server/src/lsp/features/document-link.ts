import type { DocumentLink } from 'vscode-languageserver';
import type { Page, Span } from '../../core/index.ts';
import { answeringOn } from '../answer.ts';
import { toRange } from '../convert.ts';
import type { Feature } from '../session.ts';
import { canonical } from '../workspace/canonical.ts';
import { folioNamed, folioOf } from '../workspace/folio.ts';

/** `textDocument/documentLink`: a jump line leads to the page that it names, where that page is there. */
export const documentLinks: Feature = {
  capabilities: () => ({ documentLinkProvider: {} }),

  register(session) {
    session.connection.onDocumentLinks(
      answeringOn(session, 'following jumps', async (document, _params, token): Promise<DocumentLink[]> => {
        const jumps = [...jumpsOf(document.page)];
        if (jumps.length === 0) return [];
        const { style } = await session.settings.of(document.uri);
        const own = folioOf(document.page, await session.facts.of(document, style, token));
        const here = canonical(document.uri);
        const folder = here.slice(0, here.lastIndexOf('/') + 1);
        const neighbours: { readonly uri: string; readonly number: string }[] = [];
        for await (const { uri, entry } of session.pages.entries(token)) {
          const { folio } = entry;
          const there = canonical(uri);
          const beside = there !== here && there.slice(0, there.lastIndexOf('/') + 1) === folder;
          const sameIssue = !own.date || !folio.date || own.date === folio.date;
          if (beside && sameIssue && folio.number) neighbours.push({ uri, number: folio.number });
        }
        return jumps.flatMap(({ span, number }) => {
          const targets = neighbours.filter((one) => one.number === number);
          // Two pages of one number: better no link than the wrong one.
          return targets.length === 1
            ? [{ range: toRange(document.lines, span), target: targets[0]!.uri }]
            : [];
        });
      }),
    );
  },
};

interface Jump {
  readonly span: Span;
  readonly number: string;
}

/** Lines of their own, and those at the end of a paragraph. */
function* jumpsOf(page: Page): Generator<Jump> {
  for (const place of page.paragraphs()) {
    const { paragraph } = place;
    const found = paragraph.role === 'jump' || paragraph.ending === 'jump' ? jump.exec(paragraph.text) : null;
    const number = found && folioNamed(found[0]);
    if (!found || !number) continue;
    const [span] = page.spansOf(place, { start: found.index, end: found.index + found[0].length });
    if (span) yield { span, number };
  }
}

const jump = /(?:下转|上接|紧接|详见|相关报道见|转|接)[^（(）)\n]{1,8}[版叠面]/;
