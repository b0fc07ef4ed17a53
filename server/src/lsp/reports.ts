import type { Diagnostic as LspDiagnostic } from 'vscode-languageserver';
import type { Diagnostic } from '../core/index.ts';
import type { Client } from './client.ts';
import { toDiagnostic } from './convert.ts';
import type { PageDocument } from './document.ts';

/** Findings as LSP shows them, under an id that stays the same as long as a client would see no difference. */
export interface Report {
  readonly id: string;
  readonly items: LspDiagnostic[];
}

/** The last report of each open page. */
export class Reports {
  readonly #client: Client;
  readonly #last = new Map<
    string,
    Report & { readonly found: readonly Diagnostic[]; readonly document: PageDocument }
  >();
  #count = 0;

  constructor(client: Client) {
    this.#client = client;
  }

  of(document: PageDocument, found: readonly Diagnostic[]): Report {
    const last = this.#last.get(document.uri);
    if (last?.document === document && last.found === found) return last;
    const items = found.map((one) => toDiagnostic(one, document, this.#client));
    const id = last && isSame(items, last.items) ? last.id : String(++this.#count);
    const report = { id, items, found, document };
    this.#last.set(document.uri, report);
    return report;
  }

  forget(uri: string): void {
    this.#last.delete(uri);
  }
}

/** Whether two values that came from `toDiagnostic` hold the same, without writing either out as text. */
function isSame(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  const [left, right] = [Object.entries(a), Object.entries(b)];
  return (
    left.length === right.length &&
    left.every(([key, value], at) => right[at]![0] === key && isSame(value, right[at]![1]))
  );
}
