import { DidChangeWatchedFilesNotification } from 'vscode-languageserver';
import { logFailure } from '../answer.ts';
import type { Feature } from '../session.ts';

/** `workspace/didChangeWatchedFiles`: pages for the index; notes; configurations and word lists for the house style. */
export const watchedFiles: Feature = {
  capabilities: () => ({}),

  register(session) {
    const { connection, client, annotations, houses, settings } = session;
    session.onReady(() => {
      if (!client.watchesFiles) return;
      connection.client
        .register(DidChangeWatchedFilesNotification.type, {
          watchers: [{ globPattern: '**/*.{txt,article,json,jsonl}' }],
        })
        .catch((error) => logFailure(session, 'watching files', error));
    });
    session.onFilesChanged((events) => {
      annotations.filesChanged(events.map((one) => one.uri));
      houses.forget(events.map((one) => one.uri)).then(
        (any) => any && settings.invalidate(),
        (error) => logFailure(session, 'reading the house style again', error),
      );
    });
  },
};
