import type { Connection } from 'vscode-languageserver';
import { looksLikePage } from '../../core/index.ts';
import { FindPagesRequest, ReadFileRequest } from '../../protocol/index.ts';
import type { Files } from '../runtime.ts';
import { isPageByName } from './page-name.ts';

/** The files of the workspace as the client reads them: on any file system that it knows. */
export function clientFiles(connection: Connection): Files {
  const text = async (uri: string) => {
    const answer = await connection.sendRequest(ReadFileRequest, { uri });
    return answer ?? undefined;
  };
  return {
    async *find(folders) {
      yield* await connection.sendRequest(FindPagesRequest, { folders });
    },
    async page(uri) {
      const found = await text(uri);
      return found !== undefined && (isPageByName(uri) || looksLikePage(found)) ? found : undefined;
    },
    text,
    async notes(uri) {
      const answer = await connection.sendRequest(ReadFileRequest, { uri, notes: true });
      return answer ?? undefined;
    },
  };
}
