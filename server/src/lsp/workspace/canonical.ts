import type { DocumentUri } from 'vscode-languageserver';

/**
 * One spelling for a file: clients and hosts differ in which characters of a path they percent-encode and in the case
 * of a drive letter. For comparing, and for globs; what goes to the client is what was given, or `toUri` of this.
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

/** The URI of a canonical path, every segment encoded. */
export function toUri(path: string): DocumentUri {
  const [, root = '', rest = path] =
    /^([a-z][a-z\d+.-]*:\/\/[^/]*\/|[a-z][a-z\d+.-]*:)(.*)$/is.exec(path) ?? [];
  return root + rest.split('/').map(encodeURIComponent).join('/');
}
