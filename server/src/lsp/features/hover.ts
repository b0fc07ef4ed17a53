import { type Hover, MarkupKind } from 'vscode-languageserver';
import {
  type Bilingual,
  explainFact,
  format,
  type Message,
  message,
  type PlacedFact,
  touches,
} from '../../core/index.ts';
import { answeringOn, logFailure } from '../answer.ts';
import type { Client } from '../client.ts';
import { toRange } from '../convert.ts';
import type { PageDocument } from '../document.ts';
import { escapeMarkdown, markdownLink } from '../markdown.ts';
import { Quiet } from '../quiet.ts';
import type { Feature, Session } from '../session.ts';

/** `textDocument/hover`: what a figure, a date or a name on the page means, and where else it stands. */
export const hover: Feature = {
  capabilities: () => ({ hoverProvider: true }),

  register(session) {
    readAhead(session);
    session.connection.onHover(
      answeringOn(session, 'hovering', async (document, { position }, token): Promise<Hover | null> => {
        const { style } = await session.settings.of(document.uri);
        const facts = await session.facts.of(document, style, token);
        const offset = document.lines.offsetAt(position);
        const writer = session.client.readsMarkdown ? markdown : plain;
        const told: string[] = [];
        let first: PlacedFact | undefined;
        for (const placed of facts.at(offset)) {
          const lines = explainFact(placed, facts);
          if (lines.length === 0) continue;
          first ??= placed;
          told.push(writer.fact(lines, facts.mentions(placed.fact), document, session.client));
        }
        const span = first?.spans.find((one) => touches(one, offset)) ?? first?.spans[0];
        if (!span) return null;
        return {
          contents: { kind: writer.kind, value: told.join(writer.between) },
          range: toRange(document.lines, span),
        };
      }),
    );
  },
};

/** Reads the facts of a page while nobody types, so that the first hover need not wait for them. */
function readAhead(session: Session): void {
  const { runtime, documents, settings, facts } = session;
  const quiet = new Quiet(runtime, 400, (error) => logFailure(session, 'reading facts', error));
  documents.onDidChangeContent(({ document: { uri } }) =>
    quiet.schedule(uri, async (token) => {
      const { style } = await settings.of(uri);
      const document = documents.get(uri);
      if (document && !token.isCancellationRequested) await facts.of(document, style, token);
    }),
  );
  documents.onDidClose(({ document: { uri } }) => quiet.end(uri));
}

interface Writer {
  readonly kind: MarkupKind;
  readonly between: string;
  fact(
    lines: readonly Message[],
    others: readonly PlacedFact[],
    document: PageDocument,
    client: Client,
  ): string;
}

/** Every word in it that comes from a page is escaped; the links are to places of the same document. */
const markdown: Writer = {
  kind: MarkupKind.Markdown,
  between: '\n\n---\n\n',

  fact(lines, others, document, { locale }) {
    const out = lines.map((line) => escapeMarkdown(format(line, locale)));
    if (others.length > 0) {
      const links = others.slice(0, mostLinks).map((placed) => {
        const { line, character } = document.lines.positionAt(placed.spans[0]!.start);
        const words = format(message(onLine, { line: line + 1 }), locale);
        return markdownLink(words, `${document.uri}#L${line + 1},${character + 1}`);
      });
      out.push(`${escapeMarkdown(elsewhere(others, locale))} ${links.join(' · ')}`);
    }
    return out.join('\n\n');
  },
};

const plain: Writer = {
  kind: MarkupKind.PlainText,
  between: '\n\n',

  fact(lines, others, document, { locale }) {
    const out = lines.map((line) => format(line, locale));
    if (others.length > 0) {
      const places = others.slice(0, mostLinks).map((placed) => {
        const { line } = document.lines.positionAt(placed.spans[0]!.start);
        return format(message(onLine, { line: line + 1 }), locale);
      });
      out.push(`${elsewhere(others, locale)} ${places.join(' · ')}`);
    }
    return out.join('\n');
  },
};

function elsewhere(others: readonly PlacedFact[], locale: Client['locale']): string {
  return format(message(mentioned, { count: others.length }), locale);
}

const mentioned: Bilingual = { zh: '本版另见{count}处：', en: 'Elsewhere on this page ({count}):' };
const onLine: Bilingual = { zh: '第{line}行', en: 'line {line}' };

/** A name may stand on a page a hundred times; a hover is no index. */
const mostLinks = 12;
