import { commands, Disposable, l10n, type Memento, type TreeView, window } from 'vscode';
import { hasOpenQuestion } from '#core/index.ts';
import type { Notebook } from '../annotations/notebook.ts';
import type { Notebooks } from '../annotations/notebooks.ts';
import { pageEditor } from '../language.ts';
import { type AnnotationsNode, AnnotationsTree } from './annotationsTree.ts';
import { type Grouping, groupings } from './grouping.ts';

/**
 * The tree of annotations of the page in front, or of the page that was in front last. A page that was closed stays on
 * show, as it was then; opened again, it has a new notebook, which takes the place of the ended one.
 */
export class AnnotationsView implements Disposable {
  readonly #notebooks: Pick<Notebooks, 'ready' | 'onDidChange'>;
  readonly #memory: Memento;
  readonly #tree = new AnnotationsTree();
  readonly #view: TreeView<AnnotationsNode>;
  readonly #parts: Disposable;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(notebooks: Pick<Notebooks, 'ready' | 'onDidChange'>, memory: Memento) {
    this.#notebooks = notebooks;
    this.#memory = memory;
    this.#tree.grouping = knownGrouping(memory.get(groupingKey));
    this.#view = window.createTreeView('galley.annotations', {
      treeDataProvider: this.#tree,
      canSelectMany: true,
      showCollapseAll: true,
    });
    this.#parts = Disposable.from(
      this.#view,
      this.#tree,
      window.onDidChangeActiveTextEditor(() => this.#follow()),
      notebooks.onDidChange((notebook) => {
        if (notebook === this.#tree.notebook) this.#refreshSoon();
        else if (this.#isSamePage(notebook)) this.#show(notebook);
        // The page in front may not have been read yet when it came to the front.
        else this.#follow();
      }),
    );
    this.#follow();
  }

  get grouping(): Grouping {
    return this.#tree.grouping;
  }

  async groupBy(grouping: Grouping): Promise<void> {
    this.#tree.grouping = grouping;
    this.#refresh();
    await this.#memory.update(groupingKey, grouping);
  }

  get filter(): string {
    return this.#tree.filter;
  }

  /** Shows only what holds the words, in quote, kind, status, author or remarks; an empty text shows all. */
  async setFilter(words: string): Promise<void> {
    this.#tree.filter = words;
    this.#refresh();
    await commands.executeCommand('setContext', 'galley.filtered', words !== '');
  }

  /** The notebook on show. */
  get notebook(): Notebook | undefined {
    return this.#tree.notebook;
  }

  /** What the tree holds at the top, for tests and for screen readers' commands. */
  get roots(): readonly AnnotationsNode[] {
    return this.#tree.getChildren();
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#parts.dispose();
  }

  #follow(): void {
    const editor = pageEditor(window.activeTextEditor);
    const notebook = editor && this.#notebooks.ready(editor.document.uri);
    if (notebook && notebook !== this.#tree.notebook) this.#show(notebook);
  }

  #show(notebook: Notebook): void {
    if (!this.#tree.notebook) void commands.executeCommand('setContext', shownKey, true);
    this.#tree.notebook = notebook;
    this.#refresh();
  }

  #isSamePage({ document }: Notebook): boolean {
    return document.uri.toString() === this.#tree.notebook?.document.uri.toString();
  }

  #refreshSoon(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#refresh(), quiet);
  }

  #refresh(): void {
    this.#tree.refresh();
    const all = this.#tree.notebook?.placed() ?? [];
    const orphans = all.filter(({ range }) => !range).length;
    const questions = all.filter(({ record }) => hasOpenQuestion(record)).length;
    const tooltip = [
      ...(orphans > 0 ? [l10n.t('Annotations whose words are not found: {0}', orphans)] : []),
      ...(questions > 0 ? [l10n.t('Open questions: {0}', questions)] : []),
    ].join('\n');
    // VS Code takes an undefined badge for none; its own declaration agrees, `exactOptionalPropertyTypes` does not.
    (this.#view as { badge: unknown }).badge = tooltip ? { value: orphans + questions, tooltip } : undefined;
    this.#view.description = this.#tree.filter
      ? l10n.t('Filter: {0}', this.#tree.filter)
      : String(all.length || '');
  }
}

/** Milliseconds without a change before the tree is drawn again. */
const quiet = 60;

/** For the `when` clauses of commands that work on the page on show, whichever editor is in front. */
const shownKey = 'galley.pageShown';

const groupingKey = 'annotations.grouping';

function knownGrouping(stored: unknown): Grouping {
  return groupings.find((one) => one === stored) ?? 'article';
}
