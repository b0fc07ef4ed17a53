import type { WorkspaceEdit } from 'vscode-languageserver';
import { CONFIGURATION_FILE, type Edit, LineIndex } from '../../core/index.ts';
import { toTextEdits } from '../convert.ts';
import type { PageDocument } from '../document.ts';
import type { Session } from '../session.ts';
import { canonical, toUri } from '../workspace/canonical.ts';

/** A change to the configuration in force for a page; one is made at the root of its workspace where there is none. */
export async function configurationEdit(
  { houses, client }: Session,
  document: PageDocument,
  change: (text: string) => readonly Edit[],
): Promise<WorkspaceEdit | undefined> {
  const found = await houses.configurationOf(document.uri);
  if (found) {
    const edits = toTextEdits(new LineIndex(found.text), change(found.text));
    const uri = toUri(found.path);
    if (!client.versionedEdits) return { changes: { [uri]: edits } };
    return { documentChanges: [{ textDocument: { uri, version: null }, edits }] };
  }
  if (!client.createsFiles) return undefined;
  const page = canonical(document.uri);
  const root = client.folders
    .map((one) => canonical(one).replace(/\/$/, ''))
    .find((one) => page.startsWith(`${one}/`));
  const uri = toUri(`${root ?? page.slice(0, page.lastIndexOf('/'))}/${CONFIGURATION_FILE}`);
  const edits = toTextEdits(new LineIndex(''), change(''));
  return {
    documentChanges: [
      { kind: 'create', uri },
      { textDocument: { uri, version: null }, edits },
    ],
  };
}
