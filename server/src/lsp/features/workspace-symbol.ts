import { SymbolKind, type WorkspaceSymbol } from 'vscode-languageserver';
import { answering } from '../answer.ts';
import type { Feature } from '../session.ts';
import type { PageEntry } from '../workspace/page-entry.ts';

/** `workspace/symbol`: headlines, persons and organisations of all pages. */
export const workspaceSymbols: Feature = {
  capabilities: () => ({ workspaceSymbolProvider: true }),

  register(session) {
    session.connection.onWorkspaceSymbol(
      answering(session, 'searching', async ({ query }, token) => {
        const found: WorkspaceSymbol[] = [];
        for await (const { uri, entry } of session.pages.entries(token)) {
          for (const symbol of symbolsOf(uri, entry)) {
            if (matches(symbol.name, query)) found.push(symbol);
            if (found.length >= most) return found;
          }
        }
        return found;
      }),
    );
  },
};

/** A name stands for all its mentions on a page, at the one that introduces it. */
function* symbolsOf(uri: string, { headlines, names }: PageEntry): Generator<WorkspaceSymbol> {
  for (const { name, kind, range, label } of headlines) {
    const symbol = {
      name,
      kind: kind === 'label' ? SymbolKind.Namespace : SymbolKind.Class,
      location: { uri, range },
    };
    yield label === undefined ? symbol : { ...symbol, containerName: label };
  }
  for (const { fact, introduction } of names.values()) {
    if (fact.kind === 'place') continue;
    const known = fact.kind === 'person' ? [fact.affiliation, fact.role].filter(Boolean).join(' ') : '';
    const symbol = {
      name: fact.name,
      kind: fact.kind === 'person' ? SymbolKind.Constant : SymbolKind.Module,
      location: { uri, range: introduction },
    };
    yield known === '' ? symbol : { ...symbol, containerName: known };
  }
}

/** Whether the characters of the query stand in the name in their order, as editors match. */
function matches(name: string, query: string): boolean {
  let from = 0;
  const lower = name.toLowerCase();
  for (const character of query.toLowerCase().replace(/\s/g, '')) {
    const at = lower.indexOf(character, from);
    if (at < 0) return false;
    from = at + character.length;
  }
  return true;
}

/** A list that nobody reads to its end; typing on narrows it. */
const most = 500;
