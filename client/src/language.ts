import type { TextDocument, TextEditor } from 'vscode';

/** The language of a newspaper page as it came out of OCR. */
export const languageId = 'article-text';

/** The scheme of the read-only documents that hold a page as it would read after all safe repairs. */
export const repairedScheme = 'galley-repaired';

/** A page that a person works on: in our language, and not one of our own read-only views of it. */
export function isPage(document: TextDocument | undefined): document is TextDocument {
  return document?.languageId === languageId && !ownSchemes.has(document.uri.scheme);
}

/** The editor if it shows a page that a person works on. */
export function pageEditor(editor: TextEditor | undefined): TextEditor | undefined {
  return editor && isPage(editor.document) ? editor : undefined;
}

/** `git` shows the other side of a diff: nobody proofreads that. */
const ownSchemes: ReadonlySet<string> = new Set([repairedScheme, 'git', 'output']);
