import { RequestType } from 'vscode-languageserver-protocol';

/**
 * Asked by the server of a client that said `files: true` when it started it: what lies in the workspace. Such a client
 * reaches places that the server cannot, for instance in a browser or on a virtual file system.
 */
export const FindPagesRequest = new RequestType<FindPagesParams, string[], void>('galley/findPages');

export interface FindPagesParams {
  /** URIs of workspace folders. The answer: URIs of all `.txt` and `.article` files below them. */
  readonly folders: readonly string[];
}

/** The text of a file; null when there is none or it is no text. */
export const ReadFileRequest = new RequestType<ReadFileParams, string | null, void>('galley/readFile');

export interface ReadFileParams {
  readonly uri: string;
  /** It holds notes, or the text that notes were made on: UTF-8 whatever its bytes, and perhaps longer than a page. */
  readonly notes?: true;
}
