import { l10n, window } from 'vscode';
import { groupingName, groupings } from '../views/grouping.ts';
import type { Command } from './command.ts';

export const groupBy: Command = {
  id: 'galley.view.groupBy',
  async run(galley) {
    const { annotationsView } = await galley.session();
    const items = groupings.map((grouping) => ({ grouping, label: groupingName(grouping) }));
    const picked = await window.showQuickPick(items, { title: l10n.t('Group Annotations') });
    if (picked) await annotationsView.groupBy(picked.grouping);
  },
};
