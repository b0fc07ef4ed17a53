import { type Range, RequestType, type TextDocumentIdentifier } from 'vscode-languageserver-protocol';
import type { FactKind } from '../core/index.ts';

/** `galley/facts`: the facts of an open page in page order. Null for a document that is not open. */
export const PageFactsRequest = new RequestType<PageFactsParams, PageFact[] | null, void>('galley/facts');

export interface PageFactsParams {
  readonly textDocument: TextDocumentIdentifier;
}

/** A fact as the client shows it. */
export interface PageFact {
  readonly kind: FactKind;
  /** As printed, breaks healed. Text of the page: to be escaped wherever it is shown. */
  readonly text: string;
  /** Equal for two facts that state the same, or name the same person, organisation or place. */
  readonly key: string;
  /** Where it stands; two ranges when a break in the text cuts it. */
  readonly ranges: readonly Range[];
  /** The name that the outline gives the article that it stands in; text of the page. */
  readonly article?: string;
  /** What it means, a line each, in the language of the client. Plain text, parts of it from the page. */
  readonly meaning: readonly string[];
}
