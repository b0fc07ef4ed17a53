import { l10n, type TextEditor, window } from 'vscode';
import type { AnnotationKind, Span } from '#core/index.ts';
import { kindName } from '../annotations/kinds.ts';
import { type KnownWords, spansToTag } from '../annotations/words.ts';
import { annotationKindOf } from '../facts/factKinds.ts';
import { type Fact, spanOfFact } from '../facts/facts.ts';
import type { Galley } from '../galley.ts';
import { pageEditor } from '../language.ts';
import type { Command } from './command.ts';

/** The command that tags every selection, or the words at the carets, as one kind. */
export function tagCommand(kind: AnnotationKind): Command {
  return {
    id: `galley.tag.${kind}`,
    async run(galley) {
      const editor = pageEditor(window.activeTextEditor);
      if (editor) await tagSelections(galley, editor, kind);
    },
  };
}

/** Tags as one undoable step and says what was done, for those who do not see the underline. */
export async function tagSelections(
  galley: Galley,
  editor: TextEditor,
  kind: AnnotationKind,
): Promise<string[]> {
  if (editor.document.isUntitled) {
    void window.showInformationMessage(l10n.t('Save the page first: its notes stand in a file beside it.'));
    return [];
  }
  const spans = await wordsToTag(galley, editor, kind);
  const notebook = await (await galley.session()).notebooks.of(editor.document);
  if (!notebook || spans.length === 0) {
    window.setStatusBarMessage(l10n.t('No word to tag here.'), 6_000);
    return [];
  }
  const ids = await notebook.tagger.tag(kind, spans, l10n.t('Tag as {0}', kindName(kind)));
  const first = spans[0]!;
  const quote = editor.document.getText().slice(first.start, first.end);
  window.setStatusBarMessage(
    ids.length === 1
      ? l10n.t('{0}: {1}', kindName(kind), quote)
      : l10n.t('Tagged as {1}, places: {0}', ids.length, kindName(kind)),
    6_000,
  );
  return ids;
}

/** What is to be tagged: where the carets were when the key was pressed, whatever was clicked since. */
async function wordsToTag(galley: Galley, editor: TextEditor, kind: AnnotationKind): Promise<Span[]> {
  const { document, selections } = editor;
  const { version } = document;
  const known = await knownWords(galley, editor);
  // Once something was typed, neither the carets nor the facts of that moment tell anything.
  return document.version === version
    ? spansToTag({ document, selections }, kind, known)
    : spansToTag(editor);
}

/**
 * Facts of the page, when a caret needs them and the server answers in time: a key press must not wait long for it.
 * @param patience milliseconds
 */
export async function knownWords(
  galley: Galley,
  { document, selections }: TextEditor,
  patience = keyPatience,
): Promise<KnownWords[]> {
  if (!selections.some(({ isEmpty }) => isEmpty)) return [];
  const { facts } = await galley.session();
  const late = new Promise<readonly Fact[]>((resolve) => setTimeout(() => resolve([]), patience));
  const known = await Promise.race([facts.of(document), late]).catch(() => []);
  return known.flatMap((fact) => {
    const span = spanOfFact(document, fact);
    return span ? [{ span, kind: annotationKindOf(fact.kind) }] : [];
  });
}

/** Milliseconds. They pass only before the server's first answer on a page; half a name tagged costs a person more. */
const keyPatience = 1_000;
