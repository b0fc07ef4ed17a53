import { commands, l10n, window } from 'vscode';
import type { Notebook } from './notebook.ts';

/** Everyone who tagged something on the page. */
export function annotatorsOf(notebook: Notebook): string[] {
  return [...new Set(notebook.located().map(({ annotation }) => annotation.by))].sort();
}

/** Two of those who tagged the page; asked for only where there are more than two. */
export async function pickPair(
  notebook: Notebook,
): Promise<readonly [first: string, second: string] | undefined> {
  const names = annotatorsOf(notebook);
  const [one, other] = names;
  if (one === undefined || other === undefined) {
    void tellOnlyOne();
    return undefined;
  }
  if (names.length === 2) return [one, other];
  const first = await window.showQuickPick(names, { title: l10n.t('Compare Whose Tags?') });
  if (first === undefined) return undefined;
  const rest = names.filter((name) => name !== first);
  const second = await window.showQuickPick(rest, { title: l10n.t('With Whose?') });
  return second === undefined ? undefined : [first, second];
}

/** There is nobody to compare with on the page; a colleague's tags may stand in a file of their own. */
export async function tellOnlyOne(): Promise<void> {
  const other = l10n.t('Compare with Another Notes File…');
  const told = l10n.t('Only one person has tagged this page.');
  if ((await window.showInformationMessage(told, other)) === other)
    await commands.executeCommand('galley.notes.compare');
}
