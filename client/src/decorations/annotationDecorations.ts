import {
  type DecorationOptions,
  Disposable,
  OverviewRulerLane,
  type TextEditor,
  type TextEditorDecorationType,
  window,
} from 'vscode';
import { type AnnotationKind, annotationKinds, kindOf } from '#core/index.ts';
import { kindColor } from '../annotations/kinds.ts';
import type { Notebooks } from '../annotations/notebooks.ts';
import { pageEditor } from '../language.ts';

/**
 * Underlines the annotations of every visible page: a theme colour and a line shape by kind, so that nobody has to tell
 * colours apart. Between two updates VS Code itself moves the lines along with the text.
 */
export function decorateAnnotations(notebooks: Notebooks): Disposable {
  const types = new Map(annotationKinds.map((kind) => [kind, decorationOf(kind)]));
  const pending = new Map<TextEditor, ReturnType<typeof setTimeout>>();
  const paintSoon = (editor: TextEditor) => {
    clearTimeout(pending.get(editor));
    const run = () => {
      pending.delete(editor);
      paint(editor, notebooks, types);
    };
    pending.set(editor, setTimeout(run, quiet));
  };
  const paintAll = () => {
    for (const editor of window.visibleTextEditors) if (pageEditor(editor)) paintSoon(editor);
  };
  paintAll();
  return Disposable.from(
    ...types.values(),
    window.onDidChangeVisibleTextEditors(paintAll),
    notebooks.onDidChange(({ document }) => {
      for (const editor of window.visibleTextEditors) if (editor.document === document) paintSoon(editor);
    }),
    new Disposable(() => {
      for (const timer of pending.values()) clearTimeout(timer);
    }),
  );
}

/** Milliseconds: short enough to seem at once after a command, long enough to gather a burst of keystrokes. */
const quiet = 30;

function paint(
  editor: TextEditor,
  notebooks: Notebooks,
  types: ReadonlyMap<AnnotationKind, TextEditorDecorationType>,
): void {
  const notebook = notebooks.ready(editor.document.uri);
  if (!notebook) return;
  const byKind = new Map<AnnotationKind, DecorationOptions[]>(annotationKinds.map((kind) => [kind, []]));
  for (const { record, range } of notebook.placed()) {
    const kind = kindOf(record);
    if (kind && range) byKind.get(kind)?.push({ range });
  }
  for (const [kind, type] of types) editor.setDecorations(type, byKind.get(kind) ?? []);
}

/** Four line styles, thin and thick: eight kinds apart without any colour. */
const shapes: Readonly<Record<AnnotationKind, { readonly style: string; readonly width: number }>> = {
  person: { style: 'solid', width: 1 },
  organisation: { style: 'double', width: 3 },
  place: { style: 'dotted', width: 2 },
  date: { style: 'dashed', width: 1 },
  number: { style: 'solid', width: 2 },
  quote: { style: 'dotted', width: 1 },
  claim: { style: 'dashed', width: 2 },
  source: { style: 'double', width: 4 },
};

function decorationOf(kind: AnnotationKind): TextEditorDecorationType {
  const { style, width } = shapes[kind];
  return window.createTextEditorDecorationType({
    borderColor: kindColor(kind),
    borderStyle: `none none ${style} none`,
    borderWidth: `0 0 ${width}px 0`,
    overviewRulerColor: kindColor(kind),
    overviewRulerLane: OverviewRulerLane.Right,
  });
}
