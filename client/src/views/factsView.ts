import { commands, Disposable, l10n, type Memento, type TextDocument, type TreeView, window } from 'vscode';
import type { Facts } from '../facts/facts.ts';
import { pageEditor } from '../language.ts';
import { type FactsGrouping, type FactsNode, FactsTree } from './factsTree.ts';

/** The tree of facts of the page in front. The server is asked only while the tree can be seen. */
export class FactsView implements Disposable {
  readonly #facts: Facts;
  readonly #memory: Memento;
  readonly #failed: (error: unknown) => void;
  readonly #tree = new FactsTree();
  readonly #view: TreeView<FactsNode>;
  readonly #parts: Disposable;

  constructor(facts: Facts, memory: Memento, failed: (error: unknown) => void) {
    this.#facts = facts;
    this.#memory = memory;
    this.#failed = failed;
    this.#tree.grouping = memory.get(groupingKey) === 'kind' ? 'kind' : 'article';
    this.#view = window.createTreeView('galley.facts', {
      treeDataProvider: this.#tree,
      showCollapseAll: true,
    });
    this.#parts = Disposable.from(
      this.#view,
      this.#tree,
      this.#view.onDidChangeVisibility(() => this.#follow()),
      window.onDidChangeActiveTextEditor(() => this.#follow()),
      facts.onDidChange((document) => {
        if (document === this.#tree.document) void this.#load(document);
      }),
    );
    this.#follow();
  }

  get grouping(): FactsGrouping {
    return this.#tree.grouping;
  }

  async groupBy(grouping: FactsGrouping): Promise<void> {
    this.#tree.grouping = grouping;
    this.#tree.refresh();
    await this.#memory.update(groupingKey, grouping);
  }

  get filter(): string {
    return this.#tree.filter;
  }

  async setFilter(words: string): Promise<void> {
    this.#tree.filter = words;
    this.#view.description = words ? l10n.t('Filter: {0}', words) : '';
    this.#tree.refresh();
    await commands.executeCommand('setContext', 'galley.factsFiltered', words !== '');
  }

  dispose(): void {
    this.#parts.dispose();
  }

  #follow(): void {
    const document = pageEditor(window.activeTextEditor)?.document;
    if (this.#view.visible && document && document !== this.#tree.document) void this.#load(document);
  }

  async #load(document: TextDocument): Promise<void> {
    if (!this.#view.visible) {
      // Asked again when it is seen again.
      this.#tree.document = undefined;
      return;
    }
    this.#tree.document = document;
    try {
      const { version } = document;
      const facts = await this.#facts.of(document);
      if (this.#tree.document !== document || document.version !== version) return;
      this.#tree.facts = facts;
      this.#tree.refresh();
    } catch (error) {
      this.#failed(error);
    }
  }
}

const groupingKey = 'facts.grouping';
