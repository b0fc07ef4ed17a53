import { Disposable, l10n, StatusBarAlignment, window } from 'vscode';
import { progressOf } from '#core/index.ts';
import { pageEditor } from '../language.ts';
import type { Notebooks } from './notebooks.ts';

/** The status item of the annotations: how many of the page in front are checked. Hidden where there are none. */
export function showProgressItem(notebooks: Notebooks): Disposable {
  const item = window.createStatusBarItem('galley.progress', StatusBarAlignment.Right, 100.5);
  item.name = l10n.t('Galley: Checking Progress');
  item.command = 'galley.progress';
  let timer: ReturnType<typeof setTimeout> | undefined;
  const refresh = () => {
    const editor = pageEditor(window.activeTextEditor);
    const notebook = editor && notebooks.ready(editor.document.uri);
    const { total, settled, openQuestions: open } = progressOf(notebook?.located() ?? []);
    if (total === 0) return item.hide();
    item.text = `$(checklist) ${settled}/${total}${open > 0 ? ` $(question) ${open}` : ''}`;
    item.tooltip = l10n.t('{0} of {1} checked · open questions: {2}', settled, total, open);
    item.accessibilityInformation = { label: item.tooltip };
    item.show();
  };
  const soon = () => {
    clearTimeout(timer);
    timer = setTimeout(refresh, quiet);
  };
  refresh();
  return Disposable.from(
    item,
    window.onDidChangeActiveTextEditor(refresh),
    notebooks.onDidChange(soon),
    new Disposable(() => clearTimeout(timer)),
  );
}

/** Milliseconds without a change before the item is counted anew. */
const quiet = 100;
