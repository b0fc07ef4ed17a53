import type { DocumentUri } from 'vscode-languageserver';

/**
 * One spelling for a file: clients and hosts differ in which characters of a path they percent-encode and in the case
 * of a drive letter. For comparing only; what goes to the client is what was given.
 */
export function canonical(uri: DocumentUri): string {
  let decoded = uri;
  try {
    decoded = decodeURIComponent(uri);
  } catch {
    // A stray % is part of the name.
  }
  return decoded.replace(/^file:\/\/\/[A-Z]:/, (drive) => drive.toLowerCase());
}
