import { commands, l10n, Selection, TextEditorRevealType, window } from 'vscode';
import { pageEditor } from '../language.ts';
import { findingsOf, neighbour } from './findings.ts';

/**
 * Moves the caret to the next or previous finding of Galley in the page in front, shows what it says, and tells which
 * of how many it is. VS Code's own F8 stops at every linter's problems; this one does not.
 */
export async function goToFinding(direction: 'next' | 'previous'): Promise<void> {
  const editor = pageEditor(window.activeTextEditor);
  if (!editor) return;
  const findings = findingsOf(editor.document.uri);
  const found = neighbour(findings, editor.selection.active, direction);
  if (!found) {
    window.setStatusBarMessage(l10n.t('Galley found nothing on this page.'), messageTime);
    return;
  }
  editor.selection = new Selection(found.range.start, found.range.start);
  editor.revealRange(found.range, TextEditorRevealType.InCenterIfOutsideViewport);
  const place = l10n.t('Finding {0} of {1}', findings.indexOf(found) + 1, findings.length);
  window.setStatusBarMessage(`${place}: ${found.message}`, messageTime);
  await commands.executeCommand('editor.action.showHover', { focus: 'noAutoFocus' });
}

/** Milliseconds that a passing remark stays in the status bar. */
const messageTime = 6_000;
