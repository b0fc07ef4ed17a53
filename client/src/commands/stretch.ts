import { l10n } from 'vscode';
import { type Stretch, stretch } from '../annotations/graphemes.ts';
import { annotationsFrom } from './annotationTarget.ts';
import type { Command } from './command.ts';

/** The command that moves one edge of the annotation at the caret by one character. */
export function stretchCommand(id: Command['id'], how: Stretch): Command {
  return {
    id,
    async run(galley, ...args) {
      const target = await annotationsFrom(galley, args);
      if (!target) return;
      const { notebook, ids } = target;
      for (const one of ids) {
        const span = notebook.spanOf(one);
        const moved = span && stretch(notebook.document.getText(), span, how);
        if (moved) await notebook.tagger.move(one, moved, l10n.t('Resize Annotation'));
      }
    },
  };
}
