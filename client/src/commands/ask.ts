import { l10n, window } from 'vscode';
import { withTalk } from '#core/index.ts';
import { spansToTag } from '../annotations/words.ts';
import { pageEditor } from '../language.ts';
import { annotationsFrom } from './annotationTarget.ts';
import type { Command } from './command.ts';

/** Raises a question to the editor about the annotation at the caret; where there is none, one is made as a claim. */
export const ask: Command = {
  id: 'galley.question.ask',
  async run(galley, ...args) {
    const { notebooks, questions } = await galley.session();
    const editor = pageEditor(window.activeTextEditor);
    const here = editor && (await notebooks.of(editor.document));
    // A key binding may bring a question that is asked again and again: `"args": [null, "与上月口径一致吗？"]`.
    const given = typeof args[1] === 'string' ? args[1] : undefined;
    const text = (
      given ?? (await window.showInputBox({ title: l10n.t('Ask the Editor'), ignoreFocusOut: true }))
    )?.trim();
    if (!text) return;
    const isBare = here && !args[0] && here.at(here.document.offsetAt(editor.selection.active)).length === 0;
    const made = isBare
      ? await here.tagger.tag('claim', spansToTag(editor).slice(0, 1), l10n.t('Ask the Editor'))
      : [];
    const target = isBare ? { notebook: here, ids: made } : await annotationsFrom(galley, args);
    if (!target || target.ids.length === 0) return;
    const { notebook, ids } = target;
    notebook.edit((store) =>
      store.change(ids, withTalk('questioning', text, notebook.author), l10n.t('Ask the Editor')),
    );
    questions.open(notebook, ids[0]!);
  },
};
