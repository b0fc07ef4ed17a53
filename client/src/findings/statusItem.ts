import {
  DiagnosticSeverity,
  Disposable,
  l10n,
  languages,
  StatusBarAlignment,
  type StatusBarItem,
  ThemeColor,
  window,
} from 'vscode';
import { pageEditor } from '../language.ts';
import { countByRule, findingsOf, gravest } from './findings.ts';

/** The status item: how many findings the page in front has; a click lists them. Hidden beside other files. */
export function showFindingsCount(): Disposable {
  const item = window.createStatusBarItem('galley.findings', StatusBarAlignment.Right, priority);
  item.name = l10n.t('Galley: Findings');
  item.command = 'workbench.actions.view.problems';
  const refresh = () => update(item);
  refresh();
  return Disposable.from(
    item,
    window.onDidChangeActiveTextEditor(refresh),
    languages.onDidChangeDiagnostics(({ uris }) => {
      const shown = window.activeTextEditor?.document.uri.toString();
      if (uris.some((uri) => uri.toString() === shown)) refresh();
    }),
  );
}

/** Left of the cursor position, where VS Code puts what concerns the text in front. */
const priority = 101;

function update(item: StatusBarItem): void {
  const editor = pageEditor(window.activeTextEditor);
  if (!editor) {
    item.hide();
    return;
  }
  const findings = findingsOf(editor.document.uri);
  const count = findings.length;
  item.text = count === 0 ? `$(pass) ${l10n.t('Clean Proof')}` : `$(book) ${l10n.t('{0} Findings', count)}`;
  const breakdown = countByRule(findings).map(([rule, times]) => `${rule}: ${times}`);
  item.tooltip = [
    count === 0 ? l10n.t('Galley found nothing on this page.') : l10n.t('Galley: findings on this page'),
    ...breakdown,
  ].join('\n');
  item.accessibilityInformation = {
    label: count === 0 ? l10n.t('Clean Proof') : l10n.t('{0} Findings', count),
  };
  item.backgroundColor =
    gravest(findings) === DiagnosticSeverity.Error
      ? new ThemeColor('statusBarItem.warningBackground')
      : undefined;
  item.show();
}
