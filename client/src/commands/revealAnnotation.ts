import { l10n, window } from 'vscode';
import { reveal } from '../annotations/goTo.ts';
import { annotationsFrom } from './annotationTarget.ts';
import type { Command } from './command.ts';

/** What a click in the tree does: opens the page at the words. An orphan has no place to go to: its page is shown. */
export const revealAnnotation: Command = {
  id: 'galley.annotation.reveal',
  async run(galley, ...args) {
    const target = await annotationsFrom(galley, args.slice(0, 1));
    if (!target) return;
    const { notebook, ids } = target;
    const range = notebook.rangeOf(ids[0]!);
    if (range) return reveal(notebook.document, range);
    await window.showTextDocument(notebook.document);
    window.setStatusBarMessage(l10n.t('The words of this annotation are not found in the page.'), 6_000);
  },
};
