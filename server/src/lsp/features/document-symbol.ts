import { type DocumentSymbol, type SymbolInformation, SymbolKind } from 'vscode-languageserver';
import { type OutlineSymbol, outlinePage } from '../../core/index.ts';
import { answeringOn } from '../answer.ts';
import { toRange } from '../convert.ts';
import type { PageDocument } from '../document.ts';
import type { Feature } from '../session.ts';

/** `textDocument/documentSymbol`: label → article → subhead. */
export const documentSymbols: Feature = {
  capabilities: () => ({ documentSymbolProvider: true }),

  register(session) {
    const outlines = new WeakMap<PageDocument, DocumentSymbol[]>();
    const outlineOf = (document: PageDocument) => {
      const known = outlines.get(document);
      if (known) return known;
      const outline = outlinePage(document.page).map((symbol) => toSymbol(symbol, document));
      outlines.set(document, outline);
      return outline;
    };
    session.connection.onDocumentSymbol(
      answeringOn(session, 'the outline', (document): DocumentSymbol[] | SymbolInformation[] => {
        const outline = outlineOf(document);
        return session.client.nestsSymbols ? outline : [...flat(outline, document.uri)];
      }),
    );
  },
};

function toSymbol(symbol: OutlineSymbol, document: PageDocument): DocumentSymbol {
  return {
    name: symbol.name,
    ...(symbol.detail ? { detail: symbol.detail } : {}),
    kind: kinds[symbol.kind],
    range: toRange(document.lines, symbol.span),
    selectionRange: toRange(document.lines, symbol.selectionSpan),
    children: symbol.children.map((child) => toSymbol(child, document)),
  };
}

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
