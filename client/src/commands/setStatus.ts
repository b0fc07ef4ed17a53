import { l10n, window } from 'vscode';
import { annotationStatuses, lacksSource, statusOf, withStatus } from '#core/index.ts';
import { statusIcon, statusName } from '../annotations/kinds.ts';
import { askSource } from './addSource.ts';
import { annotationsFrom } from './annotationTarget.ts';
import type { Command } from './command.ts';

/** How far the check has come. Verified without a source is asked about at once: who checked against what is the point. */
export const setStatus: Command = {
  id: 'galley.annotation.setStatus',
  async run(galley, ...args) {
    const target = await annotationsFrom(galley, args);
    if (!target) return;
    const { notebook, ids } = target;
    const first = notebook.store.get(ids[0]!);
    const current = first && statusOf(first);
    const items = annotationStatuses.map((status) => ({
      status,
      label: statusName(status),
      iconPath: statusIcon(status),
      ...(status === current ? { description: l10n.t('now') } : {}),
    }));
    const picked = await window.showQuickPick(items, {
      title: l10n.t('Set Status'),
      matchOnDescription: true,
    });
    if (!picked) return;
    const label = l10n.t('Set Status: {0}', picked.label);
    const { author } = notebook;
    notebook.edit((store) => store.change(ids, withStatus(picked.status, author), label));
    const bare = ids.map((id) => notebook.store.get(id)).some((record) => record && lacksSource(record));
    if (!bare) return;
    const source = await askSource(undefined);
    if (source) notebook.edit((store) => store.change(ids, withStatus(picked.status, author, source), label));
    else window.setStatusBarMessage(l10n.t('Verified, but no source is named.'), 6_000);
  },
};
