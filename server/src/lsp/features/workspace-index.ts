import type { WorkspaceFolder } from 'vscode-languageserver';
import type { Feature } from '../session.ts';
import { Indexer } from '../workspace/indexer.ts';

/** Keeps the names and headlines of all pages of the workspace at hand for the features that look beyond one page. */
export const workspaceIndex: Feature = {
  capabilities: ({ changesFolders }) =>
    changesFolders ? { workspace: { workspaceFolders: { supported: true, changeNotifications: true } } } : {},

  register(session) {
    const { connection, client, documents, files, runtime } = session;
    if (!files) return;
    const indexer = new Indexer(session, files);
    const uris = (folders: readonly WorkspaceFolder[]) => folders.map((one) => one.uri);
    session.onReady(() => {
      // The page in front comes first; the rest of the workspace can wait until it is on the screen.
      runtime.after(headStart, () => indexer.add(client.folders));
      if (client.changesFolders) {
        connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
          indexer.remove(uris(removed));
          indexer.add(uris(added));
        });
      }
    });
    session.onFilesChanged((events) => indexer.changed(events));
    documents.onDidClose(({ document }) => indexer.closed(document.uri));
    connection.onShutdown(() => indexer.dispose());
  },
};

/** Milliseconds. */
const headStart = 1_000;
