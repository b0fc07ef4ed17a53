import {
  type CodeAction,
  CodeActionKind,
  commands,
  l10n,
  Range,
  type TextDocument,
  window,
  workspace,
} from 'vscode';
import type { Command } from './command.ts';
import { pageFrom } from './target.ts';

/** Applies every safe repair of the page in one undoable step. */
export const fixAll: Command = {
  id: 'galley.fixAll',
  async run(galley, target) {
    const document = await pageFrom(target);
    if (!document) return;
    await galley.ready();
    const action = await fixAllAction(document);
    if (!action?.edit) {
      window.setStatusBarMessage(l10n.t('Nothing to repair safely on this page.'), 6_000);
      return;
    }
    const edits = action.edit.get(document.uri).length;
    if (!(await workspace.applyEdit(action.edit)))
      throw new Error(l10n.t('The page changed meanwhile; nothing was repaired.'));
    void offerUndo(document, edits);
  },
};

/** Says what was done and stays until it is read. Taking back is offered as long as nothing else was changed since. */
async function offerUndo(document: TextDocument, edits: number): Promise<void> {
  const { version } = document;
  const undo = l10n.t('Undo');
  const chosen = await window.showInformationMessage(l10n.t('Repairs applied: {0}', edits), undo);
  if (chosen !== undo) return;
  if (document.version !== version) {
    await window.showWarningMessage(l10n.t('The page was changed since; undo step by step in the editor.'));
    return;
  }
  await window.showTextDocument(document);
  await commands.executeCommand('undo');
}

const kind = CodeActionKind.SourceFixAll.append('galley');

async function fixAllAction(document: TextDocument): Promise<CodeAction | undefined> {
  const whole = new Range(0, 0, document.lineCount, 0);
  const actions = await commands.executeCommand<readonly CodeAction[]>(
    'vscode.executeCodeActionProvider',
    document.uri,
    whole,
    kind.value,
    1,
  );
  return actions.find((one) => one.kind && kind.contains(one.kind));
}
