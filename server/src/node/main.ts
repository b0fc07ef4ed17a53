import { existsSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  type Connection,
  createConnection,
  LSPErrorCodes,
  ProposedFeatures,
  type ResponseMessage,
} from 'vscode-languageserver/node';
import type { Runtime } from '../lsp/runtime.ts';
import { startServer } from '../lsp/server.ts';
import { hashOf } from './notes-file.ts';
import { workspaceFiles } from './workspace-files.ts';

// The server as a process of its own: `node server.cjs --stdio`, or --node-ipc, --socket=PORT, --pipe=NAME.

const connection = connect();
// A fault in work that nobody waits for must not take the open pages with it; one in a request is answered there.
process.on('uncaughtException', report);
process.on('unhandledRejection', report);
startServer(connection, runtime());

function connect(): Connection {
  try {
    return createConnection(ProposedFeatures.all, {
      connectionStrategy: {
        // A request that is cancelled before its turn is answered without being done.
        cancelUndispatched: (message): ResponseMessage => ({
          jsonrpc: message.jsonrpc,
          id: null,
          error: { code: LSPErrorCodes.RequestCancelled, message: 'cancelled before it began' },
        }),
      },
    });
  } catch {
    process.stderr.write('usage: server.cjs --stdio | --node-ipc | --socket=PORT | --pipe=NAME\n');
    process.exit(2);
  }
}

function runtime(): Runtime {
  const rulePages = path.resolve(process.argv[1] ?? '.', '../../docs/rules');
  const locale = process.env.LC_ALL || process.env.LC_MESSAGES || process.env.LANG;
  return {
    after(milliseconds, work) {
      const timer = setTimeout(work, milliseconds);
      return () => clearTimeout(timer);
    },
    pause: () => new Promise((resolve) => setImmediate(resolve)),
    now: () => performance.now(),
    hash: async (text) => hashOf(text),
    files: workspaceFiles,
    ...(existsSync(rulePages) ? { rulePages: `${pathToFileURL(rulePages)}/` } : {}),
    ...(locale ? { locale } : {}),
  };
}

function report(error: unknown): void {
  connection.console.error(`galley: ${error instanceof Error ? error.stack : error}`);
}
