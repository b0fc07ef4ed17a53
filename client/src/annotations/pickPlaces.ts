import {
  Disposable,
  type QuickPickItem,
  type TextDocument,
  TextEditorRevealType,
  ThemeColor,
  window,
} from 'vscode';
import type { Span } from '#core/index.ts';
import { inContext } from './context.ts';

/** A place a person may take or leave. */
export interface Choice<T> {
  readonly value: T;
  readonly span: Span;
  /** Said behind the line number. */
  readonly note?: string;
  readonly picked: boolean;
}

/**
 * Lets a person choose among places of a page, each shown in its surroundings and, while the list is gone through, in
 * the page itself. Undefined when the person turns away; the page is then where it was.
 */
export async function pickPlaces<T>(
  document: TextDocument,
  choices: readonly Choice<T>[],
  title: string,
  many: boolean,
): Promise<T[] | undefined> {
  const editor = window.visibleTextEditors.find((one) => one.document === document);
  const before = editor?.visibleRanges[0];
  const mark = window.createTextEditorDecorationType({
    backgroundColor: new ThemeColor('editor.findMatchBackground'),
    border: '1px solid',
    borderColor: new ThemeColor('editor.findMatchBorder'),
  });
  const text = document.getText();
  const items = choices.map(({ value, span, note, picked }): PlaceItem<T> => {
    const line = document.positionAt(span.start).line + 1;
    return {
      value,
      span,
      picked,
      label: inContext(text, span),
      description: [`${line}`, ...(note ? [note] : [])].join(' · '),
    };
  });
  const pick = window.createQuickPick<PlaceItem<T>>();
  pick.title = title;
  pick.canSelectMany = many;
  pick.matchOnDescription = true;
  pick.items = items;
  if (many) pick.selectedItems = items.filter(({ picked }) => picked);
  const show = ([item]: readonly PlaceItem<T>[]) => {
    if (!editor || !item) return;
    const start = document.positionAt(item.span.start);
    const range = editor.selection.with(start, document.positionAt(item.span.end));
    editor.setDecorations(mark, [range]);
    editor.revealRange(range, TextEditorRevealType.InCenterIfOutsideViewport);
  };
  const accepted = await new Promise<readonly PlaceItem<T>[] | undefined>((resolve) => {
    const parts = Disposable.from(
      pick,
      mark,
      pick.onDidChangeActive(show),
      pick.onDidAccept(() => {
        resolve(pick.selectedItems);
        pick.hide();
      }),
      pick.onDidHide(() => {
        resolve(undefined);
        parts.dispose();
      }),
    );
    pick.show();
  });
  if (!accepted && editor && before) editor.revealRange(before, TextEditorRevealType.AtTop);
  return accepted?.map(({ value }) => value);
}

interface PlaceItem<T> extends QuickPickItem {
  readonly value: T;
  readonly span: Span;
}
