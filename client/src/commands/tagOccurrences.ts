import { l10n, window } from 'vscode';
import { kindOf } from '#core/index.ts';
import { kindName } from '../annotations/kinds.ts';
import { occurrencesOf } from '../annotations/occurrences.ts';
import { pickKind } from '../annotations/pickKind.ts';
import { pickPlaces } from '../annotations/pickPlaces.ts';
import { spansToTag } from '../annotations/words.ts';
import { pageEditor } from '../language.ts';
import type { Command } from './command.ts';
import { knownWords } from './tag.ts';

/** Tags every place where the words at the caret stand: shown first, each to be taken or left, one undoable step. */
export const tagOccurrences: Command = {
  id: 'galley.tag.occurrences',
  async run(galley) {
    const editor = pageEditor(window.activeTextEditor);
    const notebook = editor && (await (await galley.session()).notebooks.of(editor.document));
    if (!editor || !notebook) return;
    const { document } = editor;
    const [here] = notebook.at(document.offsetAt(editor.selection.active));
    const words = await knownWords(galley, editor, patience);
    const [span] =
      here && editor.selection.isEmpty ? [notebook.spanOf(here)] : spansToTag(editor, undefined, words);
    if (!span) return void window.setStatusBarMessage(l10n.t('No word to tag here.'), 6_000);
    const record = here === undefined ? undefined : notebook.store.get(here);
    const same = words.find((one) => one.span.start === span.start && one.span.end === span.end);
    const quote = document.getText().slice(span.start, span.end);
    const kind = await pickKind(l10n.t('Tag every “{0}” as', quote), record ? kindOf(record) : same?.kind);
    if (!kind) return;
    const taken = new Set(
      notebook.placed().flatMap(({ record: { id }, record: one }) => {
        const place = notebook.spanOf(id);
        return place && kindOf(one) === kind ? [`${place.start}-${place.end}`] : [];
      }),
    );
    const places = occurrencesOf(document.getText(), quote).filter(
      ({ start, end }) => !taken.has(`${start}-${end}`),
    );
    if (places.length === 0)
      return void window.setStatusBarMessage(l10n.t('Every place is tagged already.'), 6_000);
    const title = l10n.t('Tag as {0} · places: {1}', kindName(kind), places.length);
    const chosen = await pickPlaces(
      document,
      places.map((place) => ({ value: place, span: place, picked: true })),
      title,
      true,
    );
    if (!chosen?.length) return;
    const ids = await notebook.tagger.tag(
      kind,
      chosen,
      l10n.t('Tag Every Occurrence as {0}', kindName(kind)),
    );
    window.setStatusBarMessage(l10n.t('Tagged as {1}, places: {0}', ids.length, kindName(kind)), 6_000);
  },
};

/** Milliseconds: a list follows, and whoever waits for it can wait for the right words. */
const patience = 2_000;
