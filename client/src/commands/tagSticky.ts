import { l10n } from 'vscode';
import { pickKind } from '../annotations/pickKind.ts';
import type { Command } from './command.ts';

/** Turns sticky tagging on for a kind, or off when it is on. */
export const tagSticky: Command = {
  id: 'galley.tag.sticky',
  async run(galley) {
    const { sticky } = await galley.session();
    if (sticky.kind) return sticky.set(undefined);
    const kind = await pickKind(l10n.t('Tag every selection as'));
    if (kind) sticky.set(kind);
  },
};
