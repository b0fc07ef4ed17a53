import {
  l10n,
  type Range,
  Selection,
  type TextDocument,
  type TextEditor,
  TextEditorRevealType,
  window,
} from 'vscode';
import { kindOf, statusOf } from '#core/index.ts';
import type { Galley } from '../galley.ts';
import { pageEditor } from '../language.ts';
import { kindName, statusName } from './kinds.ts';

/** Selects the next or previous annotation of the page in front, going round at its ends. */
export async function goToAnnotation(galley: Galley, direction: 'next' | 'previous'): Promise<void> {
  const editor = pageEditor(window.activeTextEditor);
  const notebook = editor && (await (await galley.session()).notebooks.of(editor.document));
  if (!editor || !notebook) return;
  const placed = notebook.placed().flatMap(({ record, range }) => (range ? [{ record, range }] : []));
  const from = editor.selection.start;
  const found =
    direction === 'next'
      ? (placed.find(({ range }) => range.start.isAfter(from)) ?? placed[0])
      : (placed.findLast(({ range }) => range.start.isBefore(from)) ?? placed.at(-1));
  if (!found) {
    window.setStatusBarMessage(l10n.t('No annotations on this page yet.'), 6_000);
    return;
  }
  select(editor, found.range);
  const place = l10n.t('Annotation {0} of {1}', placed.indexOf(found) + 1, placed.length);
  window.setStatusBarMessage(
    `${place}: ${kindName(kindOf(found.record))} · ${statusName(statusOf(found.record))}`,
    6_000,
  );
}

/** Opens the page and selects the range. */
export async function reveal(document: TextDocument, range: Range, preserveFocus = false): Promise<void> {
  select(await window.showTextDocument(document, { preserveFocus }), range);
}

/** Opens the page if no editor shows it; the focus stays where it is. */
export async function showPage(document: TextDocument): Promise<void> {
  const isSeen = window.visibleTextEditors.some((editor) => editor.document === document);
  if (!isSeen) await window.showTextDocument(document, { preserveFocus: true });
}

function select(editor: TextEditor, range: Range): void {
  editor.selection = new Selection(range.start, range.end);
  editor.revealRange(range, TextEditorRevealType.InCenterIfOutsideViewport);
}
