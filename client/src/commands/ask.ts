import { l10n, type TextEditor, window } from 'vscode';
import { withTalk } from '#core/index.ts';
import type { Notebook } from '../annotations/notebook.ts';
import { spansToTag } from '../annotations/words.ts';
import type { Galley } from '../galley.ts';
import { pageEditor } from '../language.ts';
import { annotationsFrom } from './annotationTarget.ts';
import type { Command } from './command.ts';
import { knownWords } from './tag.ts';

/** Raises a question to the editor about the annotation at the caret; where there is none, one is made. */
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
    const target = isBare
      ? { notebook: here, ids: await tagAtCaret(galley, editor, here) }
      : await annotationsFrom(galley, args);
    if (!target) return;
    if (target.ids.length === 0)
      return void window.setStatusBarMessage(l10n.t('No word to tag here.'), 6_000);
    const { notebook, ids } = target;
    notebook.edit((store) =>
      store.change(ids, withTalk('questioning', text, notebook.author), l10n.t('Ask the Editor')),
    );
    questions.open(notebook, ids[0]!);
  },
};

/** Tags what is selected, else the fact or the word at the caret: a fact as what it is, all else as a claim. */
async function tagAtCaret(galley: Galley, editor: TextEditor, notebook: Notebook): Promise<string[]> {
  const words = await knownWords(galley, editor);
  const [span] = spansToTag(editor, undefined, words);
  if (!span) return [];
  const fact = words.find((one) => one.span.start === span.start && one.span.end === span.end);
  return notebook.tagger.tag(fact?.kind ?? 'claim', [span], l10n.t('Ask the Editor'));
}
