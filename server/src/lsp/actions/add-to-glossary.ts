import { type CodeAction, CodeActionKind } from 'vscode-languageserver';
import { addToGlossary as addEntry, type Bilingual, format, message } from '../../core/index.ts';
import type { LaterAction, LaterData } from './action.ts';
import { configurationEdit } from './configuration-edit.ts';

/** Settles which of two spellings of a name is the right one, for this page and all to come. */
export const addToGlossary: LaterAction = {
  id: 'add-to-glossary',
  kind: CodeActionKind.QuickFix,
  configures: true,

  offer({ here, document, session }) {
    if (!session.files) return [];
    return here.flatMap(({ found, shown }): CodeAction[] => {
      const { rare, usual } = found.rule === 'name-variant' ? (found.message.args ?? {}) : {};
      if (typeof rare !== 'string' || typeof usual !== 'string') return [];
      return [
        [usual, rare],
        [rare, usual],
      ].map(([use, not]) => {
        const data: LaterData = { uri: document.uri, id: this.id, entry: { use: use!, not: not! } };
        return {
          title: format(message(title, { use: use!, not: not! }), session.client.locale),
          kind: CodeActionKind.QuickFix,
          diagnostics: [shown],
          data,
        };
      });
    });
  },

  async resolve({ document, session }, { entry }) {
    if (!entry) return undefined;
    const { use, not } = entry;
    return configurationEdit(session, document, (text) => addEntry(text, 'people', { use, not: [not] }));
  },
};

const title: Bilingual = {
  zh: '记入用词表：写“{use}”，不写“{not}”',
  en: 'Add to the glossary: “{use}”, not “{not}”',
};
