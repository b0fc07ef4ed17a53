import { type CompletionItem, CompletionItemKind, type CompletionList } from 'vscode-languageserver';
import { answeringOn } from '../answer.ts';
import { toRange } from '../convert.ts';
import type { Feature } from '../session.ts';
import type { NamedFact } from '../workspace/names.ts';

/** `textDocument/completion`: names that the page or the workspace knows, with role and affiliation beside them. */
export const completion: Feature = {
  capabilities: () => ({ completionProvider: {} }),

  register(session) {
    session.connection.onCompletion(
      answeringOn(session, 'completing', async (document, { position }, token): Promise<CompletionList> => {
        const { lines, text } = document;
        const offset = lines.offsetAt(position);
        const before = text.slice(Math.max(lines.lineStart(position.line), offset - longest), offset);
        const items = new Map<string, CompletionItem>();
        for await (const { uri, entry } of session.pages.entries(token, document)) {
          for (const { fact } of entry.names.values()) {
            const typed = typedOf(fact.name, before);
            if (typed === undefined || items.has(fact.name)) continue;
            items.set(fact.name, {
              label: fact.name,
              ...detail(fact),
              kind: kinds[fact.kind],
              // What the page itself knows comes before what its neighbours know.
              sortText: `${uri === document.uri ? 0 : 1}${9 - typed}${fact.name}`,
              textEdit: { range: toRange(lines, { start: offset - typed, end: offset }), newText: fact.name },
            });
            if (items.size >= most) break;
          }
        }
        return { isIncomplete: true, items: [...items.values()] };
      }),
    );
  },
};

/** How many characters of the name stand before the caret already; undefined when typed text leads elsewhere. */
function typedOf(name: string, before: string): number | undefined {
  for (let length = Math.min(name.length, before.length); length > 0; length--) {
    if (name.startsWith(before.slice(before.length - length)))
      return length === name.length ? undefined : length;
  }
  return /[\p{L}\p{N}]$/u.test(before) ? undefined : 0;
}

function detail(fact: NamedFact): { detail?: string } {
  const known = fact.kind === 'person' ? [fact.affiliation, fact.role].filter(Boolean).join(' ') : '';
  return known === '' ? {} : { detail: known };
}

const kinds: Readonly<Record<NamedFact['kind'], CompletionItemKind>> = {
  person: CompletionItemKind.Constant,
  organisation: CompletionItemKind.Module,
  place: CompletionItemKind.Field,
};

/** UTF-16 units before the caret that may be the beginning of a name. */
const longest = 12;
const most = 200;
