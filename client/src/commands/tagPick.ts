import { l10n, window } from 'vscode';
import { pickKind } from '../annotations/pickKind.ts';
import { pageEditor } from '../language.ts';
import type { Command } from './command.ts';
import { tagSelections } from './tag.ts';

/** Asks for the kind by name or pinyin initials, for those who keep no digits in mind. */
export const tagPick: Command = {
  id: 'galley.tag.pick',
  async run(galley) {
    const editor = pageEditor(window.activeTextEditor);
    if (!editor) return;
    const kind = await pickKind(l10n.t('Tag as'));
    if (kind) await tagSelections(galley, editor, kind);
  },
};
