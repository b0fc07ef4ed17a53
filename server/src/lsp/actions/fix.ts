import { CodeActionKind } from 'vscode-languageserver';
import { format } from '../../core/index.ts';
import { toWorkspaceEdit } from '../convert.ts';
import type { ActionSource } from './action.ts';

/** Repairs the one place. A safe repair is the one that an editor offers first. */
export const fixHere: ActionSource = {
  kind: CodeActionKind.QuickFix,

  offer({ here, document, session: { client } }) {
    return here.flatMap(({ found: { fix }, shown }) =>
      fix
        ? [
            {
              title: format(fix.title, client.locale),
              kind: CodeActionKind.QuickFix,
              diagnostics: [shown],
              isPreferred: fix.safe,
              edit: toWorkspaceEdit(document, fix.edits, client),
            },
          ]
        : [],
    );
  },
};
