import { type CodeAction, CodeActionKind } from 'vscode-languageserver';
import { type Bilingual, format, message } from '../../core/index.ts';
import { showRuleCommand } from '../../protocol/index.ts';
import { type ActionSource, ruleName } from './action.ts';

/** Opens the page that says what the rule is about and on which standard it rests. */
export const showRule: ActionSource = {
  kind: CodeActionKind.QuickFix,

  offer({ here, session }) {
    const { client } = session;
    if (!client.showsDocuments || !client.rulePages) return [];
    return [...new Set(here.map((one) => one.found.rule))].map((rule): CodeAction => {
      const words = format(message(title, { name: ruleName(rule, session) }), client.locale);
      return {
        title: words,
        kind: CodeActionKind.QuickFix,
        diagnostics: here.filter((one) => one.found.rule === rule).map((one) => one.shown),
        command: { title: words, command: showRuleCommand, arguments: [rule] },
      };
    });
  },
};

const title: Bilingual = { zh: '查看“{name}”的说明', en: 'Explain “{name}”' };
