import { type CodeAction, CodeActionKind } from 'vscode-languageserver';
import { type Bilingual, compatible, format, message } from '../../core/index.ts';
import { toWorkspaceEdit } from '../convert.ts';
import { repair } from '../repair.ts';
import { type LaterAction, type LaterData, ruleName } from './action.ts';

/** Repairs every place of the file that the rule found, where it found more than one. */
export const fixRule: LaterAction = {
  id: 'fix-rule',
  kind: CodeActionKind.QuickFix,

  offer({ here, found, document, session }) {
    const actions: CodeAction[] = [];
    for (const rule of new Set(here.map((one) => one.found.rule))) {
      const count = found.filter((one) => one.rule === rule && one.fix).length;
      if (count < 2) continue;
      const data: LaterData = { uri: document.uri, id: this.id, rule };
      actions.push({
        title: format(message(title, { count, name: ruleName(rule, session) }), session.client.locale),
        kind: CodeActionKind.QuickFix,
        diagnostics: here.filter((one) => one.found.rule === rule).map((one) => one.shown),
        data,
      });
    }
    return actions;
  },

  async resolve({ document, style, found, session, token }, { rule }) {
    const fixable = found.filter((one) => one.rule === rule && one.fix);
    const edits =
      rule && fixable.some((one) => one.fix?.safe)
        ? (await repair(session, document, style, token, new Set([rule]))).edits
        : compatible(fixable).edits;
    return edits.length > 0 ? toWorkspaceEdit(document, edits, session.client) : undefined;
  },
};

const title: Bilingual = {
  zh: '改正本版全部“{name}”（{count}处）',
  en: 'Fix all {count} of “{name}” on this page',
};
