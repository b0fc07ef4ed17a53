import {
  type CancellationToken,
  type DocumentSymbol,
  type SymbolInformation,
  SymbolKind,
} from 'vscode-languageserver';
import {
  articleScores,
  type Bilingual,
  type Diagnostic,
  format,
  type Locale,
  message,
  type OutlineSymbol,
  outlinePage,
  rules,
} from '../../core/index.ts';
import { answeringOn } from '../answer.ts';
import { toRange } from '../convert.ts';
import type { PageDocument } from '../document.ts';
import type { Feature } from '../session.ts';

/** `textDocument/documentSymbol`: label → article → subhead. */
export const documentSymbols: Feature = {
  capabilities: () => ({ documentSymbolProvider: true }),

  register(session) {
    const { client, connection, settings, checks } = session;
    const outlines = new WeakMap<readonly Diagnostic[], DocumentSymbol[]>();
    const outlineOf = async (document: PageDocument, token: CancellationToken) => {
      // The outline of a very large page does not wait until all of it is checked.
      if (document.text.length > largestScored) return outlineSymbols(document, undefined, client.locale);
      const { style } = await settings.of(document.uri);
      const found = await checks.of(document, style, token);
      const outline = outlines.get(found) ?? outlineSymbols(document, found, client.locale);
      outlines.set(found, outline);
      return outline;
    };
    connection.onDocumentSymbol(
      answeringOn(
        session,
        'the outline',
        async (document, _params, token): Promise<DocumentSymbol[] | SymbolInformation[]> => {
          const outline = await outlineOf(document, token);
          return client.nestsSymbols ? outline : [...flat(outline, document.uri)];
        },
      ),
    );
  },
};

function outlineSymbols(
  document: PageDocument,
  found: readonly Diagnostic[] | undefined,
  locale: Locale,
): DocumentSymbol[] {
  const { page } = document;
  const scores = new Map(
    articleScores(found ?? [], page, rules).map(({ article, score }) => [article.section, score]),
  );
  const score = ({ kind, selectionSpan }: OutlineSymbol) => {
    const section = kind === 'article' ? page.sectionAt(selectionSpan.start)?.section : undefined;
    const { errors = 0, perTenThousand = 0 } = (section && scores.get(section)) ?? {};
    return errors === 0 ? '' : format(message(estimate, { rate: perTenThousand }), locale);
  };
  return outlinePage(page).map((symbol) => toSymbol(symbol, document, score));
}

function toSymbol(
  symbol: OutlineSymbol,
  document: PageDocument,
  score: (symbol: OutlineSymbol) => string,
): DocumentSymbol {
  const detail = [symbol.detail, score(symbol)].filter((one) => one !== '').join(' · ');
  return {
    name: symbol.name,
    ...(detail === '' ? {} : { detail }),
    kind: kinds[symbol.kind],
    range: toRange(document.lines, symbol.span),
    selectionRange: toRange(document.lines, symbol.selectionSpan),
    children: symbol.children.map((child) => toSymbol(child, document, score)),
  };
}

const estimate: Bilingual = { zh: '约{rate}‱', en: 'est. {rate}‱' };

/** UTF-16 units: some dozens of newspaper pages. */
const largestScored = 300_000;

/** LSP knows only programs; these are what editors draw as a group, a thing with parts, and a part. */
const kinds: Readonly<Record<OutlineSymbol['kind'], SymbolKind>> = {
  label: SymbolKind.Namespace,
  article: SymbolKind.Class,
  subhead: SymbolKind.Field,
};

function* flat(
  symbols: readonly DocumentSymbol[],
  uri: string,
  container?: string,
): Generator<SymbolInformation> {
  for (const { name, kind, range, children } of symbols) {
    yield {
      name,
      kind,
      location: { uri, range },
      ...(container === undefined ? {} : { containerName: container }),
    };
    yield* flat(children ?? [], uri, name);
  }
}
