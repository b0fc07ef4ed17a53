import {
  ErrorCodes,
  type Range,
  ResponseError,
  type TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import { type Bilingual, format, message, touches } from '../../core/index.ts';
import { answeringOn } from '../answer.ts';
import { toRange } from '../convert.ts';
import { nameUnder } from '../name-under.ts';
import type { Feature, Session } from '../session.ts';
import type { LocatedMention } from '../workspace/pages.ts';

/** `textDocument/rename`: a person, organisation or place, wherever the workspace mentions them. */
export const rename: Feature = {
  capabilities: (_client, can) => ({
    renameProvider: can.textDocument?.rename?.prepareSupport ? { prepareProvider: true } : true,
  }),

  register(session) {
    const { connection, client, pages } = session;
    connection.onPrepareRename(
      answeringOn(
        session,
        'renaming',
        async (document, { position }, token): Promise<{ range: Range; placeholder: string } | null> => {
          const under = await nameUnder(session, document, position, token);
          const offset = document.lines.offsetAt(position);
          const span = under?.name.spans.find((one) => touches(one, offset));
          return under && span
            ? { range: toRange(document.lines, span), placeholder: under.name.fact.name }
            : null;
        },
      ),
    );
    connection.onRenameRequest(
      answeringOn(
        session,
        'renaming',
        async (document, { position, newName }, token): Promise<WorkspaceEdit> => {
          const under = await nameUnder(session, document, position, token);
          if (!under) throw refused(session, nothingHere);
          const wanted = newName.trim();
          if (wanted === '' || wanted.length > longest || unfit.test(wanted))
            throw refused(session, notAName);
          const pagesToEdit = new Map<string, { version: number | null; edits: TextEdit[] }>();
          for (const mention of await pages.mentionsOf(under.name.fact, document, token)) {
            const { uri, version } = mention;
            const page = pagesToEdit.get(uri) ?? { version, edits: [] };
            page.edits.push(...editsOf(mention, wanted));
            pagesToEdit.set(uri, page);
          }
          const changes = [...pagesToEdit];
          if (!client.versionedEdits)
            return { changes: Object.fromEntries(changes.map(([uri, { edits }]) => [uri, edits])) };
          return {
            documentChanges: changes.map(([uri, { version, edits }]) => ({
              textDocument: { uri, version },
              edits,
            })),
          };
        },
      ),
    );
  },
};

/** A name that a break cuts is written whole before the break. One set wide in print stays so: 高　扬, 高 扬. */
function editsOf({ text, ranges }: LocatedMention, name: string): TextEdit[] {
  const padding = /^\S([ \u3000]+)\S$/.exec(text)?.[1];
  const newText = padding && [...name].length === 2 ? [...name].join(padding) : name;
  return ranges.map((range, index) => ({ range, newText: index === 0 ? newText : '' }));
}

function refused({ client }: Session, why: Bilingual): ResponseError<void> {
  return new ResponseError(ErrorCodes.InvalidParams, format(message(why), client.locale));
}

const nothingHere: Bilingual = {
  zh: '此处没有人名、机构名或地名',
  en: 'There is no person, organisation or place here',
};
const notAName: Bilingual = { zh: '这不能用作名称', en: 'This cannot be a name' };

/** What would change the structure of a page rather than a name in it. */
const unfit = /[\r\n\t#*<>|。！？]/;
const longest = 60;
