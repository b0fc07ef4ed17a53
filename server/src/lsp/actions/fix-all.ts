import { CodeActionKind } from 'vscode-languageserver';
import { format, message } from '../../core/index.ts';
import { toWorkspaceEdit } from '../convert.ts';
import { repair } from '../repair.ts';
import type { LaterAction, LaterData } from './action.ts';

/** `source.fixAll.galley`: every fix that is safe without a look at it; may run on save. */
export const fixAll: LaterAction = {
  id: 'fix-all',
  kind: `${CodeActionKind.SourceFixAll}.galley`,

  offer({ found, document, session }) {
    if (!found.some((one) => one.fix?.safe)) return [];
    const data: LaterData = { uri: document.uri, id: this.id };
    return [{ title: format(title, session.client.locale), kind: this.kind, data }];
  },

  async resolve({ document, style, session, token }) {
    const { edits } = await repair(session, document, style, token);
    return edits.length > 0 ? toWorkspaceEdit(document, edits, session.client) : undefined;
  },
};

const title = message({ zh: '清样：改正全部有把握的差错', en: 'Galley: apply all safe fixes' });
