import { type Disposable, FileType, RelativePattern, Uri, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { FindPagesRequest, ReadFileRequest } from '#protocol/index.ts';

/** Reads files for the server, through whatever file system the workspace is on. */
export function serveFiles(client: BaseLanguageClient): Disposable[] {
  return [
    client.onRequest(FindPagesRequest, async ({ folders }, token) => {
      const found = await Promise.all(
        folders.map((folder) =>
          workspace.findFiles(
            new RelativePattern(Uri.parse(folder), '**/*.{txt,article}'),
            '**/node_modules/**',
            undefined,
            token,
          ),
        ),
      );
      return found.flat().map((uri) => client.code2ProtocolConverter.asUri(uri));
    }),
    client.onRequest(ReadFileRequest, async ({ uri, notes }) => {
      const file = client.protocol2CodeConverter.asUri(uri);
      return notes ? textOf(file, largestNotes, (bytes) => new TextDecoder().decode(bytes)) : textOf(file);
    }),
  ];
}

async function textOf(uri: Uri, most = largest, read = decode): Promise<string | null> {
  try {
    const { type, size } = await workspace.fs.stat(uri);
    if ((type & FileType.File) === 0 || size > most) return null;
    return read(await workspace.fs.readFile(uri));
  } catch {
    // Not there, not readable, or in an encoding that no newsroom uses.
    return null;
  }
}

/** UTF-8, or GB18030 where it is not; a byte order mark decides for UTF-16. */
function decode(bytes: Uint8Array): string {
  const strict = (encoding: string) => new TextDecoder(encoding, { fatal: true }).decode(bytes);
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return strict('utf-16le');
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return strict('utf-16be');
  try {
    return strict('utf-8');
  } catch {
    return strict('gb18030');
  }
}

/** Bytes. A file larger than this is no newspaper page and no configuration. */
const largest = 4 * 1024 * 1024;
/** Bytes. A note takes some six hundred. */
const largestNotes = 64 * 1024 * 1024;
