import { TextDocuments } from 'vscode-languageserver';
import { PageDocument } from './document.ts';

/** The open pages, each at its newest version. A page that is closed is dropped with everything made of it. */
export function openDocuments(): TextDocuments<PageDocument> {
  return new TextDocuments<PageDocument>({
    create: (uri, _language, version, text) => PageDocument.open(uri, version, text),
    update: (document, changes, version) => document.changed(changes, version),
  });
}
