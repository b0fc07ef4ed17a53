import { l10n } from 'vscode';
import { annotationKinds } from '#core/index.ts';
import { pickKind } from '../annotations/pickKind.ts';
import type { Command } from './command.ts';

/** Turns sticky tagging on for a kind, or off when it is on. A key binding may bring the kind. */
export const tagSticky: Command = {
  id: 'galley.tag.sticky',
  async run(galley, given) {
    const { sticky } = await galley.session();
    if (sticky.kind) return sticky.set(undefined);
    const known = annotationKinds.find((one) => one === given);
    const kind = known ?? (await pickKind(l10n.t('Tag every selection as')));
    if (kind) sticky.set(kind);
  },
};
