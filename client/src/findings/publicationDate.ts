import { CodeAction, CodeActionKind, type Disposable, l10n, languages } from 'vscode';
import { languageId } from '../language.ts';
import { ruleOf } from './findings.ts';

/** Where a date hangs on the day of publication and nobody has said it, the way to say it is offered where fixes are. */
export function offerPublicationDate(): Disposable {
  return languages.registerCodeActionsProvider(
    languageId,
    {
      provideCodeActions({ uri }, _range, { diagnostics }) {
        const about = diagnostics.filter((one) => one.source === 'galley' && ruleOf(one) === 'relative-date');
        if (about.length === 0) return [];
        const title = l10n.t('State the Day of Publication…');
        const action = new CodeAction(title, CodeActionKind.QuickFix);
        action.diagnostics = about;
        action.command = { title, command: 'galley.setPublicationDate', arguments: [uri] };
        return [action];
      },
    },
    { providedCodeActionKinds: [CodeActionKind.QuickFix] },
  );
}
