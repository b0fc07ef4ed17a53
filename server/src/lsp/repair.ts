import type { CancellationToken } from 'vscode-languageserver';
import { composeEdits, type Edit, repairPage, type Style } from '../core/index.ts';
import { stopIf } from './answer.ts';
import type { PageDocument } from './document.ts';

/** The page with its safe fixes, and the same as edits of the version at hand: LSP knows no edits in rounds. */
export function repair(
  document: PageDocument,
  style: Style,
  token: CancellationToken,
  rules?: readonly string[],
): { readonly text: string; readonly edits: readonly Edit[]; readonly applied: number } {
  const { text, applied, rounds } = repairPage(document.text, style, {
    cancelled: () => token.isCancellationRequested,
    ...(rules ? { rules: new Set(rules) } : {}),
  });
  stopIf(token);
  return { text, edits: composeEdits(document.text.length, rounds), applied: applied.length };
}
