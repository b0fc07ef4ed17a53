import { type Range, RequestType, type TextDocumentIdentifier } from 'vscode-languageserver-protocol';
import type { ProofScore } from '../core/index.ts';

/** `galley/proofScore`: the estimate (差错率) for an open page. Null for a document that is not open. */
export const ProofScoreRequest = new RequestType<ProofScoreParams, PageScore | null, void>(
  'galley/proofScore',
);

export interface ProofScoreParams {
  readonly textDocument: TextDocumentIdentifier;
}

/** The estimate for a page, with one for each article. */
export interface PageScore extends ProofScore {
  /** What each rule contributes, the heaviest first, with its name in the reader's language. */
  readonly byRule: readonly (ProofScore['byRule'][number] & { readonly name: string })[];
  /** The version of the document that was scored. */
  readonly version: number;
  readonly articles: readonly ArticleScore[];
}

/** The estimate for one article. */
export interface ArticleScore extends ProofScore {
  /** The headline; text of the page. Empty where the article has lost it. */
  readonly title: string;
  readonly range: Range;
}
