import { l10n, window } from 'vscode';
import { assessmentOf, type Source, statusOf, withStatus } from '#core/index.ts';
import { parseSource, sourceText } from '../annotations/sourceText.ts';
import { annotationsFrom } from './annotationTarget.ts';
import type { Command } from './command.ts';

/** Names what a fact was checked against: a title, or an address. */
export const addSource: Command = {
  id: 'galley.annotation.addSource',
  async run(galley, ...args) {
    const target = await annotationsFrom(galley, args);
    if (!target) return;
    const { notebook, ids } = target;
    const first = notebook.store.get(ids[0]!);
    const source = await askSource(first && assessmentOf(first)?.source);
    if (!source) return;
    const { author } = notebook;
    notebook.edit((store) =>
      store.change(ids, (one) => withStatus(statusOf(one), author, source)(one), l10n.t('Name the Source')),
    );
  },
};

/** Asks for a source. An address is told from a title by its form. Undefined when the person turns away. */
export async function askSource(known: Source | undefined): Promise<Source | undefined> {
  const text = await window.showInputBox({
    title: l10n.t('Name the Source'),
    prompt: l10n.t(
      'Document, person or address the fact was checked against; page and paragraph may follow: “Statistics Office bulletin p3 ¶2”.',
    ),
    value: known ? sourceText(known) : '',
    ignoreFocusOut: true,
  });
  return text?.trim() ? { ...known, ...parseSource(text.trim()) } : undefined;
}
