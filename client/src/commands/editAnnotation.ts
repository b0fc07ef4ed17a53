import { l10n, window } from 'vscode';
import { kindOf, withKind, withTalk } from '#core/index.ts';
import { pickKind } from '../annotations/pickKind.ts';
import { addSource } from './addSource.ts';
import { annotationsFrom } from './annotationTarget.ts';
import type { Command } from './command.ts';
import { setStatus } from './setStatus.ts';

/** Changes what an annotation says: its kind, a remark, status or source. */
export const editAnnotation: Command = {
  id: 'galley.annotation.edit',
  async run(galley, ...args) {
    const target = await annotationsFrom(galley, args);
    if (!target) return;
    const { notebook, ids } = target;
    const first = notebook.store.get(ids[0]!);
    const kind = { label: l10n.t('Change the kind…') };
    const remark = { label: l10n.t('Write a remark…') };
    const status = { label: l10n.t('Set status…') };
    const source = { label: l10n.t('Name the source…') };
    const picked = await window.showQuickPick([kind, remark, status, source], {
      title: l10n.t('Edit Annotation'),
    });
    if (picked === status) return setStatus.run(galley, ...args);
    if (picked === source) return addSource.run(galley, ...args);
    if (picked === kind) {
      const to = await pickKind(l10n.t('Change the kind to'), first && kindOf(first));
      if (to) notebook.edit((store) => store.change(ids, withKind(to), l10n.t('Change the Kind')));
    } else if (picked === remark) {
      const text = (
        await window.showInputBox({ title: l10n.t('Write a Remark'), ignoreFocusOut: true })
      )?.trim();
      if (!text) return;
      const { author } = notebook;
      notebook.edit((store) =>
        store.change(ids, withTalk('commenting', text, author), l10n.t('Write a Remark')),
      );
    }
    return undefined;
  },
};
