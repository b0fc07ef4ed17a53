import { RequestType, type TextDocumentIdentifier } from 'vscode-languageserver-protocol';

/** `galley/repairedText`: the page as all safe fixes would leave it. Null for a document that is not open. */
export const RepairedTextRequest = new RequestType<RepairedTextParams, RepairedText | null, void>(
  'galley/repairedText',
);

export interface RepairedTextParams {
  readonly textDocument: TextDocumentIdentifier;
  /** Only the fixes of these rules; of all rules when absent. */
  readonly rules?: readonly string[];
}

/** A page as its safe fixes leave it. */
export interface RepairedText {
  readonly text: string;
  /** The version of the document that was repaired. */
  readonly version: number;
  /** How many fixes went in. */
  readonly applied: number;
}
