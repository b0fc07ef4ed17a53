import { CodeActionKind } from 'vscode-languageserver';
import { type Bilingual, CONFIGURATION_FILE, format, message, setSeverity } from '../../core/index.ts';
import { canonical } from '../workspace/canonical.ts';
import { type LaterAction, type LaterData, ruleName } from './action.ts';
import { configurationEdit } from './configuration-edit.ts';

/** Switches a rule off for all pages that the configuration covers. */
export const turnOff: LaterAction = {
  id: 'turn-off',
  kind: CodeActionKind.QuickFix,
  configures: true,

  offer({ here, document, session }) {
    if (!session.files || !canonical(document.uri).includes('/')) return [];
    return [...new Set(here.map((one) => one.found.rule))].map((rule) => {
      const data: LaterData = { uri: document.uri, id: this.id, rule };
      const name = ruleName(rule, session);
      return {
        title: format(message(title, { name, file: CONFIGURATION_FILE }), session.client.locale),
        kind: CodeActionKind.QuickFix,
        diagnostics: here.filter((one) => one.found.rule === rule).map((one) => one.shown),
        data,
      };
    });
  },

  async resolve({ document, session }, { rule }) {
    return rule ? configurationEdit(session, document, (text) => setSeverity(text, rule, 'off')) : undefined;
  },
};

const title: Bilingual = { zh: '在 {file} 中停用“{name}”', en: 'Turn “{name}” off in {file}' };
