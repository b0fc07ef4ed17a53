import {
  commands,
  type Disposable,
  l10n,
  StatusBarAlignment,
  type StatusBarItem,
  type TextEditor,
  TextEditorSelectionChangeKind,
  ThemeColor,
  window,
} from 'vscode';
import type { AnnotationKind } from '#core/index.ts';
import { pageEditor } from '../language.ts';
import { kindName } from './kinds.ts';

/**
 * Sticky tagging: while it is on, every selection made with the mouse becomes a tag of one kind. Selections made with
 * the keyboard do not, because there each step of the way would be one.
 */
export class StickyTag implements Disposable {
  readonly #tag: (editor: TextEditor, kind: AnnotationKind) => unknown;
  readonly #item: StatusBarItem;
  readonly #listener: Disposable;
  #kind: AnnotationKind | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(tag: (editor: TextEditor, kind: AnnotationKind) => unknown) {
    this.#tag = tag;
    this.#item = window.createStatusBarItem('galley.sticky', StatusBarAlignment.Right, 100);
    this.#item.name = l10n.t('Galley: Sticky Tagging');
    this.#item.command = 'galley.tag.sticky';
    this.#item.backgroundColor = new ThemeColor('statusBarItem.prominentBackground');
    this.#listener = window.onDidChangeTextEditorSelection(({ textEditor, kind }) => {
      if (kind === TextEditorSelectionChangeKind.Mouse) this.#selected(textEditor);
    });
  }

  get kind(): AnnotationKind | undefined {
    return this.#kind;
  }

  /** Turns it on for a kind, or off. */
  set(kind: AnnotationKind | undefined): void {
    this.#kind = kind;
    void commands.executeCommand('setContext', 'galley.sticky', kind !== undefined);
    if (!kind) {
      this.#item.hide();
      return;
    }
    this.#item.text = `$(pinned) ${l10n.t('Tagging: {0}', kindName(kind))}`;
    this.#item.tooltip = l10n.t('Every selection with the mouse is tagged. Click to stop.');
    this.#item.show();
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#listener.dispose();
    this.#item.dispose();
  }

  /** VS Code tells of every step of a drag and never of the button's release: a pause stands for it. */
  #selected(editor: TextEditor): void {
    clearTimeout(this.#timer);
    if (!this.#kind || !pageEditor(editor)) return;
    this.#timer = setTimeout(() => {
      const kind = this.#kind;
      if (kind && editor.selections.some(({ isEmpty }) => !isEmpty)) this.#tag(editor, kind);
    }, released);
  }
}

/** Milliseconds without a step of the mouse. */
const released = 350;
