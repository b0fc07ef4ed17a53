import {
  CodeAction,
  CodeActionKind,
  type Command,
  type Diagnostic,
  type Disposable,
  l10n,
  languages,
} from 'vscode';
import { ruleOf } from '../findings/findings.ts';
import { languageId } from '../language.ts';
import type { Notebook } from './notebook.ts';
import type { Notebooks } from './notebooks.ts';

/** What can be done about findings on annotations, offered where fixes are. It changes notes and never the page. */
export function offerRemedies(notebooks: Notebooks): Disposable {
  return languages.registerCodeActionsProvider(
    languageId,
    {
      provideCodeActions({ uri }, _range, { diagnostics }) {
        const notebook = notebooks.ready(uri);
        if (!notebook) return [];
        return diagnostics.flatMap((diagnostic) =>
          remediesOf(notebook, diagnostic).map((command) => {
            const action = new CodeAction(command.title, CodeActionKind.QuickFix);
            action.diagnostics = [diagnostic];
            action.command = command;
            return action;
          }),
        );
      },
    },
    { providedCodeActionKinds: [CodeActionKind.QuickFix] },
  );
}

function remediesOf(notebook: Notebook, diagnostic: Diagnostic): Command[] {
  if (diagnostic.source !== 'galley') return [];
  const rule = ruleOf(diagnostic);
  const { range } = diagnostic;
  if (rule === 'orphan-annotation')
    return [{ title: l10n.t('Review Orphans…'), command: 'galley.annotation.reviewOrphans' }];
  const id = notebook
    .at(notebook.document.offsetAt(range.start))
    .find((one) => notebook.rangeOf(one)?.isEqual(range));
  if (id === undefined) return [];
  const about = [{ type: 'annotation', uri: notebook.document.uri, id }];
  const status = { title: l10n.t('Set Status…'), command: 'galley.annotation.setStatus', arguments: about };
  const name = {
    title: l10n.t('Name the Source…'),
    command: 'galley.annotation.addSource',
    arguments: about,
  };
  if (rule === 'unverified-fact') return [status];
  return rule === 'unsourced-claim' ? [name] : [];
}
