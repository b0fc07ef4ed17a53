import { l10n, type QuickPickItem, TextEditorRevealType, window } from 'vscode';
import { kindOf, quoteOf } from '#core/index.ts';
import { inContext } from '../annotations/context.ts';
import { showPage } from '../annotations/goTo.ts';
import { kindName } from '../annotations/kinds.ts';
import type { Notebook, Placed } from '../annotations/notebook.ts';
import { pickPlaces } from '../annotations/pickPlaces.ts';
import { notebookInFront } from './annotationTarget.ts';
import type { Command } from './command.ts';

/** Goes through the annotations whose words are not found: a person says where each belongs, or lets it be. */
export const reviewOrphans: Command = {
  id: 'galley.annotation.reviewOrphans',
  async run(galley) {
    const notebook = await notebookInFront(galley);
    if (!notebook) return;
    const orphans = notebook.placed().filter(({ range }) => !range);
    if (orphans.length === 0) {
      window.setStatusBarMessage(l10n.t('Every annotation has its words.'), 6_000);
      return;
    }
    // A person looks for the words in the page.
    await showPage(notebook.document);
    for (const [at, orphan] of orphans.entries()) {
      if ((await review(notebook, orphan, `${at + 1}/${orphans.length}`)) === 'stop') return;
    }
  },
};

async function review(notebook: Notebook, { record }: Placed, place: string): Promise<'next' | 'stop'> {
  const words = quoteOf(record.target)?.exact ?? '';
  const quote = quoteOf(record.target);
  const candidates = await notebook.candidates(record);
  const [likeliest] = candidates;
  const likely: QuickPickItem = {
    label: l10n.t('$(check) It belongs here'),
    description: likeliest ? inContext(notebook.document.getText(), likeliest.span) : '',
  };
  const choose: QuickPickItem = {
    label: l10n.t('$(location) Choose one of {0} places…', candidates.length),
  };
  const here: QuickPickItem = { label: l10n.t('$(list-selection) The words selected in the page') };
  const leave: QuickPickItem = { label: l10n.t('$(debug-step-over) Leave it for now') };
  const remove: QuickPickItem = { label: l10n.t('$(trash) Delete the annotation') };
  const places = [...(likeliest ? [likely] : []), ...(candidates.length > 1 ? [choose] : [])];
  const items = [...places, here, leave, remove];
  // Shown, and not selected: the selection may be the person's answer.
  const editor = window.visibleTextEditors.find(({ document }) => document === notebook.document);
  if (likeliest)
    editor?.revealRange(notebook.rangeFor(likeliest.span), TextEditorRevealType.InCenterIfOutsideViewport);
  const title = `${place} · ${kindName(kindOf(record))} · ${words}`;
  const picked = await window.showQuickPick(items, {
    title,
    placeHolder: l10n.t(
      'It stood here: {0}',
      `${quote?.prefix ?? ''}【${words}】${quote?.suffix ?? ''}`.replace(/\s+/g, ' '),
    ),
    ignoreFocusOut: true,
  });
  const label = l10n.t('Place Annotation');
  if (picked === likely && likeliest) {
    await notebook.tagger.move(record.id, likeliest.span, label);
  } else if (picked === choose) {
    const choices = candidates.map(({ span, errors }) => ({
      value: span,
      span,
      note: l10n.t('differing characters: {0}', errors),
      picked: false,
    }));
    const [span] = (await pickPlaces(notebook.document, choices, title, false)) ?? [];
    if (span) await notebook.tagger.move(record.id, span, label);
  } else if (picked === here) {
    if (editor && !editor.selection.isEmpty) {
      const start = notebook.document.offsetAt(editor.selection.start);
      await notebook.tagger.move(
        record.id,
        { start, end: notebook.document.offsetAt(editor.selection.end) },
        label,
      );
    } else void window.showInformationMessage(l10n.t('Select the words in the page first.'));
  } else if (picked === remove) {
    notebook.edit((store) => store.remove([record.id], l10n.t('Delete Annotation')));
  }
  return picked ? 'next' : 'stop';
}
