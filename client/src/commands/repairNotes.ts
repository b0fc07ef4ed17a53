import { l10n, window } from 'vscode';
import { notesSuffix } from '#core/index.ts';
import { basename } from '../paths.ts';
import { notebookInFront } from './annotationTarget.ts';
import type { Command } from './command.ts';

/** Writes the notes file anew: merge markers go, lines that cannot be read are put aside, every record stays. */
export const repairNotes: Command = {
  id: 'galley.annotation.repairNotes',
  async run(galley) {
    const notebook = await notebookInFront(galley);
    if (!notebook) return;
    const { bad, hadMarkers } = await notebook.repair();
    const file = `${basename(notebook.document.uri)}${notesSuffix}`;
    const said = [
      ...(hadMarkers ? [l10n.t('merge markers removed, both sides kept')] : []),
      ...(bad > 0 ? [l10n.t('{0} unreadable lines put aside in {1}', bad, `${file}.bad`)] : []),
    ];
    void window.showInformationMessage(
      said.length === 0 ? l10n.t('{0} is in order.', file) : `${file}: ${said.join(' · ')}`,
    );
  },
};
