import { Disposable, type Range, type TextEditor, type TextEditorDecorationType, window } from 'vscode';
import { type AnnotationKind, annotationKinds } from '#core/index.ts';
import { kindColor } from '../annotations/kinds.ts';

/** How suggestions look: outlined in the colour of the kind that they would be tagged as. */
export class SuggestionMarks implements Disposable {
  readonly #types = new Map(annotationKinds.map((kind) => [kind, decorationOf(kind)]));

  /** Outlines these in an editor, and nothing else. */
  show(
    editor: TextEditor,
    suggestions: readonly { readonly kind: AnnotationKind; readonly range: Range }[],
  ): void {
    for (const [kind, type] of this.#types) {
      const ranges = suggestions.filter((one) => one.kind === kind).map(({ range }) => range);
      editor.setDecorations(type, ranges);
    }
  }

  dispose(): void {
    Disposable.from(...this.#types.values()).dispose();
  }
}

/** Round, closed ends keep two apart where they touch, whether or not they are of one kind. */
function decorationOf(kind: AnnotationKind): TextEditorDecorationType {
  return window.createTextEditorDecorationType({
    borderStyle: 'dotted',
    borderWidth: '1px',
    borderRadius: '6px',
    borderColor: kindColor(kind),
  });
}
