import {
  type CancellationToken,
  type CodeAction,
  CodeActionKind,
  type CodeActionParams,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import { touches } from '../../core/index.ts';
import { configuredCommand } from '../../protocol/index.ts';
import type { ActionSource, LaterAction, LaterData, Place } from '../actions/action.ts';
import { addToGlossary } from '../actions/add-to-glossary.ts';
import { fixHere } from '../actions/fix.ts';
import { fixAll } from '../actions/fix-all.ts';
import { fixRule } from '../actions/fix-rule.ts';
import { ignoreHere } from '../actions/ignore.ts';
import { showRule } from '../actions/show-rule.ts';
import { turnOff } from '../actions/turn-off.ts';
import { answering, answeringOn } from '../answer.ts';
import { toDiagnostic, toSpan } from '../convert.ts';
import type { PageDocument } from '../document.ts';
import type { Feature, Session } from '../session.ts';

/** In the order in which a menu shows them. */
const sources: readonly (ActionSource | LaterAction)[] = [
  fixHere,
  fixRule,
  addToGlossary,
  ignoreHere,
  turnOff,
  showRule,
  fixAll,
];

/** `textDocument/codeAction` and `codeAction/resolve`. */
export const codeActions: Feature = {
  capabilities: ({ literalCodeActions, resolvesEdits }) =>
    literalCodeActions
      ? {
          codeActionProvider: {
            codeActionKinds: [CodeActionKind.QuickFix, fixAll.kind],
            resolveProvider: resolvesEdits,
          },
        }
      : {},

  register(session) {
    const { client, connection, documents } = session;
    connection.onCodeAction(
      answeringOn(session, 'code actions', async (document, params, token) => {
        const wanted = sources.filter(({ kind }) => isWanted(kind, params));
        if (wanted.length === 0) return [];
        const place = await placeOf(session, document, params, token);
        const actions = wanted.flatMap((source) => source.offer(place));
        return client.resolvesEdits
          ? actions
          : (await Promise.all(actions.map((action) => resolved(action, place)))).filter(isOfUse);
      }),
    );
    connection.onCodeActionResolve(
      answering(session, 'the code action', async (action, token) => {
        const document = isLater(action.data) && documents.get(action.data.uri);
        return document ? resolved(action, await pageOf(session, document, token)) : action;
      }),
    );
  },
};

/** A kind holds those that begin with it: `source` asks for `source.fixAll.galley` too. */
function isWanted(kind: string, { context: { only } }: CodeActionParams): boolean {
  if (!only) return true;
  return only.some((one) => one === '' || kind === one || kind.startsWith(`${one}.`));
}

async function placeOf(
  session: Session,
  document: PageDocument,
  { range }: CodeActionParams,
  token: CancellationToken,
): Promise<Place> {
  const page = await pageOf(session, document, token);
  const { start, end } = toSpan(document.lines, range);
  // What merely ends or begins where the caret stands is meant only where nothing else is.
  const around = page.found.filter(({ span }) => span.start <= end && start < span.end);
  const near = around.length > 0 ? around : page.found.filter(({ span }) => touches(span, start));
  const here = near.map((found) => ({ found, shown: toDiagnostic(found, document, session.client) }));
  return { ...page, here };
}

async function pageOf(
  session: Session,
  document: PageDocument,
  token: CancellationToken,
): Promise<Omit<Place, 'here'>> {
  const { style } = await session.settings.of(document.uri);
  const found = await session.checks.of(document, style, token);
  return { session, document, style, found, token };
}

async function resolved(action: CodeAction, page: Omit<Place, 'here'>): Promise<CodeAction> {
  const { data, ...rest } = action;
  if (!isLater(data)) return action;
  const source = sources.find((one): one is LaterAction => 'resolve' in one && one.id === data.id);
  const edit = await source?.resolve(page, data);
  if (!edit) return rest;
  const uri = source?.configures && changedFile(edit);
  const command = uri && { title: rest.title, command: configuredCommand, arguments: [rest.title, uri] };
  return { ...rest, edit, ...(command && { command }) };
}

/** The file whose text the edit changes. */
function changedFile({ changes, documentChanges }: WorkspaceEdit): string | undefined {
  for (const one of documentChanges ?? []) if ('textDocument' in one) return one.textDocument.uri;
  return Object.keys(changes ?? {})[0];
}

function isOfUse({ edit, command }: CodeAction): boolean {
  return edit !== undefined || command !== undefined;
}

function isLater(data: unknown): data is LaterData {
  return typeof data === 'object' && data !== null && 'uri' in data && 'id' in data;
}
