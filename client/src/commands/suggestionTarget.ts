import { l10n, Selection, TextEditorRevealType, window } from 'vscode';
import type { Suggestion } from '#core/index.ts';
import type { Notebook } from '../annotations/notebook.ts';
import type { Suggestions } from '../facts/suggestions.ts';
import type { Galley } from '../galley.ts';
import { pageEditor } from '../language.ts';

interface SuggestionTarget {
  readonly suggestions: Suggestions;
  readonly notebook: Notebook;
  readonly chosen: readonly Suggestion[];
  /** Puts the caret on the next suggestion, so that a page can be gone through by one key. */
  goOn(): Promise<void>;
}

/** The suggestions that a command at the caret is meant for; tells the person when there is none left. */
export async function suggestionsAtCaret(galley: Galley): Promise<SuggestionTarget | undefined> {
  const editor = pageEditor(window.activeTextEditor);
  const { suggestions, notebooks } = await galley.session();
  const notebook = editor && (await notebooks.of(editor.document));
  if (!editor || !notebook) return undefined;
  suggestions.show(editor.document, true);
  const chosen = await suggestions.at(editor, notebook);
  if (chosen.length === 0) {
    window.setStatusBarMessage(l10n.t('Nothing is suggested on this page.'), 6_000);
    return undefined;
  }
  const end = Math.max(...chosen.map(({ span }) => span.end));
  return {
    suggestions,
    notebook,
    chosen,
    async goOn() {
      const next = (await suggestions.of(notebook)).find(({ span }) => span.start >= end);
      if (!next) return;
      const range = notebook.rangeFor(next.span);
      editor.selection = new Selection(range.start, range.start);
      editor.revealRange(range, TextEditorRevealType.InCenterIfOutsideViewport);
    },
  };
}
