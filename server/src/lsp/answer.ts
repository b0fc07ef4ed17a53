import {
  type CancellationToken,
  ErrorCodes,
  LSPErrorCodes,
  ResponseError,
  type TextDocumentIdentifier,
  type WorkDoneProgressReporter,
} from 'vscode-languageserver';
import type { PageDocument } from './document.ts';
import type { Session } from './session.ts';

/** Thrown where work notices that nobody waits for its result any more. */
export class Cancelled extends Error {}

/** Says in the client's log what went wrong and where. */
export function logFailure({ connection }: Session, what: string, error: unknown): void {
  connection.console.error(`galley: ${what} failed: ${error instanceof Error ? error.stack : error}`);
}

export function stopIf(token: CancellationToken): void {
  if (token.isCancellationRequested) throw new Cancelled();
}

type Handler<P, R> = (params: P, token: CancellationToken, progress?: WorkDoneProgressReporter) => Promise<R>;

/**
 * A request handler that reads its messages first, so that a cancellation on its heels is seen, and whose failures are
 * answered to the one request and logged. The server lives on.
 */
export function answering<P, R>(session: Session, what: string, work: Handler<P, R>): Handler<P, R> {
  return async (params, token, progress) => {
    try {
      await session.runtime.pause();
      stopIf(token);
      const result = await work(params, token, progress);
      stopIf(token);
      return result;
    } catch (error) {
      if (error instanceof Cancelled)
        throw new ResponseError(LSPErrorCodes.RequestCancelled, `${what} was cancelled`);
      if (error instanceof ResponseError) throw error;
      logFailure(session, what, error);
      const reason = error instanceof Error ? error.message : String(error);
      throw new ResponseError(ErrorCodes.InternalError, `galley: ${what} failed: ${reason}`);
    }
  };
}

/** The same for a request about one document: it sees the version that was open when the request came. */
export function answeringOn<P extends { readonly textDocument: TextDocumentIdentifier }, R>(
  session: Session,
  what: string,
  work: (
    document: PageDocument,
    params: P,
    token: CancellationToken,
    progress?: WorkDoneProgressReporter,
  ) => R | Promise<R>,
): Handler<P, R | null> {
  return (params, token, progress) => {
    const document = session.documents.get(params.textDocument.uri);
    const handler = answering<P, R | null>(session, what, async () =>
      document ? work(document, params, token, progress) : null,
    );
    return handler(params, token, progress);
  };
}
