import { l10n, window } from 'vscode';
import type { Notebook } from './notebook.ts';

/** Everyone who tagged something on the page. */
export function annotatorsOf(notebook: Notebook): string[] {
  return [...new Set(notebook.located().map(({ annotation }) => annotation.by))].sort();
}

/** Two of those who tagged the page; asked for only where there are more than two. */
export async function pickPair(
  notebook: Notebook,
): Promise<{ readonly first: string; readonly second: string } | undefined> {
  const names = annotatorsOf(notebook);
  if (names.length < 2) {
    void window.showInformationMessage(l10n.t('Only one person has tagged this page.'));
    return undefined;
  }
  const [one, other] = names;
  if (names.length === 2) return { first: one!, second: other! };
  const first = await window.showQuickPick(names, { title: l10n.t('Compare Whose Tags?') });
  if (first === undefined) return undefined;
  const rest = names.filter((name) => name !== first);
  const second = await window.showQuickPick(rest, { title: l10n.t('With Whose?') });
  return second === undefined ? undefined : { first, second };
}
